import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readActs } from '../../src/interchange/import/read-acts.ts';
import { readTable } from '../../src/interchange/import/read-table.ts';
import { bounds, registry } from './reading.ts';
import { statusPage } from './xml.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const WHO = [
  ['EGY', 'Egypt', 'Égypte'],
  ['CIV', "Côte d'Ivoire", 'Côte d’Ivoire'],
  ['BOL', 'Bolivia (Plurinational State of)', 'Bolivie (État plurinational de)'],
  ['VNM', 'Viet Nam', 'Viet Nam'],
  [
    'GBR',
    'United Kingdom of Great Britain and Northern Ireland',
    'Royaume-Uni de Grande-Bretagne et d’Irlande du Nord',
  ],
  ['EU', 'European Union', 'Union européenne'],
] as const;
const ACTS = [
  ['ratification', '', 'Ratification', 'Ratification'],
  ['acceptance', 'A', 'Acceptance(A)', 'Acceptation(A)'],
  ['approval', 'AA', 'Approval(AA)', 'Approbation(AA)'],
  ['accession', 'a', 'Accession(a)', 'Adhésion(a)'],
  ['formal-confirmation', 'c', 'Formal confirmation(c)', 'Confirmation formelle(c)'],
  ['succession', 'd', 'Succession(d)', 'Succession(d)'],
  ['definitive-signature', 's', 'Definitive signature(s)', 'Signature définitive(s)'],
] as const;
const MONTHS = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
};

interface Row {
  readonly who: number;
  readonly act: number;
  readonly day: readonly [year: number, month: number, day: number];
  readonly space: string;
  readonly mark: string;
  readonly withdrawn: boolean;
}
const row: fc.Arbitrary<Row> = fc.record({
  who: fc.nat(WHO.length - 1),
  act: fc.nat(ACTS.length - 1),
  day: fc.tuple(
    fc.integer({ min: 1994, max: 2020 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  ),
  space: fc.constantFrom(' ', '\u00a0', '\u2009', '\t ', '  '),
  mark: fc.constantFrom(
    '',
    '<superscript>1</superscript>',
    '<superscript>2, 3</superscript>',
    '³',
    ' *',
    ' 4',
  ),
  withdrawn: fc.boolean(),
});

type Language = 'en' | 'fr';
const iso = ([y, m, d]: Row['day']): string =>
  `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
const cellOf = (r: Row, lang: Language): string => {
  const [y, m, d] = r.day;
  const day = lang === 'fr' && d === 1 ? '1er' : d;
  const text = [day, MONTHS[lang][m - 1], y, ACTS[r.act]?.[1]].filter(t => t !== '').join(r.space);
  return r.withdrawn ? `[${text}]` : `${text}${r.mark}`;
};
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('acts are read from tables of any form', () => {
  test('CSV and XML, English and French, columns in any order, with marks and typographic spaces', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { minLength: 1, maxLength: 20, selector: r => `${r.who} ${r.act} ${r.day}` }),
        fc.constantFrom<Language>('en', 'fr'),
        fc.constantFrom('csv', 'untc'),
        fc.boolean(),
        fc.shuffledSubarray([...ACTS], { minLength: ACTS.length }),
        (rows, lang, form, swapped, order) => {
          const legend = order.map(a => a[lang === 'en' ? 2 : 3]).join(', ');
          const header = ['Participant', 'Signature', legend];
          const cells = rows.map(r => [
            `${WHO[r.who]?.[lang === 'en' ? 1 : 2]}${r.mark}`,
            '',
            cellOf(r, lang),
          ]);
          const arranged = [header, ...cells].map(c => (swapped ? [c[2], c[0], c[1]] : c) as string[]);
          const [first = [], ...others] = arranged;
          const text =
            form === 'csv'
              ? arranged.map(c => c.map(quoted).join(',')).join('\r\n')
              : statusPage({ header: first, rows: others });
          const { published, fault } = readTable(form as 'csv' | 'untc', 't', bytes(text), null);
          expect(fault).toBeNull();
          const [table] = published?.tables ?? [];
          if (!table) throw new Error('no table');
          const read = readActs(table, registry, bounds);
          expect(read.findings).toEqual([]);
          expect(read.acts.map(a => [a.who, a.act, a.on.written, a.withdrawn])).toEqual(
            rows.map(r => [WHO[r.who]?.[0], ACTS[r.act]?.[0], iso(r.day), r.withdrawn]),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('any bytes are read or refused', () => {
  const sound = `Participant,Signature,"Ratification, Accession(a)"\nEgypt,1 Feb 1999,7 Mar 2000 a\n`;
  const page = statusPage({ header: ['Participant', 'Accession(a)'], rows: [['Egypt', '7 Mar 2000 a']] });
  const spoilt = (text: string) =>
    fc
      .tuple(fc.nat(text.length), fc.nat(20), fc.string({ unit: 'binary', maxLength: 12 }))
      .map(([at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut));
  test.each(['csv', 'untc'] as const)('as %s', form => {
    const any = fc.oneof(spoilt(sound), spoilt(page), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(
        fc.oneof(any.map(bytes), fc.uint8Array({ maxLength: 300 })),
        fc.constantFrom(null, 'utf-8', 'latin1', 'x'),
        (b, charset) => {
          const { published, fault } = readTable(form, 't', b, charset);
          expect((published === null) !== (fault === null)).toBe(true);
          for (const table of published?.tables ?? []) readActs(table, registry, bounds);
        },
      ),
      { numRuns: 500 },
    );
  });
});
