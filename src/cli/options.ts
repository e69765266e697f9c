/** One option: what the parser, the help, the README and completions say of it. */
export interface OptionSpec {
  readonly flags: string;
  readonly says: string;
  readonly choices?: readonly string[];
  /** May be given several times. */
  readonly many?: true;
}

const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;

/** Every option, once: the same name means the same everywhere. */
export const OPTIONS = {
  only: {
    flags: '--only <treaty>',
    says: 'only the cases of this treaty; the others still teach (several may be named)',
    many: true,
  },
  by: { flags: '--by <date>', says: 'also the probability by this day' },
  target: {
    flags: '--target <number>',
    says: 'when so many instruments will be deposited, instead of entry into force',
  },
  suppose: {
    flags: '--suppose <act>',
    says: 'suppose an act to come: "FRA ratification 2027-01" (several may be given)',
    many: true,
  },
  scenario: {
    flags: '--scenario <file>',
    says: 'suppose the acts of a YAML file: suppose: [{ who, act, on }]',
  },
  chart: { flags: '--chart <svg>', says: 'the chart as a picture: "svg" to the output, NAME.svg to a file' },
  on: {
    flags: '--on <date>',
    says: 'the day the question is about (today unless given), or the day of the act that is recorded; diff: two days, A..B',
  },
  at: {
    flags: '--at <revision>',
    says: 'what the ledger said at this git revision; diff: two revisions, A..B',
  },
  today: { flags: '--today <date>', says: 'take this day for today; nothing after it is known' },
  ledger: {
    flags: '--ledger <path>',
    says: 'add a ledger: a directory or one treaty file (also TREATY_LEDGER)',
    many: true,
  },
  bundled: { flags: '--no-bundled', says: 'leave the bundled ledger out' },
  format: {
    flags: '--format <format>',
    says: 'form of the answer',
    choices: ['text', 'json', 'ndjson', 'csv', 'markdown'],
  },
  lang: { flags: '--lang <language>', says: 'language of names and words in text', choices: LANGUAGES },
  strict: {
    flags: '--strict',
    says: 'an act that nobody recorded after the record ends makes an answer undetermined; check: also what a careful record should have',
  },
  color: { flags: '--no-color', says: 'no colour (also NO_COLOR)' },
  cache: { flags: '--no-cache', says: 'neither read nor write the cache of compiled ledgers' },
  treaty: { flags: '--treaty <name>', says: 'the treaty, said outright' },
  participant: { flags: '--participant <name>', says: 'the participant, said outright' },
  participants: { flags: '--participants', says: 'list every participant by standing' },
  group: { flags: '--group <name>', says: 'how the members of a group stand: signed, consented, not yet' },
  all: { flags: '--all', says: 'every treaty of the ledger; import: list what only the ledger has' },
  full: { flags: '--full', says: 'list every instrument, also those that do not bear on the answer' },
  cite: { flags: '--cite', says: 'one dated sentence with its sources, to be quoted' },
  who: { flags: '--who <name>', says: 'only acts of this participant' },
  act: { flags: '--act <act>', says: 'only acts of this kind' },
  from: { flags: '--from <date>', says: 'only what may have been done on or after this day' },
  to: { flags: '--to <date>', says: 'only what may have been done on or before this day' },
  certainty: {
    flags: '--certainty <level>',
    says: 'only what is known this well',
    choices: ['confirmed', 'reported', 'inferred'],
  },
  chapter: {
    flags: '--chapter <chapter>',
    says: 'only treaties of this chapter of the UN list: XVIII or 18, XI-A',
  },
  depositary: {
    flags: '--depositary <name>',
    says: 'the depositary: only treaties deposited there, or with which of several an act was done',
  },
  'in-force': { flags: '--in-force', says: 'only treaties in force' },
  'not-in-force': { flags: '--not-in-force', says: 'only treaties not in force' },
  'needs-at-most': {
    flags: '--needs-at-most <number>',
    says: 'only treaties not in force that lack no more instruments than this, the nearest first',
  },
  into: { flags: '--into <treaty>', says: 'the treaty that the table is of' },
  write: {
    flags: '--write',
    says: 'write what is missing into the ledger; what differs is never overwritten',
  },
  source: { flags: '--source <id>', says: 'the source of what is written, as the treaty file declares it' },
  'source-publisher': {
    flags: '--source-publisher <name>',
    says: 'declare the source on the way: who publishes it',
  },
  'source-tier': {
    flags: '--source-tier <tier>',
    says: 'and how near it stands to the acts',
    choices: ['depositary', 'treaty-database', 'government', 'organisation', 'press', 'secondary'],
  },
  'source-of': { flags: '--source-of <id>', says: 'and whose government it is, for tier government' },
  'source-url': { flags: '--source-url <url>', says: 'and where it was read' },
  'source-title': { flags: '--source-title <title>', says: 'and what it is called' },
  'source-published': { flags: '--source-published <date>', says: 'and when it was published' },
  'exit-code': { flags: '--exit-code', says: 'exit 1 where there is a difference, 0 where there is none' },
  projection: {
    flags: '--projection',
    says: 'also how the median of the projection moved, where that takes a moment',
  },
  timeout: { flags: '--timeout <seconds>', says: 'how long an address may take to answer; 60 unless given' },
  'allow-private': {
    flags: '--allow-private',
    says: 'read addresses of your own network too; for tests, never for addresses that others gave you',
  },
  rule: {
    flags: '--rule <id>',
    says: 'only what this rule finds, also one that runs on demand alone',
    many: true,
  },
  rules: { flags: '--rules', says: 'list the rules: what each flags, how grave it is and when it runs' },
  severity: {
    flags: '--severity <level>',
    says: 'show only what is at least so grave; the exit code stays the same',
    choices: ['error', 'warning', 'info'],
  },
  base: {
    flags: '--base <revision>',
    says: 'compare with this git revision: what was rewritten, and first what the change touched',
  },
  baseline: {
    flags: '--baseline <file>',
    says: 'findings that were there before and are set aside, one a line',
  },
  'write-baseline': {
    flags: '--write-baseline',
    says: 'write all that is found now into the baseline file',
  },
  prune: { flags: '--prune', says: 'take entries out of the baseline file that nothing meets any more' },
  fix: { flags: '--fix', says: 'put right what needs nobody’s judgement' },
  'lock-timeout': {
    flags: '--lock-timeout <seconds>',
    says: 'how long to wait for another writer to let the file go; 60 unless given',
  },
  'dry-run': { flags: '--dry-run', says: 'show what would be written, and write nothing' },
  was: { flags: '--was <date>', says: 'the day the event is recorded under now, where there are several' },
  as: { flags: '--as <act>', says: 'the act that it was in truth' },
  deposit: {
    flags: '--deposit <how>',
    says: 'how well a deposit is known: said by a government, or a ratification only said',
    choices: ['stated', 'unknown'],
  },
  id: { flags: '--id <id>', says: 'an id for the event, for others to refer to' },
  'instrument-dated': { flags: '--instrument-dated <date>', says: 'the date of the instrument itself' },
  received: { flags: '--received <date>', says: 'when the depositary received it' },
  notified: { flags: '--notified <date>', says: 'when the depositary notified it' },
  place: { flags: '--place <place>', says: 'where it was done' },
  'signed-by': { flags: '--signed-by <name>', says: 'who signed' },
  'done-by': { flags: '--done-by <body>', says: 'who acts, where it is no participant' },
  reference: {
    flags: '--reference <text>',
    says: 'a document, such as A/RES/79/243; of a projection, which treaties teach: chapter=XVIII, since=1990, until=2010, names, joined with commas',
  },
  notification: { flags: '--notification <text>', says: 'the depositary’s notification, such as C.N.1.2026' },
  under: { flags: '--under <article>', says: 'the article it is made under', many: true },
  'on-event': { flags: '--on-event <id>', says: 'the event that it is about' },
  territory: { flags: '--territory <name>', says: 'the territory that it is about' },
  effective: {
    flags: '--effective <date>',
    says: 'when it takes effect, where that is not what the clauses give',
  },
  because: { flags: '--because <text>', says: 'why it takes effect then' },
  note: { flags: '--note <text>', says: 'a note' },
  inferred: { flags: '--inferred', says: 'nobody says so: it follows from something else' },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTIONS;

/** The options of every command that answers from a ledger. */
export const COMMON: readonly OptionName[] = [
  'today',
  'ledger',
  'bundled',
  'at',
  'format',
  'lang',
  'color',
  'cache',
];
