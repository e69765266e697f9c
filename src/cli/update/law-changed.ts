import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Consequence } from '../../diff/consequences.ts';
import { compareDays, compareLedgers, type TreatyReport } from '../../diff/report.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { statedCoverage } from '../../ledger/record-end.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { Became } from '../../render/pages/update.ts';
import type { Change } from '../../store/edit-file.ts';
import type { UpdateRun } from './update-run.ts';

/** What changed in law by an update, and since which day. */
export interface LawChanged {
  readonly since: PlainDate | null;
  readonly report: TreatyReport | null;
  readonly became: Became;
}

/**
 * What an update changes in law: the record after it against the record before, both on the day of the reading; or, since a day that was
 * named, the record after it on both days.
 */
export function lawChanged(run: UpdateRun, ledger: Ledger, change: Change, on: PlainDate): LawChanged {
  const { id } = change.after.treaty;
  const withTreaty = (treaty: Treaty): Ledger => ({
    ...ledger,
    treaties: new Map([...ledger.treaties, [id, treaty]]),
  });
  const asked = { on, today: on, rule: 'as-recorded' } as const;
  const newer = withTreaty(change.after.treaty);
  const { since } = run;
  const found =
    since !== null
      ? since < on
        ? compareDays(newer, [id], since, asked)
        : []
      : change.after.text === change.before.text
        ? []
        : compareLedgers(
            { older: withTreaty(change.before.treaty), newer, ids: [id], edited: new Set() },
            asked,
          ).treaties;
  const report = found.find(t => t.id === id) ?? null;
  return {
    since: since ?? statedCoverage(change.before.treaty),
    report: report && isOfLaw(report) ? report : null,
    became: becameOf(report?.consequences ?? []),
  };
}

/** Whether a report says more than that a record was read anew. */
const isOfLaw = ({ added, removed, corrected, consequences }: TreatyReport): boolean =>
  added.length + removed.length + corrected.length + consequences.length > 0;

function becameOf(consequences: readonly Consequence[]): Became {
  const became = { parties: [], left: [], contracting: [], signatories: [] } as {
    [K in keyof Became]: string[];
  };
  for (const c of consequences) {
    if (c.kind !== 'standing' || c.of === null) continue;
    const { before, after } = c;
    const mayHaveLeft = after.possible.includes('former-party') && !before.possible.includes('former-party');
    if (before.standing === 'party' && (after.standing !== 'party' || mayHaveLeft)) became.left.push(c.of);
    else if (after.standing === before.standing) continue;
    else if (after.standing === 'party') became.parties.push(c.of);
    else if (after.standing === 'contracting') became.contracting.push(c.of);
    else if (after.standing === 'signatory' && before.standing === 'none') became.signatories.push(c.of);
  }
  return became;
}
