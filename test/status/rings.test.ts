import { describe, expect, test } from 'vitest';
import { run } from '../cli/harness.ts';

const DEP = 'sources: { dep: { publisher: Depositary, tier: depositary } }\nrecord: { source: dep }';

const ENTRY = 'entry_into_force: { article: "1", when: { instruments: 1 }, date: same_day }';

/** A treaty of two parties; `{ID}` in its law stands for what the law names. */
const treaty = (id: string, law: string, names: string, more = ''): string => `ledger: 1
id: ${id}
title: { en: ${id} }
${more.replaceAll('{ID}', names)}law: { ${law.replaceAll('{ID}', names)} }
${DEP}
events:
  - { on: 2000-01-01, act: adoption }
  - { on: 2001-01-01, who: FRA, act: accession }
  - { on: 2002-01-01, who: EGY, act: accession }
  - { on: 2003-01-01, who: EGY, act: denunciation, received: 2003-01-01 }
`;

/** Every clause that may name a treaty, and where the line of the law names it. */
const CLAUSES: Readonly<Record<string, readonly [law: string, more?: string]>> = {
  in_force: ['entry_into_force: { when: { in_force: {ID} }, date: same_day }'],
  under: ['entry_into_force: { when: { under: {ID}, when: { instruments: 1 } }, date: same_day }'],
  'a part of a condition': [
    'entry_into_force: { when: { all_of: [{ instruments: 1 }, { any_of: [{ in_force: {ID} }] }] }, date: same_day }',
  ],
  'every of parties_of': ['entry_into_force: { when: { every: { parties_of: {ID} } }, date: same_day }'],
  'instruments of parties_of': [
    'entry_into_force: { when: { instruments: 1, of: { any_of: [{ parties_of: {ID} }] } }, date: same_day }',
  ],
  'among parties_of': [
    'entry_into_force: { when: { instruments: 1, among: [{ group: { parties_of: {ID} }, at_least: 1 }] }, date: same_day }',
  ],
  'a fraction of parties_of': [
    'entry_into_force: { when: { fraction: { of: { parties_of: {ID} }, at_least: 1/2 } }, date: same_day }',
  ],
  binds: ['entry_into_force: { when: { instruments: 1 }, date: same_day, binds: { parties_of: {ID} } }'],
  open_to: [`open_to: { parties_of: {ID} }, ${ENTRY}`],
  'a floor': [
    'entry_into_force: { when: { instruments: 1 }, date: { nth_day_after: 30, not_before: { entry_into_force_of: {ID} } } }',
  ],
  'a floor of a fallback': [
    'entry_into_force: { when: { instruments: 1 }, date: { fixed: 2000-01-01, else: { nth_day_after: 30, not_before: { entry_into_force_of: {ID}, for: participant } } } }',
  ],
  'a floor for the participant': [
    `${ENTRY}, later_participants: { date: { nth_day_after: 30, not_before: { entry_into_force_of: {ID}, for: participant } } }`,
  ],
  'a floor of a denunciation': [
    `${ENTRY}, denunciation: { date: { nth_day_after: 30 }, not_before: { entry_into_force_of: {ID}, for: participant } }`,
  ],
  'a milestone': [
    `${ENTRY}, milestones: [{ id: m, what: { en: M }, when: { in_force: self }, date: { nth_day_after: 30, not_before: { entry_into_force_of: {ID} } } }]`,
  ],
  'a provision': [`${ENTRY}, provisions: [{ article: "2", when: { in_force: {ID} }, date: same_day }]`],
  amends: [
    'entry_into_force: { when: { fraction: { of: parties, at_least: 1/2 } }, date: same_day, binds: parties }',
    'amends: {ID}\n',
  ],
};

const COMMANDS = [
  ['status'],
  ['status', '--participants'],
  ['explain'],
  ['explain', '--participant', 'EGY'],
  ['log'],
];

/** Every command over a ledger of these treaties: exit codes, and whatever is printed on stderr. */
async function answers(files: Readonly<Record<string, string>>, id: string) {
  const ledgers = Object.keys(files).flatMap(f => ['--ledger', f]);
  const found: { code: number; err: string }[] = [];
  for (const [command = '', ...options] of COMMANDS) {
    const { code, err } = await run([command, '--treaty', id, ...options, ...ledgers], { files });
    found.push({ code, err });
  }
  return found;
}

describe('a clause that names its own treaty', () => {
  test.each(Object.entries(CLAUSES))(
    '%s: is a fault at its place, for check and for every command',
    async (_, [law, more]) => {
      const files = { '/l/ring.yaml': treaty('ring', law, 'ring', more) };
      const { code, out } = await run(['check', '/l/ring.yaml'], { files });
      expect(code).toBe(1);
      const line = more === undefined ? 4 : 5;
      expect(out).toMatch(new RegExp(`ring\\.yaml:${line}:\\d+`));
      expect(out).toContain('treaty-names-itself');
      for (const { code, err } of await answers(files, 'ring')) {
        expect(err).not.toContain('bug');
        expect(code).toBe(3);
      }
    },
  );
});

describe('other ways to wait for itself', () => {
  const heading = 'ledger: 1\nid: ring\naliases: [zzz]\ntitle: { en: Ring }\n';
  const of = (law: string) => `${heading}law: { ${law} }\n`;
  const entry = (parts: string) => of(`entry_into_force: { ${parts} }`);
  const when = 'when: { instruments: 2 }';
  test.each([
    entry(`${when}, date: { same_day: true, not_before: entry-into-force }`),
    entry(`${when}, date: { nth_day_after: 30, not_before: { years_after: 1, of: entry-into-force } }`),
    entry(`${when}, date: { fixed: 2000-01-01, else: { nth_day_after: 3, not_before: entry-into-force } }`),
    `${heading}protocol_to: ring\nlaw: { entry_into_force: { ${when}, date: same_day } }\n`,
    of(`open_to: parties, entry_into_force: { ${when}, date: same_day }`),
    of(`open_to: { parties_of: zzz }, entry_into_force: { ${when}, date: same_day }`),
    entry('when: { in_force: self }, date: same_day'),
  ])('%s', async text => {
    const { code, out } = await run(['check', '/l/ring.yaml'], { files: { '/l/ring.yaml': text } });
    expect(code).toBe(1);
    expect(out).toContain('treaty-names-itself');
    expect(out).not.toContain('unknown treaty');
  });

  test('a floor of later participants, or a treaty open to the parties of the one it amends, does not', async () => {
    const later = `entry_into_force: { ${when}, date: same_day }, later_participants: { date: { nth_day_after: 30, not_before: entry-into-force } }`;
    const files = {
      '/l/treaties/ring.yaml': `${heading}amends: old\nlaw: { open_to: parties, ${later} }\n`,
      '/l/treaties/old.yaml': 'ledger: 1\nid: old\ntitle: { en: Old }\n',
    };
    const { out } = await run(['check', '/l'], { files });
    expect(out).not.toContain('treaty-names-itself');
  });
});

describe('treaties whose clauses name each other', () => {
  test.each(Object.entries(CLAUSES))(
    '%s: are answered, in a ring of two and of five',
    async (_, [law, more]) => {
      for (const length of [2, 5]) {
        const ids = Array.from({ length }, (_, n) => `ring-${n}`);
        const files = Object.fromEntries(
          ids.map((id, n) => [`/l/${id}.yaml`, treaty(id, law, `ring-${(n + 1) % length}`, more)]),
        );
        for (const { code, err } of await answers(files, 'ring-0'))
          expect({ code, err }).toEqual({ code: 0, err: '' });
      }
    },
  );
});

test('twelve treaties of which each waits for all others are answered: no path through them is walked twice', async () => {
  const ids = Array.from({ length: 12 }, (_, n) => `ring-${n}`);
  const waits = (id: string) =>
    ids.flatMap(other => (other === id ? [] : [`{ in_force: ${other} }`])).join(', ');
  const files = Object.fromEntries(
    ids.map(id => [
      `/l/${id}.yaml`,
      treaty(id, `entry_into_force: { when: { all_of: [${waits(id)}] }, date: same_day }`, ''),
    ]),
  );
  for (const { code, err } of await answers(files, 'ring-0'))
    expect({ code, err }).toEqual({ code: 0, err: '' });
});
