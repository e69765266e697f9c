import type { Act } from '../../law/acts.ts';
import { fold } from '../../source/nearest.ts';
import { cleanText } from './clean.ts';
import { type LegendItem, readLegend } from './legend.ts';
import { statementTitled } from './statements.ts';

/** What the title of a column says that its cells are. The cells can contradict it: see `columns.ts`. */
export type TitleMeaning =
  /** Names of participants. */
  | { readonly kind: 'participant' }
  /** The kind of each act, as a mark (`A`) or in words. */
  | { readonly kind: 'act-kind' }
  /** Codes of countries, or numbers. */
  | { readonly kind: 'code' }
  /** The treaty to which the row belongs, by name or by number. */
  | { readonly kind: 'treaty' | 'treaty-number' }
  /** The territory for which an act was done. */
  | { readonly kind: 'territory' }
  /** How sure the row is. */
  | { readonly kind: 'certainty' }
  /** Days of acts whose kind stands in another column. */
  | { readonly kind: 'day' }
  /** Days on which the treaty entered into force for the participants. */
  | { readonly kind: 'in-force-for' }
  /** Days on which a denunciation took effect. */
  | { readonly kind: 'leaves-on' }
  | { readonly kind: 'acts'; readonly items: readonly LegendItem[] }
  /** Texts of statements of one kind. */
  | { readonly kind: 'statements'; readonly act: Act }
  /** Articles, and texts: they may be those of statements. */
  | { readonly kind: 'under' | 'text' }
  /** Neither acts nor what restricts them: remarks, sources, dates of registration, planned acts. */
  | { readonly kind: 'aside' };

const PARTICIPANT =
  /^((contracting|member|participating|signatory) )?(participants?|etats?( parties?| signataires?| contractants?)?|states?( part(y|ies))?|countr(y|ies)|country name|name|pays|nations?|part(y|ies)|parties contractantes|contracting (states?|part(y|ies))|members?|membres?|entity|jurisdiction)\b(?!.*\b(dates?|since|code|iso))/;
const ACT_KIND =
  /^((treaty )?action|acts?|acte?|event|(event|action|act|consent|instrument|ratification|rat) (type|kind|mode|form|method)|(kind|type|code|mode|method|nature|form)( (of|de|d|du|de l|de la) (the )?(act|action|acte|instrument|consent|consentement|participation|ratification))?)$/;
const CODE =
  /^((country|state|pays) )?(iso( ?3166)?( ?1)?|iso( ?alpha)?( ?[23])|alpha( ?[23])|iso ?code|m ?49|un m ?49|code( iso)?( ?[23])?|numeric( code)?|cca[23]|id|country ?code)( ?code)?$/;
const TREATY =
  /^(treat(y|ies)|conventions?|agreements?|protocols?|instruments?|traites?|accords?|conventions?|protocoles?)( (name|title|id|no|number|reference|nom|titre|numero))?$|^(name|title|titre|nom) (of|du|de l|de la|de) (the )?(treaty|convention|agreement|protocol|traite|accord|protocole)$/;
/** Words that tell a treaty, in titles over words that say nothing else. */
const ABOUT_TREATY =
  /^(?!.*\b(action|act|status|part(y|ies)|states?|sign\w*|ratif\w*|acces\w*|accept\w*|approv\w*|date|type|kind|region)\b).*\b(treaty|treaties|convention|agreement|protocol|traite|accord|protocole)\b/;
const TREATY_NUMBER =
  /^(title|titre|reference|ref|mtdsg|mtdsg (no|number)|cets|ets|cets no|ets no|no|number)$/;
const TERRITORY = /\bterritor(y|ies|ial|iale|iales)\b|^(applies to|extended to|extension to|in respect of)\b/;
const CERTAINTY =
  /^(certainty|confirmed|confidence|reliability|verified|status|standing|evidence|current|active|valid|withdrawn|denounced|in force( now)?|is party)$/;
const DAY =
  /^(dates?|day|on|when|jour|(event|act|action) date|date (edtf|of (the )?(act|action|event)|de l acte)|date( of)? (deposit|notification) (or|and) signature)$/;

/** Words of an ending, and of the day on which something takes effect. */
const ENDING =
  /\b(denunciations?|denounced|denonciations?|withdrawals?|withdrawn|withdraws?|withdrew|retraits?|renunciations?|terminations?|terminated|end(s|ed|ing)?|cease[sd]?|cessation|leaves|left|leaving|exit|expir\w*|lapsed?)\b/;
const EFFECT =
  /(?<!\b(?:after|before|since|upon|until|apres|avant|depuis) (?:the )?(?:l )?)\b(eif|entry into force|entered into force|enters into force|entree en vigueur|coming into force|in force|into force|en vigueur|effect|effective|effet|prise d effet)\b/;
const OUT_OF_FORCE =
  /\b(out of force|no longer in force|not in force since|ceased to be (a )?(party|in force))\b/;
const OF_TREATY =
  /\b(of|du|de la|de l) (the )?(treaty|convention|agreement|protocol|statute|traite|accord|protocole)\b/;
const OF_OTHERS =
  /\b(reserv\w*|declarations?|objections?|amendments?|provisional|provisoire|extensions?|territor\w*)\b/;

const UNDER = /^(articles?|art|provisions?|disposition|under|under article)( (no|number|concerned))?$/;
const TEXT = /^(texts?|textes?|wording|notes?|remarks?|comments?|remarques?|observations?)$/;

/** Titles about something beside the acts. */
const ASIDE =
  /^(notes?|remarks?|comments?|observations?|remarques?|sources?|source (url|date|text)|urls?|links?|lien|row source|row|rank|order|region|continent|group|flag|place|lieu|signed by|signatory name|representative|publisher|published|publication|language|lang|depositary|depositaire)$|^(reserv\w*|declarations?( and reservations?)?|objections?|understandings?)\b|^(\w+ ){0,2}(registration|registered|publi(shed|cation)|updated?|retrieved|accessed|downloaded|checked|read on|seen|as of|as at|adoption|adopted|c n)\b/;
/** Words that make another thing of the act beside them: a plan, a law, the period for signature, a number. */
const NOT_DONE =
  /\b(open(s|ed|ing)?|clos(es?|ed|ing)|expected|planned|scheduled|intends?|intended|intentions?|announc\w*|pending|deadline|due|bill|vote|voted|parliament|congress|senate|domestic|domestically|internal|authori[sz]\w*|status|number|count|total|place|lieu|signed by|url|link|notes?|remarks?|days|(national|domestic|ratification|approval) (law|act|process)|law (on|of) (ratification|approval)|final act|acte final|draft|recommended|requested|invited|eligible|instrument dated|dated)\b/;

/**
 * The meaning of a title over days or over other cells; null if it is unknown.
 * `titleMeaning('Effect of denunciation', true)` is `{ kind: 'leaves-on' }`.
 */
export function titleMeaning(written: string, hasDays: boolean): TitleMeaning | null {
  // A legend in brackets explains marks; it is no part of the title: "Type (A = accession)".
  const title = cleanText(written)
    .replace(/[([][^()[\]]*=[^()[\]]*[)\]]/g, ' ')
    .trim();
  const folded = fold(title.replace(/([a-z])([A-Z])/g, '$1 $2'));
  if (hasDays && DAY.test(folded)) return { kind: 'day' };
  const found = hasDays ? undefined : OVER_WORDS.find(([pattern]) => pattern.test(folded));
  if (found) return { kind: found[1] };
  const statements = hasDays ? null : statementTitled(title);
  if (statements) return { kind: 'statements', act: statements };
  if (!hasDays && UNDER.test(folded)) return { kind: 'under' };
  if (!hasDays && TEXT.test(folded)) return { kind: 'text' };
  if (NOT_DONE.test(folded) && ACT_WORDS.test(folded)) return { kind: 'aside' };
  const force = forceMeaning(folded);
  if (force) return force;
  if (ASIDE.test(folded)) return { kind: 'aside' };
  const items = readLegend(title);
  return items.some(i => i.act !== null) ? { kind: 'acts', items } : null;
}

/** Titles over words, not over days. */
const OVER_WORDS = [
  [TREATY, 'treaty'],
  [TREATY_NUMBER, 'treaty-number'],
  [ACT_KIND, 'act-kind'],
  [CODE, 'code'],
  [PARTICIPANT, 'participant'],
  [CERTAINTY, 'certainty'],
  [DAY, 'day'],
  [ABOUT_TREATY, 'treaty'],
] as const satisfies readonly (readonly [RegExp, TitleMeaning['kind']])[];

/** Words of acts, in titles that also say something else. */
const ACT_WORDS =
  /\b(signatures?|signed|signing|sign|ratif\w*|acce(ssions?|ded|pt\w*)|approv\w*|adh[eé]sions?|approbations?|successions?|consents?|deposits?|deposited|withdraw\w*|denunciations?|instruments?)\b/;

/**
 * Days of effect. A title that also speaks of an ending means the day on which a participant left, never an entry into force; one that
 * speaks of the treaty, or of reservations, says nothing about the participants of its rows.
 */
function forceMeaning(folded: string): TitleMeaning | null {
  if (OUT_OF_FORCE.test(folded)) return { kind: 'leaves-on' };
  if (/\bterritor/.test(folded) || TERRITORY.test(folded))
    return EFFECT.test(folded) ? { kind: 'aside' } : territory(folded);
  if (!EFFECT.test(folded) || /\bvirtue\b|\bvertu\b/.test(folded)) return null;
  if (OF_OTHERS.test(folded)) return { kind: 'aside' };
  if (ENDING.test(folded)) return { kind: 'leaves-on' };
  return { kind: OF_TREATY.test(folded) ? 'aside' : 'in-force-for' };
}

/** A title about territories: an act of extension stays with the legend, which leaves it out. */
const territory = (folded: string): TitleMeaning | null =>
  /\b(application|extension)s?\b/.test(folded) ? null : { kind: 'territory' };
