import type { Registry } from '../registry/registry.ts';
import type { Treaty } from './treaty.ts';

/** What was read of a ledger: the registry and the treaties that the question needs, with all that they refer to. */
export interface Ledger {
  readonly registry: Registry;
  readonly treaties: ReadonlyMap<string, Treaty>;
  /** The git revision it was read at; null for the files as they are. */
  readonly revision: string | null;
}
