import type { Treaty } from '../../ledger/treaty.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { changedLines, type ShownChange } from '../pages/record.ts';
import { consequenceJson } from './consequence.ts';
import { findingJson } from './failure.ts';
import { treatyJson } from './status.ts';

/** A change of a ledger: `treaty/record/1`. */
export function recordJson(
  shown: ShownChange & {
    readonly change: { readonly after: { readonly treaty: Treaty } };
    readonly findings: readonly Diagnostic[];
  },
  written: string | null,
  registry: Registry,
) {
  return {
    format: 'treaty/record/1',
    treaty: treatyJson(shown.change.after.treaty),
    lines: changedLines(shown).map(({ sign, text, line }) => ({ sign, text, line })),
    consequences: shown.consequences.map(c => consequenceJson(c, registry)),
    findings: shown.findings.map(findingJson),
    written,
  };
}
