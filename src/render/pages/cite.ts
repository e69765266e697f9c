import { byDay } from '../../calendar/compare.ts';
import { recordEnd } from '../../ledger/record-end.ts';
import { nameIn } from '../../registry/participant.ts';
import { isOfficialTier } from '../../registry/source.ts';
import type { Basis } from '../../status/as-of.ts';
import { boundBy } from '../../status/bound.ts';
import type { Bounds } from '../../status/counts.ts';
import type { ParticipantStanding } from '../../status/participant-standing.ts';
import type { StatusReport } from '../../status/status-report.ts';
import { boundSentence, tenseOf } from '../bound-sentence.ts';
import { type DepositaryAddress, depositaryOf, referenceText } from '../depositary.ts';
import { capitalised } from '../names-in-sentences.ts';
import { articleText, dateIn, type Locale } from '../phrases.ts';
import { publisherText } from '../sources.ts';
import { type CitationSource, sourcesOfParticipant, sourcesOfTreaty } from './cited-sources.ts';
import { laterActs, marksOf } from './later-acts.ts';
import { disputedActs, endText, whetherInForce } from './status-fields.ts';

/** An answer to be quoted, and the parts of which it is made. */
export interface StatusCitation {
  readonly text: string;
  readonly title: string;
  readonly depositary: DepositaryAddress;
  readonly recordUntil: string;
  readonly basis: Basis;
  readonly sources: readonly CitationSource[];
}

/** All that is named where more is said than is confirmed. */
const possibleOf = (of: Bounds): number | null => (of.possible > of.confirmed ? of.possible : null);

/** Whether the answer lies beyond the record, which then cannot say it. */
const isOpen = ({ basis, asked }: StatusReport): boolean => basis === 'open' && asked.on <= asked.today;

/** Whether and since when a treaty is in force, as said of it; beyond the record as recorded. */
function forceText(report: StatusReport, locale: Locale): string {
  const { asked, treaty, force, entryIntoForce: day } = report;
  const { cite, is, status, separator } = locale.messages;
  const answer = isOpen(report) ? report.asRecorded.inForce : report.inForce;
  // What the record says of the day on which it ends is past.
  const when = isOpen(report) ? 'past' : tenseOf(asked);
  if (answer === 'undetermined') return cite.inForceOpen;
  if (answer === 'no') {
    const enters = day !== null && day > asked.on ? [is.entersIntoForce({ day })] : [];
    return [cite.notInForce({ when }), ...enters].join(separator.semicolon);
  }
  const official = treaty.published?.entryIntoForce;
  const source = official && treaty.sources[official.source];
  if (day && source && !isOfficialTier(source.tier) && report.entryIntoForceComputed !== day)
    return cite.reportedFrom({ day, by: publisherText(source.publisher, locale.messages) });
  if (day) return cite.inForceSince({ day, when });
  const range = status.betweenDays({ from: force.earliest ?? '', to: force.latest });
  return cite.inForceFrom({ range, when });
}

/** How many signed, consented and are parties, and how many are needed where it is not in force. */
function countsText(report: StatusReport, { messages, ...locale }: Locale): string {
  const { cite, separator } = messages;
  const { signatories, consents, parties, inForce, required } = report;
  const clause = report.pair.latest.law.entryIntoForce;
  const needed =
    required === null || inForce === 'yes' || report.thresholdReached !== null
      ? ''
      : cite.of({
          n: required,
          article: clause?.article ? articleText(clause.article, { messages, ...locale }) : null,
        });
  const counted = (of: Bounds) => ({ confirmed: of.confirmed, possible: possibleOf(of) });
  const counts = cite.counts({
    signed: cite.signatories(counted(signatories)),
    consented: cite.instruments(counted(consents)),
    needed,
  });
  return inForce === 'yes' ? `${counts}${separator.comma}${cite.parties(counted(parties))}` : counts;
}

/** The status of a treaty, to be quoted: what holds, by what record, which treaty and where it is kept, and all sources. */
export function citeTreaty(report: StatusReport, locale: Locale): StatusCitation {
  const { separator } = locale.messages;
  const text = `${sentenceOn(report, locale)}${separator.stop}`;
  return cited(report, text, report.basis, sourcesOfTreaty(report), locale);
}

function sentenceOn(report: StatusReport, locale: Locale): string {
  const { cite, separator } = locale.messages;
  const { treaty, asked, force } = report;
  const title = nameIn(treaty.title, locale.lang);
  const until = recordEnd(treaty);
  // How many take part explains nothing once a treaty has ended or is suspended.
  const ended = force.lapse ? endText(report, locale) : null;
  const told = ended
    ? cite.treatyEnded({ title, ended })
    : `${cite.treaty({ title, force: forceText(report, locale) })}${countsText(report, locale)}`;
  const said = [told, ...disputedActs(report, locale)].join(separator.semicolon);
  if (!isOpen(report) || (report.asRecorded.inForce === 'undetermined' && !ended))
    return `${cite.asOf({ on: asked.on, sentence: said })}${separator.semicolon}${recordText(report, locale)}`;
  const day = force.lapse?.on ?? report.entryIntoForce;
  const from = day !== null && day > until && day <= asked.on ? 'acts' : 'record';
  return `${cite.recorded({ until, sentence: said, from })}${separator.semicolon}${whetherInForce(asked, locale)}`;
}

/** Until when the record goes that an answer rests on. */
function recordText({ treaty, outrun }: StatusReport, { messages: { cite, record } }: Locale): string {
  return outrun ? record.outrun({ until: outrun }) : cite.record({ until: recordEnd(treaty) });
}

/** Whether a participant is bound, to be quoted: by which acts, by what record, which treaty and where it is kept, and all sources. */
export function citeParticipant(
  report: StatusReport,
  p: ParticipantStanding,
  locale: Locale,
): StatusCitation {
  const { cite, separator, act, certainty } = locale.messages;
  const { treaty, asked } = report;
  const bound = boundBy(report, p);
  const { text, kind } = boundSentence(report, p, bound, nameIn(treaty.title, locale.lang), locale);
  const said = withoutStop(text);
  const begins = bound.answer === 'undetermined' && kind === 'plain' ? lowered(said) : said;
  const sentence =
    kind === 'recorded' && bound.basis === 'open' ? said : cite.asOf({ on: asked.on, sentence: begins });
  const done = [p.signed, p.consented].filter(e => e !== null);
  const all = [...new Set([...done, ...laterActs(report, p)])];
  const acts = all
    .sort((a, b) => byDay(a.on.earliest, b.on.earliest))
    .map(e => {
      const marks = [
        ...(e.certainty === 'confirmed' ? [] : [certainty[e.certainty]]),
        ...marksOf(report, p.id, e, locale),
      ].join(separator.comma);
      return `${act[e.act]} ${dateIn(locale, e.on)}${marks === '' ? '' : ` (${marks})`}`;
    });
  const record = kind === 'recorded' ? [] : [recordText(report, locale)];
  const whole = [
    sentence,
    ...(acts.length > 0 ? [acts.join(separator.comma)] : []),
    ...disputedActs(report, locale),
    ...record,
  ];
  const sources = sourcesOfParticipant(report, p);
  return cited(report, `${whole.join(separator.semicolon)}${separator.stop}`, bound.basis, sources, locale);
}

const withoutStop = (sentence: string): string => sentence.replace(/[.。]$/u, '');

/** A sentence as it stands within another. */
const lowered = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

/** A citation from its sentence: with the treaty's number, its depositary, and the sources in order of authority. */
function cited(
  report: StatusReport,
  sentence: string,
  basis: Basis,
  sources: readonly CitationSource[],
  locale: Locale,
): StatusCitation {
  const { cite, separator } = locale.messages;
  const { treaty } = report;
  const depositary = depositaryOf(treaty, locale);
  const reference = referenceText(treaty);
  const kept = [
    ...(reference === '' ? [] : [cite.reference({ reference })]),
    ...(depositary.name === null
      ? []
      : [
          cite.depositary({
            depositary: [depositary.name, depositary.url].filter(t => t !== null).join(separator.comma),
          }),
        ]),
  ].join(separator.semicolon);
  const list = sources.map(s => sourceText(s, locale)).join(separator.semicolon);
  return {
    text: [
      sentence,
      ...(kept === '' ? [] : [`${capitalised(kept)}${separator.stop}`]),
      ...(list === '' ? [] : [cite.sources({ list })]),
    ].join(separator.stop === '.' ? ' ' : ''),
    title: nameIn(treaty.title, locale.lang),
    depositary,
    recordUntil: recordEnd(treaty),
    basis,
    sources,
  };
}

/** A source as it is cited: publisher, title, address, and the days of its publication and of its reading. */
function sourceText({ publisher, title, url, published, read }: CitationSource, locale: Locale): string {
  const { messages } = locale;
  const { cite, separator } = messages;
  const days = [
    ...(published === null ? [] : [cite.published({ day: published })]),
    ...(read === null ? [] : [cite.read({ day: read })]),
  ].join(separator.comma);
  const parts = [publisherText(publisher, messages), title, url].filter(t => t !== null);
  return `${parts.join(separator.comma)}${days === '' ? '' : ` (${days})`}`;
}
