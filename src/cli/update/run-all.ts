import type { TreatyReport } from '../../diff/report.ts';
import type { Stopped, TreatyUpdate, UpdateFault } from '../../render/pages/update.ts';
import { NOBODY_BECAME, updateTreaty } from './one-treaty.ts';
import type { Readings } from './readings.ts';
import type { UpdateRun } from './update-run.ts';

/** A run may take so long, and read so much. */
const MOST_MILLIS = 2 * 60 * 60 * 1000;
const MOST_BYTES = 1024 * 1024 * 1024;
/** After so many treaties in a row whose server could not be reached, the others are not asked for. */
const MOST_UNREACHED = 3;

/** Failures that say that no server can be reached. */
const UNREACHED = /^(econn|enetunreach|ehostunreach|enotfound|eai_|etimedout|timeout$|proxy$|eproto)/;
/** Failures that say that nothing more can be written. */
const FULL = /^(ENOSPC|EDQUOT|EROFS|EIO)$/;

/** What a run needs besides its treaties. */
export interface RunAll {
  readonly readings: Readings;
  /** What the run is asked, by which an interrupted one is known again; null where that is not wanted. */
  readonly asked: string | null;
  bytes(): number;
  json(update: TreatyUpdate): { readonly id: string };
  onBegin(id: string, what: string | null): void;
  onDone(update: TreatyUpdate): void;
  failureOf(error: unknown): UpdateFault | null;
}

/** What a run did. */
export interface RanAll {
  readonly updates: readonly TreatyUpdate[];
  readonly law: readonly TreatyReport[];
  readonly resumed: readonly unknown[];
  readonly stopped: Stopped | null;
}

/** Updates treaties one after the other. What fails for one is said, and the others go on. */
export async function runAll(run: UpdateRun, ids: readonly string[], all: RunAll): Promise<RanAll> {
  const { host } = run;
  const resumed = all.asked === null ? [] : all.readings.doneOf(all.asked);
  const before = new Set(resumed.map(d => d.id));
  const begun = host.elapsed();
  const updates: TreatyUpdate[] = [];
  const law: TreatyReport[] = [];
  let done = resumed;
  let unreached = 0;
  let stopped: Stopped | null = null;
  for (const id of ids) {
    if (before.has(id)) continue;
    stopped ??= limitReached(host.elapsed() - begun, all.bytes(), unreached);
    if (stopped) {
      updates.push(without(id, 'not-asked', null));
      continue;
    }
    all.onBegin(id, run.open.headings.find(h => h.id === id)?.references[0] ?? null);
    let update: TreatyUpdate;
    try {
      const found = await updateTreaty(run, id);
      update = found.update;
      if (found.law) law.push(found.law);
    } catch (error) {
      const fault = all.failureOf(error);
      if (fault === null) throw error;
      update = without(id, 'failed', fault);
    }
    updates.push(update);
    all.onDone(update);
    const code = update.fault?.code ?? '';
    if (update.fault === null && all.asked !== null && !run.isDryRun) {
      done = [...done, all.json(update)];
      all.readings.write({ asked: all.asked, done });
    }
    unreached = UNREACHED.test(code) ? unreached + 1 : 0;
    if (FULL.test(code)) stopped = 'cannot-write';
  }
  if (!stopped && !run.isDryRun) all.readings.write(null);
  return { updates, law, resumed, stopped };
}

/** Why no further treaty is asked for; null where the run goes on. */
const limitReached = (millis: number, bytes: number, unreached: number): Stopped | null =>
  millis > MOST_MILLIS
    ? 'time'
    : bytes > MOST_BYTES
      ? 'size'
      : unreached >= MOST_UNREACHED
        ? 'unreachable'
        : null;

/** A treaty that was not updated. */
const without = (id: string, outcome: TreatyUpdate['outcome'], fault: UpdateFault | null): TreatyUpdate => ({
  id,
  treaty: null,
  page: null,
  outcome,
  read: null,
  isNotModified: false,
  report: null,
  added: [],
  confirmed: [],
  heldBack: [],
  completeUntil: { before: null, after: null },
  since: null,
  became: NOBODY_BECAME,
  file: null,
  fault,
});
