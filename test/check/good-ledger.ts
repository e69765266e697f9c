import fc from 'fast-check';
import { addDays } from '../../src/calendar/arithmetic.ts';
import type { PlainDate } from '../../src/calendar/plain-date.ts';

/** States that existed during the whole time of these ledgers. */
const STATES = [
  'EGY',
  'FRA',
  'JPN',
  'MEX',
  'IND',
  'SWE',
  'NOR',
  'BRA',
  'ARG',
  'CHL',
  'THA',
  'TUR',
  'NZL',
  'CAN',
];
export const OPENS = '2000-02-01' as PlainDate;
const CLOSES = '2001-01-31';

/** One line of a ledger: its day, and the record. */
export interface Line {
  readonly on: string;
  readonly who?: string;
  readonly act: string;
  readonly text: string;
}

/** A ledger without faults, and the values from which tests make faults. */
export interface Good {
  readonly head: readonly string[];
  readonly lines: readonly Line[];
  /** A participant without any act. */
  readonly idle: string;
}

const line = (on: string, act: string, who?: string, more = ''): Line => ({
  on,
  act,
  ...(who ? { who } : {}),
  text: `  - { on: ${on}, ${who ? `who: ${who}, ` : ''}act: ${act}${more}, source: dep }`,
});

export const textOf = ({ head, lines }: Pick<Good, 'head' | 'lines'>): string =>
  `${[...head, 'events:', ...lines.map(l => l.text)].join('\n')}\n`;

/** The position of the nth occurrence of a text in another, as `line:column`. */
export function placeIn(text: string, part: string, nth = 1): string {
  let at = -1;
  for (let n = 0; n < nth; n++) at = text.indexOf(part, at + 1);
  if (at < 0) throw new Error(`"${part}" does not stand there`);
  const before = text.slice(0, at);
  return `${before.split('\n').length}:${at - before.lastIndexOf('\n')}`;
}

/** Lines in date order; lines of one day keep their order. */
export const inOrder = (lines: readonly Line[]): readonly Line[] =>
  [...lines].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** A random ledger without faults: some sign and ratify, some accede, one may leave; published days equal the computed ones. */
export const goodLedger: fc.Arbitrary<Good> = fc
  .record({
    states: fc.shuffledSubarray(STATES, { minLength: 6, maxLength: 12 }),
    days: fc.array(fc.nat(3000), { minLength: 24, maxLength: 24 }),
    signers: fc.integer({ min: 2, max: 5 }),
    leaves: fc.boolean(),
    notes: fc.boolean(),
  })
  .map(({ states, days, signers, leaves, notes }) => {
    const note = notes ? ', note: "as the table has it"' : '';
    const lines: Line[] = [];
    const consents: { readonly who: string; readonly on: PlainDate }[] = [];
    states.forEach((who, i) => {
      const signs = i < signers;
      if (signs) lines.push(line(addDays(OPENS, (days[i] ?? 0) % 360), 'signature', who));
      const on = addDays('2001-02-01' as PlainDate, (days[i + 12] ?? 0) % 2900);
      lines.push(line(on, signs ? 'ratification' : 'accession', who, note));
      consents.push({ who, on });
    });
    const [first] = consents;
    if (leaves && first) lines.push(line('2012-01-01', 'denunciation', first.who));
    const threshold = consents.map(c => c.on).sort()[2] ?? OPENS;
    const force = addDays(threshold, 30);
    const dates = consents.map(({ who, on }) => `${who}: ${on <= threshold ? force : addDays(on, 30)}`);
    return {
      idle: STATES.find(s => !states.includes(s)) ?? '',
      head: [
        'ledger: 1',
        'id: example',
        'title: { en: Convention on Examples }',
        'complete_until: 2019-12-31',
        'law:',
        `  signature: { article: "10", opens: ${OPENS}, closes: ${CLOSES} }`,
        '  consent: { article: "11", by: [ratification, accession] }',
        '  entry_into_force: { article: "12", when: { instruments: 3 }, date: { nth_day_after: 30 } }',
        '  later_participants: { article: "12(2)", date: { nth_day_after: 30 } }',
        '  denunciation: { article: "13", date: { years_after: 1 } }',
        'sources:',
        '  dep: { publisher: Depositary, tier: depositary }',
        'published:',
        `  entry_into_force: { date: ${force}, source: dep }`,
        `  participants: { source: dep, dates: { ${dates.join(', ')} } }`,
      ],
      lines: [line('2000-01-15', 'adoption'), ...inOrder(lines)],
    };
  });

/** A line to insert, in the same format as the others. */
export const newLine = line;
