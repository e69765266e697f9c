import type { Finding } from '../../check/finding.ts';
import { findingJson } from '../json/failure.ts';
import { type CheckReport, tally } from './page.ts';

/** One finding with its facts, the key it has in a baseline, and whether `--fix` can put it right. */
export const checkElement = (f: Finding) => ({
  ...findingJson(f),
  key: f.key,
  facts: f.facts,
  fixable: f.fix !== undefined,
  ...(f.touched === undefined ? {} : { touched: f.touched }),
});

/** A run of checks: `treaty/check/1`. */
export function checkJson(report: CheckReport) {
  const counts = tally(report.findings);
  return {
    format: 'treaty/check/1',
    summary: {
      files: report.files,
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      setAside: report.aside,
      hidden: report.hidden,
      fixed: report.fixed,
    },
    findings: report.findings.map(checkElement),
  };
}
