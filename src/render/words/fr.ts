import type { OldMessages } from './en.ts';

/*
 * The words of the reports in French, after the Vienna Conventions and the depositary's usage. Names of participants and titles of
 * treaties come without article and stand apart (by a colon, in quotation marks), so that nothing has to agree with them: "ce
 * participant", "le traité intitulé « … »". Counts, too, agree with no noun that is not there: "avec confirmation".
 */

/** Nought and one are singular. */
const plural = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`;

const days = (n: number): string => plural(n, 'jour', 'jours');
const years = (n: number): string => plural(n, 'an', 'ans');
const ordinal = (n: string): string => (n === '1' ? '1er' : `${n}e`);

export const fr: OldMessages = {
  language: 'fr',
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  monthOf: (month, year) => `${month} ${year}`,
  between: (a, b) => `entre le ${a} et le ${b}`,
  about: date => `vers ${date}`,
  comma: ', ',
  semicolon: ' ; ',
  colon: ' : ',

  answer: { yes: 'oui', no: 'non', undetermined: 'indéterminé' },
  standing: {
    none: 'aucune',
    signatory: 'signataire',
    contracting: 'État contractant',
    party: 'partie',
    'former-party': 'ancienne partie',
  },
  certainty: { confirmed: 'confirmé', reported: 'signalé', inferred: 'déduit' },
  tier: {
    depositary: 'dépositaire',
    'treaty-database': 'base de données officielle sur les traités',
    government: 'gouvernement',
    organisation: 'organisation',
    press: 'presse',
    secondary: 'source secondaire',
  },
  tierCounts: {
    depositary: 'selon le dépositaire',
    'treaty-database': 'selon une base de données sur les traités',
    government: 'selon un gouvernement',
    organisation: 'selon une organisation',
    press: 'selon la presse',
    secondary: 'selon une source secondaire',
  },
  act: {
    mandate: 'mandat',
    negotiation: 'négociation',
    adoption: 'adoption',
    'opening-for-signature': 'ouverture à la signature',
    signature: 'signature',
    'succession-to-signature': 'succession à la signature',
    'definitive-signature': 'signature définitive',
    ratification: 'ratification',
    acceptance: 'acceptation',
    approval: 'approbation',
    accession: 'adhésion',
    'formal-confirmation': 'confirmation formelle',
    succession: 'succession',
    notification: 'notification',
    exchange: "échange d'instruments",
    'provisional-application': 'application à titre provisoire',
    'provisional-application-end': "fin de l'application à titre provisoire",
    'withdrawal-of-signature': 'retrait de la signature',
    'withdrawal-of-instrument': "retrait de l'instrument",
    denunciation: 'dénonciation',
    'withdrawal-of-denunciation': 'retrait de la dénonciation',
    'domestic-approval': 'approbation interne',
    intention: 'intention',
    reservation: 'réserve',
    declaration: 'déclaration',
    objection: 'objection',
    'withdrawal-of-reservation': 'retrait de la réserve',
    'territorial-extension': "extension de l'application territoriale",
    amendment: 'amendement',
    correction: 'correction',
    meeting: 'réunion',
    notice: 'notification dépositaire',
  },

  label: {
    inForce: 'En vigueur',
    signatories: 'Signataires',
    consents: 'Instruments',
    parties: 'Parties',
    threshold: 'Requis',
    earliest: 'Entrée en vigueur au plus tôt',
    entryIntoForce: 'Entrée en vigueur',
    signature: 'Signature',
    record: 'Registre',
    then: 'Ce qui suit',
    theTreaty: 'Le traité',
    statement: 'Affirmation',
    statesSigned: 'États signataires',
    counted: 'Instruments comptés',
    remaining: 'Manquants',
    leaving: 'Retraits à venir',
    left: 'Retrait effectif',
    standing: 'Qualité',
    signed: 'Signature',
    consented: 'Consentement',
    inForceFor: 'En vigueur à son égard',
    provision: 'Disposition',
    treaty: 'Traité',
    participant: 'Participant',
    id: 'Code',
    name: 'Nom',
    date: 'Date',
    act: 'Acte',
    who: 'Auteur',
    certainty: 'Certitude',
    source: 'Source',
    note: 'Note',
    claim: 'Affirmation',
    verdict: 'Conclusion',
    reason: 'Motif',
    reference: 'Référence',
    required: 'Requis',
    where: 'Emplacement',
    possible: 'Possible',
  },

  onDay: day => `au ${day}`,
  asRecordedAt: revision => `d'après le registre à la révision ${revision}`,
  inForceLine: {
    yes: 'En vigueur.',
    no: "N'est pas en vigueur.",
    undetermined: 'On ne peut déterminer si le traité est en vigueur.',
  },
  since: day => `depuis le ${day}`,
  willBe: day => `entre en vigueur le ${day}`,
  ceasedOn: day => `a cessé d'être en vigueur le ${day}`,
  publishedBy: publisher => `date publiée par ${publisher}`,
  givenBy: (publisher, tier) => `date donnée par ${publisher} (${tier})`,
  computedIs: day => `date calculée : ${day}`,
  betweenDays: (a, b) =>
    b === null ? `pas avant le ${a}, peut-être pas encore` : `entre le ${a} et le ${b}`,
  confirmedCount: n => `${n} avec confirmation`,
  namedCount: n => `${n} toutes sources confondues`,
  reportedCount: n => `${n} sans confirmation`,
  statesOf: n => plural(n, 'État', 'États'),
  pressCount: (counts, n, when) => `${n} ${counts} (${when})`,
  article: article => `art. ${article}`,
  needed: n => plural(n, 'instrument', 'instruments'),
  neededNoCount: 'conditions qui ne se ramènent pas à un seul nombre (voir treaty explain)',
  lacking: n => `il en manque ${n}`,
  lackingIfReported: n => `${n} si les informations non confirmées sont exactes`,
  reachedOn: (day, by) =>
    by === '' ? `nombre atteint le ${day}` : `nombre atteint le ${day} (dernier instrument : ${by})`,
  earliestIf: day => `si tous les instruments manquants étaient déposés le ${day}`,
  cannotYet: 'impossible avec les seuls participants qui peuvent devenir parties',
  window: {
    'not-yet': (opens, left) => `ouverture le ${opens}${left === null ? '' : `, dans ${days(left)}`}`,
    open: (closes, left) =>
      closes === ''
        ? 'ouverte'
        : `ouverte jusqu'au ${closes}${left === null ? '' : left === 0 ? ' : dernier jour' : ` : encore ${days(left)}`}`,
    closed: closes => (closes === '' ? 'close' : `close après le ${closes} ; adhésion si le texte le permet`),
    none: () => 'non prévue',
    undetermined: () => 'indéterminée',
  },
  openUntilForce: "ouverte jusqu'à l'entrée en vigueur",
  closedAtForce: day => `close depuis le ${day} ; adhésion si le texte le permet`,
  completeUntil: day => `complet jusqu'au ${day}`,
  completeUnknown: "nul n'indique jusqu'à quelle date il est complet",
  mayBeMissing: 'des actes postérieurs peuvent manquer',
  asRecorded: until => (until === '' ? "d'après le registre" : `d'après le registre, jusqu'au ${until}`),
  recordOutrun: until =>
    `le registre n'est complet que jusqu'au ${until}, date antérieure à l'entrée en vigueur`,
  neededBy: (needed, day) => `${needed} au ${day}`,
  asKnownOn: day => `d'après ce qui est connu au ${day} ; les actes postérieurs ne sont pas connus`,
  milestoneParties: (have, need) => `lorsque le nombre de parties atteint ${need} ; ${have} à ce jour`,
  milestoneAfter: 'une fois le traité en vigueur',
  openPoints: 'Points à confirmer',
  noParticipants: "Aucun acte n'a encore été accompli.",
  signedNotConsented: "Signature sans dépôt d'instrument",
  group: {
    consented: 'Consentement exprimé',
    signed: 'Signature sans consentement exprimé',
    none: 'Aucun acte à ce jour',
    open: 'À confirmer',
    headline: (group, members, signed, consented) =>
      `${group} : ${plural(members, 'membre', 'membres')} ; signatures : ${signed} ; consentements exprimés : ${consented}`,
  },
  bound: {
    yes: (who, treaty, since) =>
      `${who} : ce participant est lié par le traité « ${treaty} »${since === '' ? '' : ` depuis le ${since}`}.`,
    no: (who, treaty) => `${who} : ce participant n'est pas lié par le traité « ${treaty} ».`,
    undetermined: (who, treaty) =>
      `${who} : on ne peut déterminer si ce participant est lié par le traité « ${treaty} ».`,
  },
  why: {
    nothing: "Il n'a accompli aucun acte au titre du traité.",
    nothingRecorded: (who, until) =>
      `${who} : aucun acte n'est consigné${until === '' ? '' : ` jusqu'au ${until}`} ; des actes postérieurs peuvent manquer.`,
    actsBack: (act, date, from) => `L'acte du ${date} (${act}) prend effet rétroactivement le ${from}.`,
    neither: "Il n'a ni signé ni exprimé son consentement à être lié.",
    signatureEnded: date => `Il a signé (${date}), mais la signature ne subsiste plus.`,
    consentEnded: date => `Il a exprimé son consentement (${date}), mais l'instrument ne subsiste plus.`,
    provisionalEnded: date => `Il a appliqué le traité à titre provisoire jusqu'au ${date}.`,
    laterUnknown: day => `Les actes postérieurs au ${day} ne sont pas connus.`,
    signedOnly: date => `Il a signé (${date}) ; une signature sous réserve de ratification ne lie pas.`,
    contracting:
      "Il a exprimé son consentement à être lié ; le traité n'est pas encore en vigueur à son égard.",
    reported: what => `Acte signalé mais non confirmé : ${what}.`,
    reportedSignature: 'Une signature est signalée mais non confirmée.',
    former: day => `Il n'est plus lié par le traité depuis le ${day}.`,
    party: 'Il est partie au traité.',
    boundAnyway: 'Il est lié sans instrument propre : le texte lie toutes les parties, ou tous les membres.',
    provisional: 'Il applique le traité à titre provisoire.',
    leaves: day => `Il cesse d'être partie le ${day}.`,
    noClause:
      "On ne connaît ni clause relative à l'entrée en vigueur, ni si la signature exprimait le consentement à être lié.",
  },
  acrossLedger: (who, on) => `${who} dans l'ensemble du registre, au ${on}`,
  noTreaties: "Aucun traité du registre ne comporte d'acte de ce participant.",
  treaties: n => plural(n, 'traité', 'traités'),
  events: (n, of) =>
    n === of ? plural(n, 'événement', 'événements') : `${plural(n, 'événement', 'événements')} sur ${of}`,

  cite: {
    treaty: (title, on, force) => `Au ${on}, le traité intitulé « ${title} » ${force}`,
    notInForce: "n'était pas en vigueur",
    inForceSince: day => `était en vigueur (entrée en vigueur : ${day})`,
    inForceFrom: range => `était en vigueur (entrée en vigueur : ${range})`,
    inForceOpen: 'était ou non en vigueur, ce que le registre ne permet pas de déterminer',
    counts: (signed, consented, needed) => ` : ${signed}, ${consented}${needed}`,
    signatories: (confirmed, possible) =>
      `${plural(confirmed, 'signataire confirmé', 'signataires confirmés')}${possible > confirmed ? ` (${possible} toutes sources confondues)` : ''}`,
    instruments: (confirmed, possible) =>
      `${plural(confirmed, 'instrument de consentement confirmé', 'instruments de consentement confirmés')}${possible > confirmed ? ` (${possible - confirmed} sans confirmation)` : ''}`,
    of: (n, article) => ` sur ${n} requis${article === '' ? '' : ` par l'art. ${article}`}`,
    parties: confirmed => plural(confirmed, 'partie', 'parties'),
    record: until => `registre complet jusqu'au ${until}`,
    participant: (who, title, on, standing) =>
      `${who} : au ${on}, qualité au regard du traité intitulé « ${title} » : ${standing}`,
    also: what => ` (non confirmé : ${what})`,
    sources: list => `Sources : ${list}.`,
    read: day => `consulté le ${day}`,
    published: day => day,
  },

  is: {
    because: (what, bounds) => `${what} : ${bounds}`,
    range: (lo, hi) => (lo === hi ? `${lo}` : `${lo} à ${hi}`),
  },

  verdict: {
    supported: 'étayée',
    contradicted: 'contredite',
    undetermined: 'indéterminée',
    'not-checkable': 'non vérifiable',
  },
  prediction: 'prévision',
  nearest: what => `ce qui est exact : ${what}`,

  condition: {
    instruments: (have, need) => `instruments : ${have} sur ${need}`,
    share: (have, need, table) => `${have} % sur ${need} % d'après ${table}`,
    every: (have, need) => `instruments de tous les participants désignés : ${have} sur ${need}`,
    some: (have, need, outOf) =>
      `instruments des participants désignés : ${have} sur ${need} requis, parmi ${outOf}`,
    fraction: (have, need, outOf) => `instruments : ${have} sur ${need} requis, pour un effectif de ${outOf}`,
    'in-force': treaty => `le traité ${treaty} est en vigueur`,
    under: treaty => `instruments déposés au titre du traité ${treaty}`,
    unmeasured: what => `${what} (rien dans le registre ne permet de le mesurer)`,
    'all-of': 'toutes les conditions suivantes',
    'any-of': "l'une des conditions suivantes",
  },
  met: { yes: on => `condition remplie au ${on}`, no: on => `condition non remplie au ${on}` },
  counted: (who, act, on) => `compté : ${who}, ${act} (${on})`,
  weighing: weight => `pondération : ${weight}`,
  notCounted: (who, act, on, why) => `non compté : ${who}, ${act} (${on}) ; ${why}`,
  countedLater: n => `et ${n} de plus par la suite`,
  notCountedOthers: (n, why) => `${n} autres non comptés : ${why}`,
  whyNotCounted: {
    'act-not-admitted': 'la clause ne mentionne pas cet acte',
    'not-among-those-named': 'ce participant ne figure pas parmi ceux que désigne la clause',
    succession: 'les successions ne sont pas comptées',
    'organisation-not-counted': 'les organisations ne sont pas comptées',
    'organisation-not-additional':
      "l'instrument d'une organisation ne s'ajoute pas à ceux de ses États membres",
    'organisation-before-its-members':
      "aucun des États membres n'a déposé d'instrument, cas que le texte ne règle pas",
    'already-counted': 'ce participant est déjà compté',
    'no-weight': 'ce participant est sans pondération dans le tableau',
  },
  organisationRule: {
    counted: 'les instruments des organisations sont comptés',
    'not-counted': 'les instruments des organisations ne sont pas comptés',
    'as-members': 'une organisation compte pour autant que ses États membres',
    'not-additional': "l'instrument d'une organisation ne s'ajoute pas à ceux de ses États membres",
  },
  admitted: acts => `la clause admet : ${acts}`,
  thresholdReached: (on, by) =>
    by === '' ? `conditions remplies le ${on}` : `conditions remplies le ${on} (dernier instrument : ${by})`,
  thresholdNotReached: 'conditions non remplies',
  delay: (rule, from, to) => `${rule} : ${from} → ${to}`,
  delayRule: {
    'same-day': () => 'le jour même',
    'nth-day-after': n => `le ${ordinal(n)} jour suivant`,
    'on-expiry-of-days': n => `à l'expiration d'un délai de ${days(Number(n))}`,
    'months-after': n => `${n} mois après`,
    'years-after': n => `${years(Number(n))} après`,
    'first-of-month-after': n => `le premier jour du mois suivant l'expiration d'un délai de ${n}`,
    'first-of-nth-month-after': n => `le premier jour du ${ordinal(n)} mois suivant celui du dépôt`,
    'calendar-day': (day: string) => `le ${day} (MM-JJ) d’une année, le préavis ayant été donné à temps`,
    'end-of-period': (first: string, then: string) =>
      `à l’expiration de la période en cours (la première de ${first} dès l’entrée en vigueur, puis de ${then} chacune), le préavis ayant été donné à temps`,
    'first-of-year-after': () => "le 1er janvier de l'année suivante",
    fixed: day => `à la date fixée, le ${day}`,
  },
  periodYears: n => years(n),
  periodMonths: n => `${n} mois`,
  periodDays: n => days(n),
  floor: (what, day, applied) =>
    `pas avant ${what} (${day}) : ${applied ? 'cette date prévaut' : 'date déjà postérieure'}`,
  floorUnknown: (what: string) => `pas avant ${what}, dont la date n’est pas connue`,
  floorOf: {
    day: 'une date fixée',
    'entry-into-force': "l'entrée en vigueur du traité",
    'entry-into-force-of': treaty => `l'entrée en vigueur du traité ${treaty}`,
    after: (period, of) => `${period} après ${of}`,
  },
  milestone: {
    opening: "l'ouverture à la signature",
    adoption: "l'adoption",
    'entry-into-force': "l'entrée en vigueur",
    'entry-into-force-for-participant': "l'entrée en vigueur à l'égard du participant",
  },
  unknownDay: 'date non connue',
  laterParticipant: (who, deposited, threshold) =>
    `${who} : dépôt le ${deposited}, après la date à laquelle les conditions ont été remplies (${threshold})`,
  originalParticipant: (who, deposited, threshold) =>
    `${who} : dépôt le ${deposited}, au plus tard à la date à laquelle les conditions ont été remplies (${threshold}) : effet dès l'entrée en vigueur du traité`,
  successionEffective: (who, day) => `${who} : la succession prend effet le ${day}`,
  noDayKnown: what => `la date nécessaire n'est pas connue : ${what}`,
  runsFrom: {
    deposit: 'dépôt',
    receipt: 'réception',
    notice: 'notification dépositaire',
    'conditions-met': 'date à laquelle les conditions sont remplies',
    'entry-into-force': 'entrée en vigueur',
  },
  fixedDayMissed: (day, by, met) =>
    `la date fixée, le ${day}, n'a pu être retenue : les conditions devaient être remplies le ${by} au plus tard et l'ont été le ${met}`,
  withdrawnBeforeEffect: (who, until, effect) =>
    `${who} : retrait de l'instrument le ${until}, avant sa prise d'effet le ${effect}`,
  noDenunciationClause:
    "le traité ne contient pas de disposition relative à la dénonciation : aucune date n'en découle",
  suspendedBy: 'suspension en cas de conflit armé (mentionnée, non calculée)',

  inForceStep: {
    yes: (on, since) => `en vigueur au ${on}${since}`,
    no: (on, will) => `pas en vigueur au ${on}${will}`,
    undetermined: on => `on ne peut déterminer si le traité est en vigueur au ${on}`,
  },
  publishedStep: (given, date, computed, because) =>
    `${given} : ${date}, qui est retenue${computed === '' ? '' : ` ; d'après les événements et la clause : ${computed}`}${because === '' ? '' : ` ; motif : ${because}`}`,
  publishedBeside: (given, date, computed, because) =>
    `${given} : ${date}, à titre de comparaison seulement${computed === '' ? '' : ` ; d'après les événements et la clause : ${computed}`}${because === '' ? '' : ` ; motif : ${because}`}`,
  noClause:
    "on ne connaît aucune clause relative à l'entrée en vigueur ; à défaut, tous les États ayant participé à la négociation doivent avoir exprimé leur consentement à être liés, et l'on ignore si la signature l'exprimait",
  byWhatIsConfirmed: "d'après ce qui est confirmé",
  byAllThatIsSaid: "d'après toutes les informations, confirmées ou non",
  earliestStep: (date, supposed) =>
    `au plus tôt : ${date}, si tous les instruments manquants étaient déposés le ${supposed}`,
  neverReached:
    'même tous les participants qui peuvent devenir parties ne suffiraient pas à remplir les conditions',
  actsToCome: from => `les actes à partir du ${from} ne sont pas connus et pourraient modifier la réponse`,
  signatoriesStep: (confirmed, possible, states) =>
    `signataires : ${confirmed} avec confirmation, ${possible} toutes sources confondues ; dont États : ${states}`,
  recordStep: (until, beyond) =>
    `le registre est complet jusqu'à la date suivante : ${until}${beyond ? ' ; des actes postérieurs peuvent manquer' : ''}`,
  standingStep: (who, standing, on) => `${who}, au ${on} : ${standing}`,
  possiblyStep: standings => `peut-être ${standings}`,
  actStep: (act, date, certainty) => `${act}, ${date} : ${certainty}`,
  confirmedBy: sources => `d'après ${sources}`,
  saidBy: sources => `d'après ${sources}`,
  saidByNobody: "aucune source ne l'indique : déduit",
  noActStep: who => `${who} : aucun acte n'est consigné`,
  noActRecorded: (who, until) =>
    `${who} : aucun acte n'est consigné${until === '' ? '' : ` jusqu'au ${until}`} ; des actes postérieurs peuvent manquer`,
  noConsentStep: who => `${who} : aucun acte exprimant le consentement à être lié n'est consigné`,
  boundStep: (from, to) =>
    to === ''
      ? `participant lié par le traité depuis le ${from}`
      : `participant lié par le traité à compter du ${from} ; ne l'est plus depuis le ${to}`,
  leavesStep: on => `une dénonciation prend effet le ${on}`,
  noteStep: text => `note : ${text}`,
};
