import { MOST_LISTED } from '../source/diagnostic.ts';
import type { Finding } from './finding.ts';

/**
 * The findings that a report lists: of one rule in one file the first 1,000. One more, where the next would be, counts the others.
 * Baselines, fixes and the exit code use all findings.
 */
export function firstOfEachRule(found: readonly Finding[]): readonly Finding[] {
  const kind = (f: Finding): string => `${f.code} ${f.at.file}`;
  const counts = new Map<string, number>();
  for (const f of found) counts.set(kind(f), (counts.get(kind(f)) ?? 0) + 1);
  const listed = new Map<string, number>();
  return found.flatMap(f => {
    const before = listed.get(kind(f)) ?? 0;
    listed.set(kind(f), before + 1);
    if (before < MOST_LISTED) return [f];
    return before === MOST_LISTED ? [others(f, (counts.get(kind(f)) ?? 0) - MOST_LISTED)] : [];
  });
}

function others({ severity, at, code, touched }: Finding, count: number): Finding {
  const words = {
    what: `${count} more ${count === 1 ? 'finding' : 'findings'} of ${code} in this file ${count === 1 ? 'is' : 'are'} not listed`,
    why: `of a rule the first ${MOST_LISTED} findings in a file are listed`,
    fix: 'mend those above, then check again',
  };
  const key = `${at.file} more-faults ${code}`;
  return {
    code: 'more-faults',
    severity,
    at,
    words,
    facts: {},
    key,
    unlisted: count,
    ...(touched !== undefined && { touched }),
  };
}
