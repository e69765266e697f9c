import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../cli/harness.ts';

interface Found {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const HEAD = `ledger: 1
id: test
title: { en: Test }
complete_until: 2020-01-01
`;
const SOURCES = `sources: { untc: { publisher: UN, tier: depositary, url: "https://example.org/", read: 2020-01-01 } }
record: { source: untc }
`;

async function findings(text: string): Promise<readonly Found[]> {
  const { out } = await run(['check', 'test.yaml', '--format', 'json'], { files: { 'test.yaml': text } });
  return JSON.parse(out).findings.filter((f: { severity: string }) => f.severity === 'error');
}

const law = (clause: string): string => `${HEAD}law: { ${clause} }\n${SOURCES}events: []\n`;

describe('one fault is one finding at its own place', () => {
  test('an unknown by_treaty: the finding is at its value, also where another value of the line is the same', async () => {
    const event = (by: string) =>
      `${HEAD}${SOURCES}events:\n  - { source: untc, on: 2000-01-01, act: replacement, by_treaty: ${by} }\n`;
    for (const by of ['untc', 'nowhere', 'test']) {
      const text = event(by);
      const line = text.split('\n').find(l => l.includes('by_treaty')) ?? '';
      expect(await findings(text)).toMatchObject([{ line: 8, column: line.indexOf(`${by} }`) + 1 }]);
    }
  });

  test('a merge key', async () => {
    const merged = `${HEAD}${SOURCES}events:\n  - { <<: { act: ratification }, on: 1991-01-01, who: EGY }\n`;
    expect(await findings(merged)).toMatchObject([{ message: expect.stringContaining('merge keys (<<)') }]);
    const inLaw = law('entry_into_force: { <<: { when: 1 } }');
    expect(await findings(inLaw)).toMatchObject([{ message: expect.stringContaining('merge keys (<<)') }]);
  });

  test('a tab as indentation, and a return alone', async () => {
    const tab = `${HEAD}law:\n\tentry_into_force: { when: { instruments: 1 } }\n${SOURCES}events: []\n`;
    expect(await findings(tab)).toMatchObject([{ line: 6, message: expect.stringMatching(/tabs/i) }]);
    const lone = `${HEAD}${SOURCES}events: []\n`.replaceAll('\n', '\r');
    expect(await findings(lone)).toMatchObject([
      { line: 1, message: expect.stringContaining('carriage return alone') },
    ]);
  });

  test.each(['every: []', 'all_of: []', 'some: { of: [], at_least: 1 }'])(
    'the empty list of %s',
    async when => {
      expect(await findings(law(`entry_into_force: { when: { ${when} }, date: same_day }`))).toMatchObject([
        { message: expect.stringContaining('a list that is not empty') },
      ]);
    },
  );
});

test('links that lead to nothing do not stop the rest of the check', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'treaty-links-'));
  try {
    mkdirSync(join(folder, 'treaties'));
    writeFileSync(join(folder, 'treaties', 'test.yaml'), law('entry_into_force: { when: { every: [] } }'));
    symlinkSync('/nowhere/at/all', join(folder, 'treaties', 'gone.yaml'));
    symlinkSync('loop.yaml', join(folder, 'treaties', 'loop.yaml'));
    const { out, code } = await run(['check', folder, '--format', 'json'], { cwd: folder });
    const rules = JSON.parse(out).findings.map((f: Found) => f.rule);
    expect(rules.filter((r: string) => r === 'link-to-nothing')).toHaveLength(2);
    expect(rules).toContain('wrong-kind');
    expect(code).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
