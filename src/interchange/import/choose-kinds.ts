import type { PlainDate } from '../../calendar/plain-date.ts';
import { type Act, effectOf } from '../../law/acts.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { ActColumn } from './column.ts';
import type { OpenAct } from './row-reader.ts';
import type { TableAct } from './table.ts';
import { kindsChosen } from './wording.ts';

/** What is known of a treaty that helps to choose a kind that a table does not tell. */
export interface KnownOfTreaty {
  /** The acts by which its clause admits consent on a day; null if the clause is not recorded. */
  admits(day: PlainDate): readonly Act[] | null;
  /** Whether the ledger records a signature by a participant. */
  hasSigned(who: string): boolean;
  isOrganisation(who: string): boolean;
}

/** Kinds in the order in which they are taken: by those that signed, and by those that did not. */
const AFTER_SIGNATURE: readonly Act[] = ['ratification', 'acceptance', 'approval', 'accession'];
const BY_ORGANISATION: readonly Act[] = [
  'formal-confirmation',
  'approval',
  'acceptance',
  'ratification',
  'accession',
];
const WITHOUT_SIGNATURE: readonly Act[] = [
  'accession',
  'acceptance',
  'approval',
  'ratification',
  'notification',
];

/** Acts whose kind the table tells, and those whose kind is chosen, with a note on each column that leaves it open. */
export function chooseKinds(
  acts: readonly OpenAct[],
  known: KnownOfTreaty,
): { readonly acts: readonly TableAct[]; readonly findings: readonly Diagnostic[] } {
  const signed = new Set(acts.filter(a => effectOf(a.act) === 'signature').map(a => a.who));
  const chosenIn = new Map<ActColumn, { kinds: Set<Act>; admitted: readonly Act[] | null; n: number }>();
  const all = acts.map(({ open, ...act }): TableAct => {
    if (!open) return act;
    const who = {
      signed: signed.has(act.who) || known.hasSigned(act.who),
      organisation: known.isOrganisation(act.who),
    };
    const admitted = known.admits(act.on.earliest)?.filter(a => effectOf(a) === 'consent') ?? null;
    const kind = kindFor(open.from, admitted, who);
    const of = chosenIn.get(open.column) ?? { kinds: new Set(), admitted, n: 0 };
    of.kinds.add(kind);
    of.n++;
    chosenIn.set(open.column, of);
    return { ...act, act: kind, chosen: true };
  });
  const findings = [...chosenIn].map(([column, { kinds, admitted, n }]) =>
    kindsChosen(column, [...kinds], admitted, n),
  );
  return { acts: all, findings };
}

/**
 * The kind for a date: of those that the title names (`from`, none where it names none) and the clause admits, the first; where
 * ratification or accession is open, whether the participant signed decides.
 */
function kindFor(
  from: readonly Act[],
  admitted: readonly Act[] | null,
  who: { readonly signed: boolean; readonly organisation: boolean },
): Act {
  const order = who.signed ? (who.organisation ? BY_ORGANISATION : AFTER_SIGNATURE) : WITHOUT_SIGNATURE;
  const decides = from.length === 0 || (from.includes('accession') && from.some(a => a !== 'accession'));
  const named =
    from.length === 0 ? order : decides ? [...order.filter(a => from.includes(a)), ...from] : from;
  return (
    named.find(a => admitted?.includes(a) ?? true) ??
    (from.length === 0 ? admitted?.[0] : from[0]) ??
    'accession'
  );
}
