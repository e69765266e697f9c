import { expect, test } from 'vitest';
import { run } from '../cli/harness.ts';

/** Rules that may have findings in the bundled ledger, with their severity: claims to be judged, and faults that cannot be corrected. */
const NOTES = [
  'claim-contradicted',
  'date-leaves-count-open',
  'observed-total-differs',
  'organisation-before-its-members',
];

test('the bundled ledger has no error and no warning, and notes only of the kinds that are kept on purpose', async () => {
  const { out, code, err } = await run(['check', 'data', '--format', 'json']);
  const { findings, summary } = JSON.parse(out) as {
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly file: string;
      readonly line: number;
      readonly message: string;
    }[];
    readonly summary: { readonly files: number };
  };
  const grave = findings.filter(f => f.severity !== 'info');
  expect(grave.map(f => `${f.file}:${f.line} ${f.message} [${f.rule}]`)).toEqual([]);
  expect(findings.map(f => f.rule).filter(r => !NOTES.includes(r))).toEqual([]);
  expect([code, err]).toEqual([0, '']);
  expect(summary.files).toBeGreaterThan(250);
}, 60_000);
