import type { Consequence } from '../../diff/consequences.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { changedLines, type ShownChange } from '../pages/record.ts';
import { findingJson } from './failure.ts';
import { treatyJson } from './status.ts';

const OF_PARTICIPANTS = ['standing', 'in-force-for', 'leaves'];

/** One consequence: `of` is the participant, claim or article that it is about; participants also with their names. */
export function consequenceJson({ kind, of, ...c }: Consequence, registry: Registry) {
  const name = of !== null && OF_PARTICIPANTS.includes(kind) ? registry.participants.get(of)?.names.en : null;
  return { kind, class: c.class, of, name: name ?? null, before: c.before, via: c.via, after: c.after };
}

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
