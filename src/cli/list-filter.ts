import { chapterKey, isInChapter } from '../ledger/chapter.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { findParticipant } from '../registry/find.ts';
import type { Registry } from '../registry/registry.ts';
import { fold } from '../source/nearest.ts';
import type { StatusReport } from '../status/status-report.ts';
import { usage } from '../store/failure.ts';
import { excluding, type RawOptions, textOption } from './request.ts';

/** Which treaties a list shows; null where nothing was asked. */
export interface ListFilter {
  readonly chapter: string | null;
  readonly depositary: string | null;
  readonly inForce: 'yes' | 'no' | null;
  /** Not in force, and lacking no more instruments than this. */
  readonly needsAtMost: number | null;
}

/** Whether the filter asks how treaties stand, so that their status must be computed. */
export const asksStatus = (f: ListFilter): boolean => f.inForce !== null || f.needsAtMost !== null;

/** The filter from the command line. */
export function listFilter(options: RawOptions): ListFilter {
  const [yes, no] = [options['inForce'] === true, options['notInForce'] === true];
  const needs = options['needsAtMost'];
  if (yes && (no || needs !== undefined))
    throw excluding('--in-force', no ? '--not-in-force' : '--needs-at-most');
  const filter = {
    chapter: chapterOption(options['chapter']),
    depositary: textOption(options, 'depositary'),
    inForce: yes ? ('yes' as const) : no ? ('no' as const) : null,
    needsAtMost: countOption(needs),
  };
  const idle = (['on', 'strict'] as const).find(name => options[name] !== undefined);
  if (idle && !asksStatus(filter))
    throw usage('no-such-combination', `--${idle} has no meaning here: nothing is asked about a day`, {
      says: ['noMeaning', { flag: `--${idle}` }],
      hint: 'add --in-force, --not-in-force or --needs-at-most',
      hintSays: ['addStatusFilter'],
    });
  return filter;
}

function chapterOption(wrote: RawOptions[string]): string | null {
  if (typeof wrote !== 'string') return null;
  const key = chapterKey(wrote);
  if (key !== null) return key;
  throw usage('bad-chapter', `--chapter: "${wrote}" is no chapter`, {
    says: ['badChapter', { wrote }],
    hint: 'chapters of the UN list are written XVIII or 18, their parts XI-A',
    hintSays: ['chapterForm', { chapter: 'XVIII', part: 'XI-A' }],
  });
}

function countOption(wrote: RawOptions[string]): number | null {
  if (typeof wrote !== 'string') return null;
  if (/^\d{1,4}$/.test(wrote)) return Number(wrote);
  throw usage('bad-count', `--needs-at-most: "${wrote}" is not a number of instruments`, {
    says: ['badCount', { wrote }],
    hint: 'write a whole number, such as 5',
    hintSays: ['countForm'],
  });
}

/** The treaties that pass the filter by chapter and depositary. */
export function admitted(
  treaties: readonly Treaty[],
  filter: ListFilter,
  registry: Registry,
): readonly Treaty[] {
  const { chapter } = filter;
  const ids = filter.depositary === null ? null : depositaryOf(treaties, filter.depositary, registry);
  return treaties.filter(
    t =>
      (chapter === null || isInChapter(t.reference['mtdsg'] ?? '', chapter)) &&
      (ids === null || t.depositaries.includes(ids)),
  );
}

/** A depositary as the treaties write it: by its own text, or by the name of the participant that it is. */
function depositaryOf(treaties: readonly Treaty[], wrote: string, registry: Registry): string {
  const known = [...new Set(treaties.flatMap(t => t.depositaries))].sort();
  const named = findParticipant(registry, wrote);
  const id = named.kind === 'one' ? named.value.id : wrote;
  const found = known.find(k => fold(k) === fold(wrote)) ?? known.find(k => k === id);
  if (found !== undefined) return found;
  throw usage('unknown-depositary', `no treaty of this ledger has the depositary "${wrote}"`, {
    says: ['unknownDepositary', { wrote }],
    hint: `depositaries: ${known.join(', ')}`,
    hintSays: ['depositariesAre', { list: known }],
    candidates: known,
  });
}

/** Whether a treaty may lack few enough instruments for the filter, counting reported ones. */
export const mayLackFew = ({ remaining }: StatusReport, { needsAtMost }: ListFilter): boolean =>
  needsAtMost === null ||
  (remaining.possible ?? remaining.confirmed ?? Number.POSITIVE_INFINITY) <= needsAtMost;

/** The treaties that pass the filter by their status; with `needsAtMost`, those nearest to entry into force first. */
export function admittedByStatus<T extends { readonly report: StatusReport }>(
  listed: readonly T[],
  { inForce, needsAtMost }: ListFilter,
): readonly T[] {
  const lacks = ({ report }: T): number => report.remaining.confirmed ?? Number.POSITIVE_INFINITY;
  const asAsked = listed.filter(l => inForce === null || l.report.inForce === inForce);
  if (needsAtMost === null) return asAsked;
  return asAsked
    .filter(l => l.report.inForce !== 'yes' && l.report.force.lapse === null && lacks(l) <= needsAtMost)
    .toSorted((a, b) => lacks(a) - lacks(b));
}
