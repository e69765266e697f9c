import type { Treaty } from '../ledger/treaty.ts';
import type { Registry } from '../registry/registry.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Tree } from '../source/tree.ts';
import type { HeadingIn } from './rule.ts';

/** A file as it was read: its text, and what came of it. Without a text (the bytes are none) there are only diagnostics. */
export interface CheckedFile {
  readonly path: string;
  readonly source: SourceFile | null;
  /** Where each part of it stands; read when the first finding asks for it, where the treaty came from a cache. */
  tree(): Tree | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Null where the file is faulty, or holds the participants. */
  readonly treaty: Treaty | null;
  /** The participants of the file, where it holds these and is sound. */
  readonly registry?: Registry | null;
  /** What the file held at the base revision, where there is one and it was sound. */
  readonly before?: Treaty | null;
  /** Its text at the base revision; null where there is no base, or the file is new. */
  readonly textBefore?: string | null;
}

/** What is checked, and what is needed to judge it. */
export interface CheckInput {
  readonly files: readonly CheckedFile[];
  /** Every participant that the files may name; null where those cannot be told, and acts are not judged. */
  readonly registry: Registry | null;
  /** Treaties that the files refer to and that are not checked themselves. */
  readonly others: ReadonlyMap<string, Treaty>;
  readonly headings: readonly HeadingIn[];
  /** Ids of treaties that other ledgers hold. */
  readonly elsewhere: ReadonlySet<string>;
  /** Treaties of the base revision that no file holds any more, with the file that did. */
  readonly removed?: readonly { readonly path: string; readonly treaty: Treaty }[];
}
