import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/check/rules.ts';
import { check, exampleOf, pageOf, pages, places, rulesInFolder } from './builders.ts';

describe('the list of rules', () => {
  test('holds every rule of the folder, by id, and each has its page', () => {
    const ids = RULES.map(r => r.id);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(rulesInFolder.sort());
    expect(ids).toEqual(pages.sort());
    expect(ids.length).toBeGreaterThan(40);
  });
});

const NOT_LOOKED_FOR = ['ignore-of-unknown-rule', 'ignore-without-effect', 'ignore-without-reason'];

/** Codes of faults in goldens, from lines such as `small.yaml:8:11 error  …  [impossible-date]`. */
function* faultsOfGoldens(): Generator<string> {
  const folder = new URL('../golden/', import.meta.url);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('expected.txt')) continue;
    // Faults of imported tables are listed elsewhere.
    const command = readFileSync(
      new URL(name.replaceAll('\\', '/').replace('expected', 'command'), folder),
      'utf8',
    );
    if (command.includes('treaty import')) continue;
    const text = readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8');
    for (const [, code = ''] of text.matchAll(/^\S+:\d+:\d+ (?:error|warning|info) .*\[([a-z-0-9]+)\]$/gm))
      yield code;
  }
}

test('every fault without a rule is in the list of faults of reading', () => {
  const page = readFileSync(new URL('../../src/check/reading.md', import.meta.url), 'utf8');
  const listed = new Set([...page.matchAll(/`([a-z-0-9]+)`/g)].map(m => m[1]));
  const shown = new Set(faultsOfGoldens());
  expect(shown.size).toBeGreaterThan(25);
  expect([...shown].filter(code => !listed.has(code) && !RULES.some(r => r.id === code))).toEqual([]);
});

/** Found in the file given with `--baseline`, not in a ledger. */
const OF_LEDGERS = RULES.filter(r => r.id !== 'baseline-entry-stale');

describe.each(OF_LEDGERS.map(r => [r.id, r] as const))('%s', (id, rule) => {
  const options =
    NOT_LOOKED_FOR.includes(id) || rule.tier === 'always' || rule.tier === 'base'
      ? { strict: rule.tier === 'strict' }
      : { only: [id] };

  test('its page says what, why and when to ignore it', () => {
    expect(pageOf(id)).toMatch(new RegExp(`^# ${id}\n\n.{20,}`));
    for (const heading of ['Why', 'Flagged', 'Clean', 'When to ignore'])
      expect(pageOf(id)).toContain(`\n## ${heading}\n\n`);
    if (rule.tier === 'strict') expect(pageOf(id)).toContain('Under `--strict`');
    if (rule.tier === 'on-demand') expect(pageOf(id)).toContain('On demand');
  });

  test('the flagged example is flagged, and nothing else is found in it', () => {
    const found = check(exampleOf(id, 'Flagged'), options);
    expect(new Set(found.map(f => f.code))).toEqual(new Set([id]));
    expect(found[0]?.severity).toBe(rule.severity);
    // The snapshot has the wording and the exact place.
    expect(found.map(f => ({ place: places([f])[0], ...f.words }))).toMatchSnapshot();
  });

  test('in the clean example nothing is found', () => {
    const found = check(exampleOf(id, 'Clean'), options);
    expect(found.map(f => [f.code, f.words.what])).toEqual([]);
  });
});
