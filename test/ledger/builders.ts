import { readFileSync } from 'node:fs';
import { type ReadTreaty, readTreaty } from '../../src/ledger/read-treaty.ts';
import type { Treaty } from '../../src/ledger/treaty.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import type { SourceFile } from '../../src/source/source-file.ts';
import { findSyntaxFaults } from '../../src/source/syntax-faults.ts';

/** A file of the bundled ledger. */
export const bundled = (name: string): SourceFile => {
  const path = `data/${name}`;
  return { path, text: readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8') };
};

/** The least that a treaty file must hold; further keys follow from line 4 on. */
export const HEAD = 'ledger: 1\nid: test\ntitle: { en: Test }\n';

export const read = (text: string): ReadTreaty => readTreaty({ path: 'test.yaml', text }, findSyntaxFaults);

/** A sound treaty from the lines that follow the head. */
export function treaty(lines: string): Treaty {
  const found = read(HEAD + lines);
  if (!found.treaty)
    throw new Error(found.diagnostics.map(d => `${d.at.line}:${d.at.column} ${d.words.what}`).join('\n'));
  return found.treaty;
}

/** `code line:column` of each finding, in the order it is reported. */
export const places = (found: readonly Diagnostic[]): string[] =>
  found.map(d => `${d.code} ${d.at.line}:${d.at.column}`);

/** The findings of a file whose lines follow the head. */
export const faultsIn = (lines: string): string[] => places(read(HEAD + lines).diagnostics);
