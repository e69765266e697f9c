import fc from 'fast-check';

/** An act that a generated table states. */
export interface Stated {
  readonly who: string;
  /** Null where the table does not tell the kind of consent. */
  readonly act: string | null;
  readonly on: string;
}

/** A generated table as rows of cells, the header first, with what it states. */
export interface Generated {
  readonly cells: readonly (readonly string[])[];
  readonly acts: readonly Stated[];
  readonly force: readonly string[];
  /** The index of the column of names, and of those with days of acts. */
  readonly name: number;
  readonly days: readonly number[];
  readonly kind: number | null;
  readonly code: number | null;
}

const WHO = [
  ['EGY', 'Egypt', 'EG'],
  ['FRA', 'France', 'FR'],
  ['JPN', 'Japan', 'JP'],
  ['CIV', "Côte d'Ivoire", 'CI'],
  ['GBR', 'United Kingdom of Great Britain and Northern Ireland', 'GB'],
  ['KOR', 'Republic of Korea', 'KR'],
  ['BOL', 'Bolivia (Plurinational State of)', 'BO'],
  ['NAM', 'Namibia', 'NA'],
  ['NER', 'Niger', 'NE'],
  ['NGA', 'Nigeria', 'NG'],
] as const;
const CONSENTS = [
  ['ratification', 'Ratification', 'R'],
  ['acceptance', 'Acceptance', 'A'],
  ['approval', 'Approval', 'AA'],
  ['accession', 'Accession', 'a'],
] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const FORMATS: readonly ((y: string, m: number, d: string) => string)[] = [
  (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${d}`,
  (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${d}T00:00:00`,
  (y, m, d) => `${d}.${String(m).padStart(2, '0')}.${y}`,
  (y, m, d) => `${d}-${ROMAN[m - 1]}-${y}`,
  (y, m, d) => `${Number(d)} ${MONTHS[m - 1]} ${y}`,
  (y, m, d) => `${MONTHS[m - 1]} ${Number(d)}, ${y}`,
];
const NAMES = ['Participant', 'Country', 'State', 'Contracting Party', 'Land', 'Signatory', ''];
const EMPTY = ['', '-', 'NA', 'N/A', 'NULL', '–'];
/** Columns that state no act of their rows, over days or over words. */
const DECOYS: readonly (readonly [title: string, cell: string])[] = [
  ['Registration date', 'day'],
  ['Expected ratification', 'day'],
  ['Approval by parliament', 'day'],
  ['Entry into force of the treaty', 'day'],
  ['Open for signature', 'day'],
  ['Withdrawal of reservation', 'day'],
  ['Date of adoption', 'day'],
  ['Remarks', 'see note 3 of 25 May 2010'],
  ['Region', 'Africa'],
  ['URL', 'https://treaties.example/2010-05-25'],
  ['Depositary', 'Switzerland'],
  ['Signed by', 'A. Talaat'],
];

const day = fc.tuple(
  fc.integer({ min: 1995, max: 2020 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
);
type Day = readonly [number, number, number];
const iso = ([y, m, d]: Day): string => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;

/** Tables with one participant a row, and tables with one act a row. */
export const table: fc.Arbitrary<Generated> = fc
  .record({
    rows: fc.uniqueArray(
      fc.record({
        who: fc.nat(WHO.length - 1),
        signed: fc.option(day),
        consented: fc.option(day),
        act: fc.nat(CONSENTS.length - 1),
        force: fc.boolean(),
        decoys: fc.tuple(day, day),
      }),
      { minLength: 2, maxLength: 8, selector: r => r.who },
    ),
    format: fc.constantFrom(...FORMATS),
    name: fc.constantFrom(...NAMES),
    empty: fc.constantFrom(...EMPTY),
    shape: fc.constantFrom('marks', 'kinds', 'one-act', 'untold', 'long'),
    code: fc.constantFrom(null, 'Code', 'ISO', 'id'),
    hasForce: fc.boolean(),
    decoys: fc.uniqueArray(fc.nat(DECOYS.length - 1), { maxLength: 2 }),
    order: fc.infiniteStream(fc.nat(1000)),
  })
  .map(made);

type Spec = Parameters<typeof made>[0];

function made(spec: {
  readonly rows: readonly {
    readonly who: number;
    readonly signed: Day | null;
    readonly consented: Day | null;
    readonly act: number;
    readonly force: boolean;
    readonly decoys: readonly [Day, Day];
  }[];
  readonly format: (typeof FORMATS)[number];
  readonly name: string;
  readonly empty: string;
  readonly shape: 'marks' | 'kinds' | 'one-act' | 'untold' | 'long';
  readonly code: string | null;
  readonly hasForce: boolean;
  readonly decoys: readonly number[];
  readonly order: Stream;
}): Generated {
  const { shape, empty, hasForce } = spec;
  const written = (d: Day | null): string =>
    d === null ? empty : spec.format(String(d[0]), d[1], String(d[2]).padStart(2, '0'));
  const isLong = shape === 'long';
  const titles = [
    spec.name,
    ...(isLong ? ['Act', 'Date'] : ['Signature', consentTitle(shape)]),
    ...(shape === 'kinds' ? ['Kind'] : []),
    ...(hasForce ? ['Entry into force'] : []),
    ...(spec.code === null ? [] : [spec.code]),
    ...spec.decoys.map(i => DECOYS[i]?.[0] ?? ''),
  ];
  const acts: Stated[] = [];
  const force: string[] = [];
  const body: string[][] = [];
  for (const r of spec.rows) {
    const [id, name, alpha2] = WHO[r.who] ?? WHO[0];
    const [act, word, mark] = shape === 'one-act' ? CONSENTS[0] : (CONSENTS[r.act] ?? CONSENTS[0]);
    const inForce = hasForce && r.force && r.consented ? r.consented : null;
    const rest = [
      ...(spec.code === null ? [] : [spec.code === 'ISO' ? alpha2 : id]),
      ...spec.decoys.map((i, n) =>
        DECOYS[i]?.[1] === 'day' ? written(r.decoys[n] ?? null) : (DECOYS[i]?.[1] ?? ''),
      ),
    ];
    const state = (what: string | null, on: Day | null) => {
      if (on) acts.push({ who: id, act: what, on: iso(on) });
    };
    state('signature', r.signed);
    state(shape === 'untold' ? null : act, r.consented);
    if (inForce) force.push(`${id} ${iso(inForce)}`);
    const effect = (d: Day | null) => (hasForce ? [written(d)] : []);
    if (isLong) {
      if (r.signed) body.push([name, 'signature', written(r.signed), ...effect(null), ...rest]);
      if (r.consented) body.push([name, word, written(r.consented), ...effect(inForce), ...rest]);
      continue;
    }
    const marked = shape === 'marks' && r.consented && mark !== 'R' ? ` ${mark}` : '';
    body.push([
      name,
      written(r.signed),
      written(r.consented) + marked,
      ...(shape === 'kinds' ? [r.consented ? mark : ''] : []),
      ...effect(inForce),
      ...rest,
    ]);
  }
  return arranged(titles, body, { acts, force, spec });
}

interface Stream {
  next(): { readonly value: number };
}

function consentTitle(shape: Spec['shape']): string {
  if (shape === 'untold') return 'Consent to be bound';
  if (shape === 'one-act') return 'Ratification';
  return 'Ratification(R), Acceptance(A), Approval(AA), Accession(a)'.replace(
    '(R)',
    shape === 'marks' ? '' : '(R)',
  );
}

/** The columns in any order, but an untitled column of names stays first. */
function arranged(
  titles: readonly string[],
  body: readonly (readonly string[])[],
  { acts, force, spec }: { acts: readonly Stated[]; force: readonly string[]; spec: Spec },
): Generated {
  const keys = titles.map((_, i) => (i === 0 && spec.name === '' ? -1 : spec.order.next().value));
  const order = titles.map((_, i) => i).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  const at = (index: number) => order.indexOf(index);
  const isLong = spec.shape === 'long';
  const kind = isLong ? 1 : spec.shape === 'kinds' ? 3 : null;
  const code = spec.code === null ? -1 : titles.indexOf(spec.code);
  return {
    cells: [titles, ...body].map(row => order.map(i => row[i] ?? '')),
    acts,
    force,
    name: at(0),
    days: isLong ? [at(2)] : [at(1), at(2)],
    kind: kind === null ? null : at(kind),
    code: code < 0 ? null : at(code),
  };
}

/** The names that a spoilt cell may get: other participants, none, and words of footers. */
export const OTHER_NAMES = ['Egipt', 'Total', 'Korea', 'Atlantis', '', 'NA', 'Note', 'Africa'];
/** What stands for a day and is none, or leaves its day open. */
export const SPOILT_DAYS = [
  '07/03/2000',
  '03-07-2000',
  '2000-03-07T14:30:00',
  '2000-03-07T00:00:00Z',
  '31 Feb 2000',
  '2000-13-01',
  '7 Mar 2000 z',
  '7 Mar 2000 d',
  '7 Mar 00',
  '36592',
  'yes',
  '?',
  '[7 Mar 2000',
  '7 Mar 2000 8 Mar 2001',
  '7 Mar 2099',
  'signed 7 Mar 2000',
];
/** Kinds that are none. */
export const SPOILT_KINDS = [
  'announcement of ratification',
  'ratification bill',
  'not ratified',
  'x',
  'ratification?',
  'understanding',
  'd',
];
/** Titles that do not say which act a column of days holds. */
export const SPOILT_TITLES = [
  'Date of something',
  'Column3',
  'Party since',
  'Signature, Ratification',
  'Open for signature',
  'Terminated',
  '',
];
