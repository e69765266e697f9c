import type { PlainDate } from '../calendar/plain-date.ts';
import type { Finding } from '../check/finding.ts';
import { runChecks } from '../check/run-checks.ts';
import { headingOfTreaty } from '../ledger/heading.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Change, Editable } from '../store/edit-file.ts';
import type { OpenLedger } from '../store/opened-ledger.ts';

/** What `treaty check` would find in a file after a change and does not find now. */
export function newFindings(
  change: Change,
  ledger: Ledger,
  open: OpenLedger,
  today: PlainDate,
): readonly Finding[] {
  const before = new Set(findingsIn(change.before, ledger, open, today).map(f => f.key));
  return findingsIn(change.after, ledger, open, today).filter(f => !before.has(f.key));
}

/** What `treaty check` finds in a file as it is. */
function findingsIn(
  { text, tree, treaty }: Editable,
  ledger: Ledger,
  open: OpenLedger,
  today: PlainDate,
): readonly Finding[] {
  const path = treaty.file;
  const others = new Map([...ledger.treaties].filter(([id]) => id !== treaty.id));
  const checked = { path, source: { path, text }, tree: () => tree, diagnostics: [], treaty };
  return runChecks(
    {
      files: [checked],
      registry: open.registry,
      others,
      headings: [{ file: path, ...headingOfTreaty(treaty) }],
      elsewhere: new Set(open.headings.map(h => h.id).filter(id => id !== treaty.id)),
    },
    { today, strict: false, only: [] },
  );
}
