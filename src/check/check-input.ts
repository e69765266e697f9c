import type { Treaty } from '../ledger/treaty.ts';
import type { Registry } from '../registry/registry.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Tree } from '../source/tree.ts';
import type { HeadingIn } from './rule.ts';

/** A file and the result of reading it. A file whose bytes are not text has only diagnostics. */
export interface CheckedFile {
  readonly path: string;
  readonly source: SourceFile | null;
  /** The place of each part. Parsed on the first call if the treaty came from a cache. */
  tree(): Tree | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Null if the file is faulty or holds the participants. */
  readonly treaty: Treaty | null;
  /** Set for `participants.yaml`: its participants, or null if it is faulty. */
  readonly registry?: Registry | null;
  /** The treaty at the base revision, if there is one and it had no faults. */
  readonly before?: Treaty | null;
  /** Its text at the base revision; null if there is no base or the file is new. */
  readonly textBefore?: string | null;
}

/** The files to check, and what the rules need to know. */
export interface CheckInput {
  readonly files: readonly CheckedFile[];
  /** Every participant that the files may name; null if unknown; then rules on treaties do not run. */
  readonly registry: Registry | null;
  /** Treaties that the files refer to but that are not checked. */
  readonly others: ReadonlyMap<string, Treaty>;
  readonly headings: readonly HeadingIn[];
  /** Ids of treaties in other ledgers. */
  readonly elsewhere: ReadonlySet<string>;
  /** Treaties of the base revision that no file holds any more, with their file at that revision. */
  readonly removed?: readonly { readonly path: string; readonly treaty: Treaty }[];
}
