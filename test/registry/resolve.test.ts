import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/arithmetic.ts';
import { nameKey } from '../../src/registry/name-keys.ts';
import { everyName } from '../../src/registry/participant.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { resolveOn } from '../../src/registry/resolve.ts';
import { d } from '../calendar/builders.ts';
import { bundled, places } from '../ledger/builders.ts';

const registry = readRegistry(bundled('participants.yaml')).registry as Registry;
const said = (name: string, day?: string): string => {
  const found = resolveOn(registry, name, day === undefined ? undefined : d(day));
  if (found.kind === 'one') return found.value.id;
  return found.kind === 'several' ? found.candidates.map(p => p.id).join(' or ') : 'nobody';
};

describe('whose act stands in a row of a table', () => {
  test.each<[name: string, day: string, id: string]>([
    // Successors are others: what their predecessor did is the predecessor's.
    ['Serbia', '1965-02-08', 'YUG'],
    ['Czech Republic', '1967-05-11', 'CSK'],
    ['Slovakia', '1992-12-31', 'CSK'],
    ['Slovakia', '1993-01-01', 'SVK'],
    ['Montenegro', '1991-09-26', 'YUG'],
    // A State that goes on is the same, whatever it is called.
    ['Russian Federation', '1965-02-10', 'RUS'],
    ['Union of Soviet Socialist Republics', '1965-02-10', 'RUS'],
    ['URSS', '1965-02-10', 'RUS'],
    ['Serbia', '2001-03-12', 'SRB'],
    ['Serbia and Montenegro', '2004-01-01', 'SRB'],
    ['Montenegro', '2005-04-07', 'SRB'],
    ['Montenegro', '2006-10-23', 'MNE'],
    ['Yugoslavia', '1965-02-08', 'YUG'],
    ['Yugoslavia', '1992-04-26', 'YUG'],
    ['Yougoslavie', '2001-03-12', 'SRB'],
    ['Yugoslavia (former)', '2001-03-12', 'YUG'],
    ['Germany', '1957-10-10', 'DEU'],
    ['German Democratic Republic', '1973-11-08', 'DDR'],
    ['China', '1958-09-22', 'CHN'],
    ['Republic of China', '1958-09-22', 'CHN'],
    ['Republic of China', '1990-01-01', 'TWN'],
    ['Yemen', '1963-07-23', 'YEM'],
    ['Yemen Arab Republic', '1963-07-23', 'YEM'],
    ['Democratic Yemen', '1987-02-09', 'YMD'],
    ['Tanganyika', '1962-10-29', 'TZA'],
    ['United Republic of Tanzania', '1962-10-29', 'TZA'],
    ['Zanzibar', '1964-01-01', 'ZAN'],
    ['United Arab Republic', '1959-06-12', 'EGY'],
    ['Egypt', '1959-06-12', 'EGY'],
    ['Belarus', '1973-11-12', 'BLR'],
    ['Ukrainian Soviet Socialist Republic', '1973-11-12', 'UKR'],
    // Where nobody or more than one came before, the row keeps its act.
    ['Viet Nam', '1950-05-17', 'VNM'],
    ['Republic of Viet-Nam', '1950-08-11', 'RVN'],
    ['Namibia', '1982-11-11', 'NAM'],
    ['Namibia (United Nations Council for Namibia)', '1982-11-11', 'NAM'],
    ['Grenada', '1970-01-26', 'GRD'],
    ['European Economic Community', '1982-07-15', 'EU'],
    ['European Community', '1998-01-01', 'EU'],
    ['Organization of African Unity', '1998-03-16', 'AU'],
  ])('%s on %s is %s', (name, day, id) => expect(said(name, day)).toBe(id));

  test('a succession is the act of the State that bears the name on the day', () => {
    const succeeding = (name: string, day: string) => {
      const found = resolveOn(registry, name, d(day), 'succeeding');
      return found.kind === 'one' ? found.value.id : found.kind;
    };
    expect(succeeding('Slovakia', '1992-12-31')).toBe('SVK');
    expect(succeeding('Serbia', '1992-04-26')).toBe('SRB');
    expect(succeeding('Yugoslavia', '2001-03-12')).toBe('SRB');
    expect(succeeding('Yugoslavia', '1960-03-12')).toBe('YUG');
  });

  test('without a day a row stands for the State that bears its name', () => {
    expect([said('Serbia'), said('Slovakia'), said('Russian Federation'), said('Yugoslavia')]).toEqual([
      'SRB',
      'SVK',
      'RUS',
      'YUG',
    ]);
  });
});

describe('names as tables write them', () => {
  test.each<[name: string, id: string]>([
    ['EGY', 'EGY'],
    ['and', 'AND'],
    ['Serbia 1', 'SRB'],
    ['Serbia¹ ²', 'SRB'],
    ['Serbia <superscript>3, 4</superscript>', 'SRB'],
    ['China (5), (6)', 'CHN'],
    ['[Jamaica] 7', 'JAM'],
    ['[Serbia 1] 2', 'SRB'],
    ['\u00a0Côte\u2009d’Ivoire\u00a0*', 'CIV'],
    ['COTE D IVOIRE', 'CIV'],
    ['Ger\u00admany', 'DEU'],
    ['Bolivia (Plurinational State of)', 'BOL'],
    ['Iran (Islamic Rep. of)', 'IRN'],
    ['Micronesia, Fed. States of', 'FSM'],
    ["Korea, Democratic People's Republic", 'PRK'],
    ['Korea (Republic of)', 'KOR'],
    ['Congo', 'COG'],
    ['Congo, The Democratic Republic of the', 'COD'],
    ['Guinea', 'GIN'],
    ['St. Kitts & Nevis', 'KNA'],
    ['Solomon Is.', 'SLB'],
    ['U.S.S.R.', 'RUS'],
    ['Kingdom of Norway', 'NOR'],
    ['Oriental Republic of Uruguay', 'URY'],
    ['the Hashemite Kingdom of Jordan', 'JOR'],
    ['Independent State of Papua New Guinea', 'PNG'],
    ['Republic of South Sudan', 'SSD'],
    ['Burma (Myanmar)', 'MMR'],
    ['Eswatini (formerly Swaziland)', 'SWZ'],
    ['The former Yugoslav Republic of Macedonia', 'MKD'],
    ['United Kingdom', 'GBR'],
    ['Holy See', 'VAT'],
    ['State of Palestine', 'PSE'],
    ['European Union (EU)', 'EU'],
    ['Allemagne', 'DEU'],
    ['République de Corée', 'KOR'],
    ['Iran (République islamique d’)', 'IRN'],
    ['République démocratique populaire lao', 'LAO'],
    ['Royaume des Pays-Bas', 'NLD'],
    ['ex-République yougoslave de Macédoine', 'MKD'],
    ['Îles Cook', 'COK'],
    ['Union européenne', 'EU'],
    ['República de Chile', 'CHL'],
  ])('%s is %s', (name, id) => expect(said(name)).toBe(id));

  test('a name that leaves it open lists whom it may mean; another is never matched partly', () => {
    expect(said('Korea')).toBe('KOR or PRK');
    expect([said('Islands'), said('Republic'), said('constructor'), said(''), said('[1]')]).toEqual([
      'nobody',
      'nobody',
      'nobody',
      'nobody',
      'nobody',
    ]);
    expect(resolveOn(registry, 'Germny')).toEqual({ kind: 'none', near: ['Germany'] });
    expect(said('Turkish Republic of Northern Cyprus')).toBe('nobody');
  });
});

describe('the registry', () => {
  const own = [...registry.participants.values()].flatMap(p =>
    [p.id, ...everyName(p.names), ...p.aliases].map(name => ({ p, name })),
  );
  const person = (id: string): string => registry.participants.get(id)?.continuedBy ?? id;

  test('no two participants share a name', () => {
    const bearers = new Map<string, Set<string>>();
    for (const { p, name } of own) {
      const key = nameKey(name);
      bearers.set(key, (bearers.get(key) ?? new Set()).add(person(p.id)));
    }
    expect([...bearers].filter(([key, ids]) => key === '' || ids.size > 1)).toEqual([]);
  });

  test('every name of a participant leads to it on any day it existed', () => {
    const first = (of: { from?: { latest: string } }) => of.from?.latest ?? '1900-01-01';
    const last = (of: { until?: { earliest: string } }) => of.until?.earliest ?? '2030-01-01';
    fc.assert(
      fc.property(
        fc.constantFrom(...own),
        fc.nat(60_000),
        fc.constantFrom('', ' 3', '*'),
        (of, days, mark) => {
          const day = addDays(d(first(of.p)), days);
          fc.pre(day <= last(of.p));
          expect(resolveOn(registry, `${of.name}${mark}`, day)).toMatchObject({
            value: { id: person(of.p.id) },
          });
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a name that is no name never harms', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        expect(['one', 'several', 'none']).toContain(resolveOn(registry, text, d('1980-01-01')).kind);
      }),
    );
  });

  test('who came before in a circle, or nowhere, is nobody', () => {
    const participants = [
      '{ id: AAA, kind: state, names: { en: A }, from: 1990-01-01, predecessors: [BBB] }',
      '{ id: BBB, kind: state, names: { en: B }, from: 1980-01-01, predecessors: [AAA] }',
    ].map(p => `  - ${p}\n`);
    const { registry: circle } = read(`participants:\n${participants.join('')}`);
    expect(circle && resolveOn(circle, 'A', d('1970-01-01'))).toMatchObject({ value: { id: 'AAA' } });
    const line =
      '{ id: AAA, kind: state, names: { en: A }, continued_by: ZZZ, former_names: { X: 1990/80 } }';
    expect(places(read(`participants:\n  - ${line}\n`).diagnostics)).toEqual([
      'unknown-participant 3:61',
      'impossible-date 3:85',
    ]);
  });
});

const read = (lines: string) => readRegistry({ path: 'participants.yaml', text: `ledger: 1\n${lines}` });
