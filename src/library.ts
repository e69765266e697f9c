import { dayNumber } from './calendar/arithmetic.ts';
import { type PlainDate, parsePlainDate } from './calendar/plain-date.ts';
import { compareLedgers, type TreatyReport } from './diff/report.ts';
import { installedEntry, nodeHost } from './host/node-host.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Treaty } from './ledger/treaty.ts';
import { fitAt } from './projection/model/fit.ts';
import { recordOf, statesOf } from './projection/model/from-ledger.ts';
import { isSameTreaty } from './projection/model/record.ts';
import { type Projection, project } from './projection/project.ts';
import type { Diagnostic } from './source/diagnostic.ts';
import { asKnownOn } from './status/as-known-on.ts';
import type { AsOf } from './status/as-of.ts';
import { explainParticipant } from './status/explain-participant.ts';
import { explainTreaty } from './status/explain-treaty.ts';
import type { StatusReason } from './status/reasons.ts';
import { scenariosOf } from './status/scenarios.ts';
import { type StatusReport, statusReport } from './status/status-report.ts';
import { Failed } from './store/failure.ts';
import { openLedgers } from './store/open-ledger.ts';

/** A ledger that was opened, or the faults of its files. */
export type OpenedLedger =
  | { readonly ledger: Ledger; readonly diagnostics: readonly [] }
  | { readonly ledger: null; readonly diagnostics: readonly Diagnostic[] };

/**
 * The day that is asked about, `YYYY-MM-DD`; more for what was known on another day than that. Beyond the end of the record `strict` and
 * `asRecorded` are the rules of these options of the command.
 */
export type Day =
  | string
  | {
      readonly on: string;
      readonly today?: string;
      readonly strict?: boolean;
      readonly asRecorded?: boolean;
    };

/** Nothing is read from the user's cache or written to it. */
const host = { ...nodeHost, kept: installedEntry, keep: () => {} };

/**
 * Opens the ledger in a folder, or in one treaty file; `bundled` adds the record that is installed with this package, whose participants
 * and treaties the files may then refer to. Faults in the files are values. Throws `Failed` where there is no ledger.
 *
 * ```ts
 * const { ledger, diagnostics } = await openLedger('data');
 * ```
 */
export async function openLedger(
  path: string,
  { bundled = false }: { readonly bundled?: boolean } = {},
): Promise<OpenedLedger> {
  try {
    const open = await openLedgers(host, { ledgers: [path], bundled, updates: null, at: null });
    return { ledger: await open.read(open.headings.map(h => h.id)), diagnostics: [] };
  } catch (error) {
    const found = error instanceof Failed ? (error.failure.findings ?? []) : [];
    if (found.length === 0) throw error;
    return { ledger: null, diagnostics: found };
  }
}

/**
 * The status of a treaty on a day. Throws a `RangeError` for a treaty that the ledger does not hold, and for a text that is no day.
 *
 * ```ts
 * statusOf(ledger, 'hanoi', '2026-11-30').inForce; // 'yes' | 'no' | 'undetermined'
 * ```
 */
export function statusOf(ledger: Ledger, id: string, day: Day): StatusReport {
  const asked = asOf(day);
  const known = asKnownOn(ledger, asked.today);
  return statusReport(scenariosOf(known), treatyIn(known, id), asked);
}

/** Why a treaty stands as it does on a day, or why one participant is bound by it or not. */
export function explanationOf(ledger: Ledger, id: string, day: Day, participant?: string): StatusReason {
  const report = statusOf(ledger, id, day);
  return participant === undefined ? explainTreaty(report) : explainParticipant(report, participant);
}

/**
 * When a treaty will enter into force, with probabilities, from what was known on a day; or why there is no number. `references` is the
 * ledger whose treaties the pace of ratification is learned from.
 */
export function projectionOf(ledger: Ledger, id: string, day: Day, references: Ledger = ledger): Projection {
  const { on } = asOf(day);
  const known = asKnownOn(ledger, on);
  const treaty = treatyIn(known, id);
  const states = statesOf(ledger.registry);
  const record = recordOf(treaty, ledger.registry, states, false, true);
  const records = [...asKnownOn(references, on).treaties.values()]
    .flatMap(t => recordOf(t, ledger.registry, states, !t.file.startsWith('data/treaties/')) ?? [])
    .filter(r => record === null || !isSameTreaty(r, record))
    .sort((a, b) => a.opened - b.opened || (a.id < b.id ? -1 : 1));
  const fit = record && fitAt(records, states, dayNumber(on));
  return project({
    scenarios: scenariosOf(known),
    treaty,
    on,
    record,
    states,
    fit: fit && fit.references.length > 0 ? fit : null,
    target: null,
    supposed: [],
  });
}

/** The treaties that differ between two states of a ledger, with what the differences change in law on a day. */
export function differencesBetween(older: Ledger, newer: Ledger, day: Day): readonly TreatyReport[] {
  const ids = [...new Set([...older.treaties.keys(), ...newer.treaties.keys()])].sort();
  return compareLedgers({ older, newer, ids, edited: new Set() }, asOf(day)).treaties;
}

function treatyIn(ledger: Ledger, id: string): Treaty {
  const treaty = ledger.treaties.get(id);
  if (treaty) return treaty;
  throw new RangeError(`the ledger has no treaty "${id}"`);
}

function asOf(day: Day): AsOf {
  const { on, today = on, strict, asRecorded } = typeof day === 'string' ? { on: day } : day;
  const rule = strict ? 'strict' : asRecorded ? 'as-recorded' : 'presumed';
  return { on: plain(on), today: plain(today), rule };
}

function plain(text: string): PlainDate {
  const day = parsePlainDate(text);
  if (day) return day;
  throw new RangeError(`"${text}" is not a day: days are written YYYY-MM-DD`);
}
