import { effectOf } from '../../law/acts.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { ImportReport } from '../import/report.ts';
import type { PublishedPage } from '../import/table.ts';
import { TWO_DAYS } from '../import/wording.ts';
import { isOfAnotherTreaty, isTitleOf } from './same-treaty.ts';

/** Why a page is not taken over. */
export const REFUSALS = ['faulty', 'totals-differ', 'two-rows', 'another-treaty', 'no-rows'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** A page that is not taken over: why, and what is wrong with it. */
export interface RefusedPage {
  readonly why: Refusal;
  readonly findings: readonly Diagnostic[];
  /** What the refusal is about: a participant. */
  readonly about: string | null;
}

/**
 * Why a page that was read must not change the ledger; null where it may. A page is taken over as a whole or not at all: with part of it,
 * the ledger would be called complete although acts are missing.
 */
export function refusalOf(page: PublishedPage, report: ImportReport): RefusedPage | null {
  const { findings, comparison, treaty } = report;
  const refused = (why: Refusal, more: Partial<RefusedPage> = {}): RefusedPage => ({
    why,
    findings: [],
    about: null,
    ...more,
  });
  if (report.rows === 0) return refused('no-rows');
  const errors = findings.filter(f => f.severity === 'error');
  // A faulty table has no acts to compare: another title explains the faults best.
  if (errors.length > 0 && page.title !== null && !isTitleOf(treaty, page.title))
    return refused('another-treaty', { about: page.title });
  if (errors.length > 0) return refused('faulty', { findings: errors });
  if (isOfAnotherTreaty(treaty, comparison, page.title))
    return refused('another-treaty', { about: page.title });
  const totals = findings.filter(f => TOTALS.has(f.code));
  if (totals.length > 0) return refused('totals-differ', { findings: totals });
  const repeated = findings.filter(f => f.code === 'act-repeated' || f.code === TWO_DAYS);
  if (repeated.length > 0) return refused('two-rows', { findings: repeated });
  const twice = listedTwice(report);
  return twice === null ? null : refused('two-rows', { about: twice });
}

const TOTALS: ReadonlySet<string> = new Set(['total-differs', 'row-total-differs']);

/** A participant that stands in two rows: which of them is right cannot be known. */
function listedTwice({ comparison: { matches } }: ImportReport): string | null {
  const standing = new Map<string, string>();
  for (const { act } of matches) {
    if (act.withdrawn) continue;
    const key = `${act.who} ${effectOf(act.act)}`;
    const first = standing.get(key);
    if (first !== undefined && first !== act.on.written && isConsent(act.act)) return act.who;
    standing.set(key, act.on.written);
  }
  return null;
}

const isConsent = (act: Parameters<typeof effectOf>[0]): boolean => effectOf(act) === 'consent';
