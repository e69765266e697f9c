import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, scratch, write } from './harness.ts';

const LEDGER = `ledger: 1
id: trial
title: { en: Trial Convention }
record: { source: dep }
sources:
  dep: { publisher: Depositary, tier: depositary }
events:
  - { on: 1999-01-01, act: adoption }
  # Egypt signed first
  - { on: 1999-02-01, who: EGY, act: signature }
  - {on: 2000-03, who: EGY, act: ratification}   # the day is not told
`;
const TABLE = `Participant,Signature,"Ratification, Accession(a)"
Egypt,1 Feb 1999,7 Mar 2000
France,3 Feb 1999,
Japan,,24 Oct 2001 a
`;
const ledgerIn = (folder: string, text = LEDGER): string =>
  write(folder, { 'data/treaties/trial.yaml': text, 'table.csv': TABLE });

describe('treaty import csv', () => {
  const folder = scratch();
  test('shows the difference and writes nothing', async () => {
    const cwd = ledgerIn(folder);
    const { out, err, code } = await run(['import', 'csv', 'table.csv', '--into', 'trial'], { cwd });
    expect([err, code]).toEqual(['', 0]);
    expect(out).toContain('2 missing');
    expect(readFileSync(join(cwd, 'data/treaties/trial.yaml'), 'utf8')).toBe(LEDGER);
  });
  test.each([
    ['line feeds', LEDGER],
    ['CRLF', LEDGER.replaceAll('\n', '\r\n')],
    ['no final newline', LEDGER.trimEnd()],
  ])('adds each missing line at its day and changes no other byte: %s', async (_, text) => {
    const cwd = ledgerIn(folder, text);
    const { code } = await run(['import', 'csv', 'table.csv', '--into', 'trial', '--write'], { cwd });
    const after = readFileSync(join(cwd, 'data/treaties/trial.yaml'), 'utf8');
    const end = text.includes('\r') ? '\r\n' : '\n';
    const lines = text.split(end);
    lines.splice(10, 0, '  - { on: 1999-02-03, who: FRA, act: signature }');
    lines.splice(12, 0, '  - {on: 2001-10-24, who: JPN, act: accession}');
    expect([code, after]).toEqual([0, lines.join(end)]);
  });
});
