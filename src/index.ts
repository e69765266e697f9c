/**
 * The library: open a ledger, ask for the status of a treaty and the reasons, project it, compare two states of the record. Answers are
 * plain values. Nothing reads the clock or the environment: the day is always given.
 *
 * ```ts
 * import { explanationOf, openLedger, statusOf } from 'treaty-status';
 *
 * const { ledger, diagnostics } = await openLedger('data');
 * for (const { at, words } of diagnostics) console.error(`${at.file}:${at.line} ${words.what}`);
 * if (ledger) {
 *   const status = statusOf(ledger, 'hanoi', '2026-11-30');
 *   console.log(status.inForce, status.signatories.confirmed);
 *   console.log(explanationOf(ledger, 'hanoi', '2026-11-30', 'EGY'));
 * }
 * ```
 */

export { type DateRange, parseDateRange } from './calendar/imprecise-date.ts';
export { type PlainDate, parsePlainDate } from './calendar/plain-date.ts';
export type { TreatyReport } from './diff/report.ts';
export { ACTS, type Act } from './law/acts.ts';
export type { Condition, Delay, Law } from './law/clause.ts';
export type { Claim } from './ledger/claims.ts';
export type { LedgerEvent } from './ledger/events.ts';
export type { Ledger } from './ledger/ledger.ts';
export { readTreaty } from './ledger/read-treaty.ts';
export type { Treaty } from './ledger/treaty.ts';
export {
  type Day,
  differencesBetween,
  explanationOf,
  type OpenedLedger,
  openLedger,
  projectionOf,
  statusOf,
} from './library.ts';
export type { Projection } from './projection/project.ts';
export { findGroup, findParticipant } from './registry/find.ts';
export type { Group, Names, Participant } from './registry/participant.ts';
export { readRegistry } from './registry/read-registry.ts';
export type { Registry } from './registry/registry.ts';
export { resolveOn } from './registry/resolve.ts';
export type { Diagnostic } from './source/diagnostic.ts';
export { groupReport } from './status/group-report.ts';
export type { StatusReason } from './status/reasons.ts';
export { participantIn, type StatusReport } from './status/status-report.ts';
export { Failed, type Failure } from './store/failure.ts';
export { VERSION } from './version.ts';
