import { describe, expect, test } from 'vitest';
import { type IndexedTreaty, importOf, knownBy } from '../../src/cli/known-treaties.ts';

const treaty = (reference: string, title: string, more: Partial<IndexedTreaty> = {}): IndexedTreaty => ({
  reference,
  title,
  titleFr: null,
  names: [],
  publisher: reference.startsWith('CETS') ? 'CoE' : 'UNTC',
  date: '2011-05-11',
  entryIntoForce: null,
  ...more,
});

const INDEX = [
  treaty('CETS 005', 'Convention for the Protection of Human Rights'),
  treaty('CETS 210', 'Convention on violence against women', {
    titleFr: 'Convention sur la violence à l’égard des femmes',
    names: ['Istanbul Convention'],
  }),
  treaty('XVI-1', 'Convention on the Political Rights of Women'),
];

describe('a name in the index of known treaties', () => {
  test.each([
    ['Istanbul Convention', ['CETS 210']],
    ['istanbul', ['CETS 210']],
    ['CETS 210', ['CETS 210']],
    ['ETS No. 5', ['CETS 005']],
    ['ets 005', ['CETS 005']],
    ['xvi-1', ['XVI-1']],
    ['political rights', ['XVI-1']],
    ['femmes', ['CETS 210']],
    ['women', ['CETS 210', 'XVI-1']],
    ['rights', ['CETS 005', 'XVI-1']],
    ['Convention on the Political Rights of Women', ['XVI-1']],
    ['convention', []],
    ['the', []],
    ['', []],
    ['CETS 999', []],
    ['torture', []],
  ])('%s means %j', (wrote, references) =>
    expect(knownBy(INDEX, wrote).map(t => t.reference)).toEqual(references),
  );
  test('a word of more than five titles means none', () => {
    const many = Array.from({ length: 6 }, (_, i) => treaty(`XI-${i}`, `Road traffic ${i}`));
    expect(knownBy(many, 'road')).toEqual([]);
    expect(knownBy(many.slice(1), 'road')).toHaveLength(5);
    expect(knownBy(many.slice(1), 'road', true)).toEqual([]);
  });
});

test('the command that imports a table: the page of the UN Treaty Collection, or a table that was saved', () => {
  expect(importOf(treaty('XVI-1', 'T'))).toContain(
    '"https://treaties.un.org/doc/Publication/MTDSG/Volume%20II/Chapter%20XVI/XVI-1.en.xml" --into xvi-1 --write',
  );
  expect(importOf(treaty('IV-11-c', 'T'))).toContain(
    '/Volume%20I/Chapter%20IV/IV-11-c.en.xml" --into iv-11-c ',
  );
  expect(importOf(treaty('CETS 210', 'T'))).toContain('treaty import csv TABLE.csv --into cets-210 --write');
});
