import type { Host } from '../host/host.ts';
import type { Heading } from '../ledger/heading.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Registry } from '../registry/registry.ts';
import { updatedFiles } from './updates.ts';

/** Which ledgers a command reads. */
export interface LedgerRequest {
  readonly ledgers: readonly string[];
  readonly bundled: boolean;
  /** The ledger of updates, which comes before the bundled one; null where it is not to be read. It need not exist. */
  readonly updates: string | null;
  readonly at: string | null;
}

/** A ledger whose registry is read and whose treaties are found by name, each read when asked for. */
export interface OpenLedger {
  readonly registry: Registry;
  /** Whether it has a treaty of this id. */
  holds(id: string): boolean;
  readonly headings: readonly Heading[];
  readonly revision: string | null;
  /** The only treaty of a ledger that was named; it is then the default. */
  readonly only: string | null;
  /** The ledger with these treaties and all that they refer to; faults in any of their files end the command. */
  read(ids: readonly string[]): Promise<Ledger>;
}

/** The ledgers a request reads, the bundled one first. */
export const pathsOf = (host: Host, { bundled, updates, ledgers }: LedgerRequest): readonly string[] => [
  ...(bundled ? [`${host.installed}/data`] : []),
  ...(updates !== null && updatedFiles(host, updates).size > 0 ? [updates] : []),
  ...ledgers,
];
