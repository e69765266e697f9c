import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../cli/harness.ts';

const LEDGER = `ledger: 1
id: t
title: { en: Test }
complete_until: 2020-01-01
law: { entry_into_force: { article: "1", when: { instruments: 1 }, date: same_day } }
sources: { untc: { publisher: UN, tier: depositary } }
record: { source: untc }
events:
  - { on: 1980-12-10, act: adoption }
`;

async function dryRun(table: string, ledger = LEDGER) {
  const files = { 't.yaml': ledger, 'table.csv': table };
  const { out, code } = await run(
    ['import', 'csv', 'table.csv', '--into', 't', '--ledger', 't.yaml', '--format', 'json'],
    { files },
  );
  const read = JSON.parse(out);
  return { code, rules: read.findings.map((f: { rule: string }) => f.rule) };
}

test('two days for one act are told, and the dry run ends with 1', async () => {
  const table = 'Participant,Ratification\nFrance,25.10.2005\nFrance,26.10.2005\n';
  expect(await dryRun(table)).toEqual({ code: 1, rules: ['two-days-of-one-act'] });
  const left = `${LEDGER}  - { on: 1990-01-01, who: FRA, act: denunciation }\n`;
  const back = 'Participant,Ratification\nFrance,25.10.1985\nFrance,26.10.2005\n';
  expect(await dryRun(back, left)).toMatchObject({ code: 0, rules: [] });
});

test('characters that cannot be seen are named', async () => {
  const table = 'Participant,Ratification\nFra\u202ence,25.10.2005\nEgypt,26.10\u0000.2005\nItaly,1.1.2006\n';
  const { rules } = await dryRun(table);
  expect(rules.filter((r: string) => r === 'hidden-character')).toHaveLength(2);
});

test('digits at the end of a name are a mark only where the rest is a name', async () => {
  expect((await dryRun('Participant,Ratification\nFrance 1,25.10.2005\nEgypt12,26.10.2005\n')).code).toBe(0);
  const { rules } = await dryRun('Participant,Ratification\nUNIT 731,25.10.2005\nFrance,26.10.2005\n');
  expect(rules).toEqual(['unknown-participant']);
});

test.each(['25.10.05', '25/10/05', '5 Oct 05'])('the year of %s is not guessed', async day =>
  expect(await dryRun(`Participant,Ratification\nFrance,${day}\nEgypt,26.10.2005\n`)).toMatchObject({
    code: 1,
    rules: ['unread-date'],
  }),
);

test.each([
  ['2025', '2025-12-31', 'en', 'a day is needed here'],
  ['2025-10', '2025-10-31', 'fr', 'il faut indiquer un jour précis'],
])('--on %s asks for a day, such as %s', async (on, day, lang, says) => {
  const { err, code } = await run(['status', 'hanoi', '--on', on, '--lang', lang]);
  expect(code).toBe(2);
  expect(err).toContain(says);
  expect(err).toContain(day);
});

test('an act with two days is left out, and the rest of the table is written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'treaty-two-days-'));
  try {
    writeFileSync(join(folder, 't.yaml'), LEDGER);
    writeFileSync(
      join(folder, 'table.csv'),
      'Participant,Ratification\nFrance,25.10.2005\nFrance,26.10.2005\nEgypt,1.2.2006\n',
    );
    const { code } = await run(
      ['import', 'csv', 'table.csv', '--into', 't', '--ledger', 't.yaml', '--write', '--source', 'untc'],
      { cwd: folder },
    );
    const written = readFileSync(join(folder, 't.yaml'), 'utf8');
    expect(written).toContain('EGY');
    expect(written).not.toContain('FRA');
    expect(code).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
