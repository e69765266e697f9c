import type { Consequence } from '../../diff/consequences.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { changedLines, type ShownChange } from '../pages/record.ts';
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

/** One consequence; participants with their names. */
function consequenceJson(c: Consequence, registry: Registry) {
  if (c.kind !== 'standing' && c.kind !== 'in-force-for') return c;
  const { who, ...rest } = c;
  return { ...rest, id: who, name: registry.participants.get(who)?.names.en ?? who };
}
