import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { ROOT, run, scratch, smallTreaty, write } from './harness.ts';

const FOLDER = join(ROOT, 'data', 'schema', 'output');
type Schema = { readonly [key: string]: unknown };
const schemas = new Map(
  readdirSync(FOLDER).map(f => [
    f.replace(/\.json$/, ''),
    JSON.parse(readFileSync(join(FOLDER, f), 'utf8')) as Schema,
  ]),
);
const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false, strictTypes: false });
const validators = new Map([...schemas].map(([name, schema]) => [name, ajv.compile(schema)]));

/** Validates a value against the schema that its own `format` names. */
function expectValid(value: unknown): void {
  const format = (value as { readonly format?: string }).format ?? '';
  const name = /^treaty\/([a-z-]+)\/1$/.exec(format)?.[1] ?? '';
  const validate = validators.get(name);
  expect([format, validate !== undefined]).toEqual([format, true]);
  expect([name, validate?.(value) ? [] : validate?.errors]).toEqual([name, []]);
}

/** Every object of a schema, with where it stands. */
function* objectsOf(value: unknown, path = ''): Generator<readonly [string, Schema]> {
  if (Array.isArray(value)) for (const [i, v] of value.entries()) yield* objectsOf(v, `${path}/${i}`);
  else if (value !== null && typeof value === 'object') {
    yield [path, value as Schema];
    for (const [key, inner] of Object.entries(value)) yield* objectsOf(inner, `${path}/${key}`);
  }
}

describe.each([...schemas])('the schema of %s', (name, schema) => {
  test('names the draft, an id, a title and its format', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:treaty:${name}:1`,
      title: expect.stringMatching(/./),
      properties: { format: { const: `treaty/${name}/1` } },
    });
  });
  test('admits no key that it does not describe', () => {
    for (const [path, s] of objectsOf(schema)) {
      if (!('properties' in s) || s['type'] !== 'object') continue;
      expect([path, s['additionalProperties'] ?? s['unevaluatedProperties']]).toEqual([path, false]);
    }
  });
  test('requires every key, but for those that an event or a finding may lack', () => {
    const free = new Set([
      'event',
      'finding',
      'error',
      'range',
      'condition',
      'floor',
      'delay',
      'reason',
      'citation',
      'statement',
      'changedEvent',
    ]);
    for (const [path, s] of objectsOf(schema)) {
      if (!('properties' in s) || s['type'] !== 'object') continue;
      const where = /^\/\$defs\/(\w+)/.exec(path)?.[1] ?? name;
      if (free.has(where) || path.startsWith('/properties/error')) continue;
      expect([path, (s['required'] as string[] | undefined)?.toSorted()]).toEqual([
        path,
        Object.keys(s['properties'] as object).toSorted(),
      ]);
    }
  });
});

describe('the contract of design section 7: fields that must exist', () => {
  test.each([
    [
      'status',
      [
        'treaty',
        'on',
        'ledger',
        'signatories',
        'consents',
        'counted',
        'parties',
        'remaining',
        'required',
        'inForce',
        'entryIntoForce',
        'entryIntoForceComputed',
        'earliestEntryIntoForce',
        'thresholdReached',
        'signature',
        'observed',
        'participants',
      ],
    ],
    ['claims', ['claims']],
    ['log', ['events']],
    ['list', ['treaties']],
    ['status-all', ['treaties']],
    ['check', ['findings']],
    ['diff', ['events', 'consequences']],
    ['backtest', ['cases', 'models']],
    [
      'projection',
      [
        'required',
        'counted',
        'threshold',
        'entryIntoForce',
        'neverByHorizon',
        'horizon',
        'probabilityBy',
        'next',
        'trackRecord',
      ],
    ],
    ['error', ['error']],
  ])('%s', (name, fields) => {
    expect(schemas.get(name)?.['required']).toEqual(expect.arrayContaining(fields));
  });
  test('of a participant', () => {
    const defs = schemas.get('status')?.['$defs'] as Record<string, Schema>;
    expect(defs['participantStanding']?.['required']).toEqual(
      expect.arrayContaining([
        'id',
        'name',
        'standing',
        'standingPossible',
        'signed',
        'consented',
        'inForceFor',
        'leavesOn',
        'spells',
      ]),
    );
    expect(defs['ledger']?.['required']).toEqual(
      expect.arrayContaining(['completeUntil', 'beyondRecord', 'revision']),
    );
    expect(defs['treaty']?.['required']).toEqual(expect.arrayContaining(['id', 'title', 'reference']));
  });
});

/** Enough treaties to learn a habit from. */
const TEACHERS =
  'hanoi doha-centre untoc uncac crpd nuclear-terrorism terrorist-bombings untoc-trafficking untoc-smuggling ccm ctbt cwc kyoto unfccc'.split(
    ' ',
  );

const questions = [
  'status',
  'status hanoi --on 2025-10-24',
  'status hanoi --on 2027-03-01',
  'status --strict',
  'status doha-centre',
  'status doha-centre --on 2020-01-01',
  'status --all',
  'status EGY',
  'status Andorra',
  'status hanoi EGY',
  'status hanoi QAT',
  'status hanoi Japan --on 2027-03-01',
  'status doha-centre UNODC',
  'status --group african-union',
  'status --group eu --on 2025-10-31',
  'status --cite',
  'status hanoi EGY --cite',
  'explain',
  'explain --on 2027-03-01',
  'explain hanoi QAT',
  'explain hanoi JPN',
  'explain doha-centre',
  'explain doha-centre QAT',
  'log',
  'log --all',
  'log --act reservation',
  'log --act denunciation',
  'list',
  'list --chapter XVIII',
  'list --not-in-force --on 2025-11-01',
  'list --needs-at-most 40 --strict',
  'claims',
  'claims doha-centre',
  'claims --strict',
  'project',
  'project hanoi --by 2030-06-30 --target 20 --suppose=FRA_ratification_2027-01',
  'diff hanoi --on 2025-10-24..2026-11-21',
  'diff doha-centre --on 2023-01-01..2027-01-01',
  'diff uncac --on 2003-12-01..2010-01-01',
];

describe('what commands answer is what the schemas say', () => {
  test.each(questions)('treaty %s', async question => {
    const { out, err } = await run(
      [...question.split(' ').map(w => w.replaceAll('_', ' ')), '--format', 'json'],
      { bundled: /^(project|diff)/.test(question) ? TEACHERS : ['hanoi', 'doha-centre'] },
    );
    expect(err).toBe('');
    expectValid(JSON.parse(out));
  });
  test.each([
    'in force',
    'signatories >= 70',
    'consents >= 2',
    'EGY is signatory and not (in force or parties > 3)',
  ])('treaty is "%s"', async question => {
    for (const on of ['2025-10-31', '2026-11-21', '2027-03-01']) {
      const { out, err } = await run(['is', question, '--on', on, '--format', 'json']);
      expect(err).toBe('');
      expectValid(JSON.parse(out));
    }
  });
  test.each([
    ['status', '--all', 'treaties'],
    ['status', 'EGY', 'treaties'],
    ['log', '', 'events'],
    ['list', '', 'treaties'],
    ['claims', '', 'claims'],
  ])('treaty %s %s --format ndjson: the elements of "%s", one a line', async (command, argument, key) => {
    const ask = async (format: string) =>
      (await run([command, ...(argument ? [argument] : []), '--format', format])).out;
    const elements = (JSON.parse(await ask('json')) as Record<string, unknown>)[key];
    expect(
      (await ask('ndjson'))
        .trimEnd()
        .split('\n')
        .map(l => JSON.parse(l) as unknown),
    ).toEqual(elements);
  });
});

describe('treaties with what the bundled ones lack', () => {
  const rich = (events: readonly string[], law: string, more = ''): string =>
    smallTreaty({ events, law, more });
  const DONE = [
    '{ on: 2020-01-01, act: adoption, source: dep }',
    '{ on: 2020-02, who: EGY, act: ratification, source: dep }',
    '{ on: 2020-03-05, who: FRA, act: ratification, source: dep }',
    '{ on: 2020-06-05, who: JPN, act: accession, source: news }',
    '{ on: 2021-06-05, who: DEU, act: accession, effective: 2021-07-01, because: "art. 99(6)", source: dep }',
    '{ on: 2022-01-01, who: FRA, act: denunciation, source: dep }',
    '{ on: 2022-02-01, who: EGY, act: reservation, under: "3", source: dep }',
    '{ on: 2019-02-01, who: EU, act: acceptance, source: dep }',
    '{ on: 2022-05-01, who: ITA, act: provisional-application, source: dep }',
  ];
  const ledgers: readonly (readonly [string, string])[] = [
    [
      'in force, with a denunciation, a floor and later parties',
      rich(
        DONE,
        '  entry_into_force: { article: "9", when: { instruments: 2, by: [ratification, accession] }, date: { months_after: 3, not_before: 2020-12-01 }, organisations: not-additional }\n  later_participants: { article: "9(2)", date: { first_of_month_after: { months: 3 }, not_before: entry-into-force } }\n  denunciation: { article: "10", date: { years_after: 1, from: receipt } }',
      ),
    ],
    [
      'composed conditions',
      rich(
        DONE,
        '  entry_into_force: { article: "9", when: { all_of: [{ instruments: 2, among: [{ group: african-union, at_least: 1 }] }, { any_of: [{ every: [EGY, FRA] }, { some: { of: [EGY, JPN], at_least: 1 } }] }] }, date: { nth_day_after: 30 }, organisations: counted }',
      ),
    ],
    [
      'a published day',
      smallTreaty({
        events: DONE,
        more: 'published: { entry_into_force: { date: 2020-07-01, source: dep, because: "the depositary counted from receipt" }, participants: { source: dep, dates: { EGY: 2020-07-01, FRA: 2020-07-02 }, because: { FRA: receipt } } }\n',
      }),
    ],
    [
      'a fixed day',
      rich(
        DONE,
        '  entry_into_force: { article: "9", when: { instruments: 2 }, date: { fixed: 2020-01-15, if_met_by: 2020-01-15, else: { on_expiry_of_days: 90 } }, organisations: not-counted }',
      ),
    ],
    [
      'a fraction and a ceasing',
      rich(
        DONE,
        '  entry_into_force: { article: "9", when: { fraction: { of: african-union, at_least: 2/3, measured: current, counting: those-in-denominator } }, date: same_day, organisations: not-counted }',
      ),
    ],
    [
      'a provision of its own',
      rich(
        DONE,
        '  entry_into_force: { article: "9", when: { instruments: 2 }, date: { first_of_year_after: true }, organisations: not-counted }\n  provisions:\n    - { article: "41", when: { instruments: 3 }, date: { on_expiry_of_days: 30 }, organisations: not-counted }',
      ),
    ],
  ];
  test.each(ledgers)('%s', async (_, text) => {
    for (const question of [
      'status',
      'status small EGY',
      'status small FRA',
      'status --all',
      'explain',
      'explain small EGY',
      'explain small FRA',
      'explain small JPN',
      'explain small EU',
      'log',
      'list',
      'status --group eu',
    ])
      for (const on of ['2020-02-15', '2020-06-01', '2022-06-01', '2026-11-21']) {
        const dated = /^(log|list)/.test(question) ? [] : ['--on', on];
        const { out, err } = await run(
          [...question.split(' '), ...dated, '--ledger', '/l/small.yaml', '--format', 'json'],
          { files: { '/l/small.yaml': text }, bundled: ['hanoi', 'doha-centre'] },
        );
        expect([question, err]).toEqual([question, '']);
        expectValid(JSON.parse(out));
      }
  });
});

describe('treaty import', () => {
  const table = `Participant,Signature,"Ratification, Accession(a)",Entry into force
Egypt,2020-02-01,4 Mar 2020,1 May 2020
Japan,,[5 Mar 2020 a],
Atlantis,1 Feb 2020,,
`;
  test.each([['json'], ['with a fault', 'Atlantis'], ['without', '[Germany]']])(
    '%s',
    async (_, name = 'Italy') => {
      const files = { '/l/small.yaml': smallTreaty({}), '/l/table.csv': table.replace('Atlantis', name) };
      const argv = ['import', 'csv', '/l/table.csv', '--ledger', '/l/small.yaml', '--format', 'json'];
      const { out, err } = await run(argv, { files });
      expect(err).toBe('');
      expectValid(JSON.parse(out));
    },
  );
});

describe('commands that write', () => {
  const cwd = scratch();
  write(cwd, { 'data/treaties/small.yaml': smallTreaty({}) });
  test.each([
    ['record ratification JPN --on 2020-03-05 --source dep --dry-run'],
    ['record ratification JPN --on 2020-03 --source news --dry-run'],
    ['record ratification JPN --on 2019-03-05 --source dep'],
    ['correct ratification EGY --on 2020-03 --source news --dry-run'],
    ['complete-until 2026-11-21'],
  ])('treaty %s', async line => {
    const { out } = await run([...line.split(' '), '--treaty', 'small', '--format', 'json'], { cwd });
    expectValid(JSON.parse(out));
  });
});

describe('treaty diff', () => {
  const law = (n: number) =>
    `  entry_into_force: { article: "9", when: { instruments: ${n} }, date: { nth_day_after: 30 }, organisations: not-counted }\n  provisions:\n    - { article: "4", when: { instruments: 2 }, date: same_day }`;
  const old = smallTreaty({
    law: law(2),
    events: [
      '{ on: 2020-01-01, act: adoption, source: dep }',
      '{ on: 2020-02, who: EGY, act: signature, source: news }',
      '{ on: 2020-03-01, who: EGY, act: ratification, source: dep }',
      '{ on: 2020-03-05, who: JPN, act: accession, source: dep }',
    ],
    more: 'claims:\n  - { id: two, said_on: 2020-05-01, source: news, claim: { consents: 2, as: exactly } }\n',
  });
  const now = smallTreaty({
    law: law(3),
    title: 'Smaller Treaty',
    events: [
      '{ on: 2020-01-01, act: adoption, source: dep }',
      '{ on: 2020-02-03, who: EGY, act: signature, note: as told, source: [dep, news] }',
      '{ on: 2020-03-01, who: EGY, act: ratification, source: dep }',
      '{ on: 2026-11-21, who: FRA, act: ratification, source: dep }',
      '{ on: 2026-11-25, act: meeting, by: Committee, source: dep }',
    ],
    more: 'claims:\n  - { id: two, said_on: 2020-05-01, source: news, claim: { consents: 2, as: exactly } }\n  - { id: three, said_on: 2020-05-01, source: news, claim: { consents: 3, as: exactly } }\n',
  });
  const files = { '/l/old.yaml': old, '/l/now.yaml': now.replace('2026-11-21\nlaw', '2026-11-20\nlaw') };
  test.each([['old now'], ['now old']])('%s', async sides => {
    const argv = ['diff', ...sides.split(' ').map(n => `/l/${n}.yaml`)];
    const { out, err } = await run([...argv, '--format', 'json'], { files });
    expect(err).toBe('');
    const said = JSON.parse(out) as { readonly consequences: readonly { readonly kind: string }[] };
    expectValid(said);
    expect(new Set(said.consequences.map(c => c.kind)).size).toBeGreaterThan(5);
    const lines = (await run([...argv, '--format', 'ndjson'], { files })).out.trimEnd().split('\n');
    expect(lines.filter(l => l.includes('"change":"consequence"')).length).toBe(said.consequences.length);
  });
});

describe('failures', () => {
  test.each([
    ['statsu'],
    ['status --lang de'],
    ['status honoi'],
    ['status hanoi Korea'],
    ['status --ledger /nowhere'],
    ['status --group nowhere'],
    ['is "("'],
    ['is "signatures > 3"'],
  ])('treaty %s', async question => {
    const argv = (question.match(/"[^"]*"|\S+/g) ?? []).map(w => w.replaceAll('"', ''));
    const { out, code } = await run([...argv, '--format', 'json']);
    expect([2, 3]).toContain(code);
    expectValid(JSON.parse(out));
  });
  test('a faulty ledger: every finding at its place', async () => {
    const text = smallTreaty({ events: ['{ on: 2020-02-30, who: EGT, act: sign, sorce: dep, on: 1 }'] });
    const { out, code } = await run(['status', '--ledger', '/l/small.yaml', '--format', 'json'], {
      files: { '/l/small.yaml': text },
    });
    expect(code).toBe(3);
    const said = JSON.parse(out) as { readonly error: { readonly findings: readonly unknown[] } };
    expectValid(said);
    expect(said.error.findings.length).toBeGreaterThan(3);
  });
});

describe('treaty check', () => {
  const text = readFileSync(join(ROOT, 'test/golden/check/json/small.yaml'), 'utf8');
  const files = { '/l/small.yaml': text, '/l/faulty.yaml': text.replace('who: FRA', 'whom: FRA') };
  test.each([
    ['/l/small.yaml'],
    ['/l/faulty.yaml'],
    ['/l/small.yaml --strict'],
    ['/l/small.yaml --rule adoption-missing'],
  ])('check %s', async line => {
    const argv = ['check', ...line.split(' ')];
    const { out } = await run([...argv, '--format', 'json'], { files });
    expectValid(JSON.parse(out));
    const elements = (await run([...argv, '--format', 'ndjson'], { files })).out;
    const { findings } = JSON.parse(out) as { readonly findings: readonly unknown[] };
    expect(
      elements
        .split('\n')
        .filter(l => l !== '')
        .map(l => JSON.parse(l)),
    ).toEqual(findings);
  });
});

test('treaty check --rules', async () => {
  expectValid(JSON.parse((await run(['check', '--rules', '--format', 'json'])).out));
});

describe('treaty schema', () => {
  test('lists every schema and prints each as it is', async () => {
    const names = (await run(['schema'])).out.trim().split('\n');
    expect(names).toEqual(expect.arrayContaining([...schemas.keys()]));
    for (const name of schemas.keys())
      expect((await run(['schema', name])).out).toBe(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
  });
});
