/**
 * The library: read a ledger, ask for a status. Everything is a plain value; nothing reads the clock or the environment.
 *
 * ```ts
 * const { treaty } = readTreaty({ path: 'hanoi.yaml', text });
 * const { registry } = readRegistry({ path: 'participants.yaml', text: names });
 * const scenarios = scenariosOf({ registry, treaties: new Map([[treaty.id, treaty]]), revision: null });
 * statusReport(scenarios, treaty, { on, today, strict: false }).inForce; // 'yes' | 'no' | 'undetermined'
 * ```
 */

export { type DateRange, parseDateRange } from './calendar/imprecise-date.ts';
export { type PlainDate, parsePlainDate } from './calendar/plain-date.ts';
export { compareDays, compareLedgers, type TreatyReport } from './diff/report.ts';
export { ACTS, type Act } from './law/acts.ts';
export type { Condition, Delay, Law } from './law/clause.ts';
export type { Claim } from './ledger/claims.ts';
export type { LedgerEvent } from './ledger/events.ts';
export type { Ledger } from './ledger/ledger.ts';
export { readTreaty } from './ledger/read-treaty.ts';
export type { Treaty } from './ledger/treaty.ts';
export { findGroup, findParticipant } from './registry/find.ts';
export type { Group, Names, Participant } from './registry/participant.ts';
export { readRegistry } from './registry/read-registry.ts';
export type { Registry } from './registry/registry.ts';
export { resolveOn } from './registry/resolve.ts';
export type { Diagnostic } from './source/diagnostic.ts';
export { explainParticipant, explainTreaty } from './status/explain.ts';
export { groupReport } from './status/group-report.ts';
export { scenariosOf } from './status/scenarios.ts';
export { participantIn, type StatusReport, statusReport } from './status/status-report.ts';
export { VERSION } from './version.ts';
