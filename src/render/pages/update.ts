import type { PlainDate } from '../../calendar/plain-date.ts';
import type { DiffReport } from '../../diff/report.ts';
import type { ImportReport } from '../../interchange/import/report.ts';
import type { TableAct } from '../../interchange/import/table.ts';
import type { Refusal } from '../../interchange/update/judge-page.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { type Block, cell, GAP, line, type Page, span, type Table, tableOf } from '../page.ts';
import { type Locale, nameOf } from '../phrases.ts';
import { diffPage } from './diff.ts';
import { type HeldBack, importCounts } from './import.ts';

/** Why a treaty was not updated, for programs by its code; `words` where the reason is one of ours and said in every language. */
export interface UpdateFault {
  readonly code: string;
  readonly message: string;
  readonly words: {
    readonly why: Refusal | 'no-page' | 'no-saved-page';
    readonly about: string | null;
  } | null;
}

/** Who changed standing by an update. */
export interface Became {
  readonly parties: readonly string[];
  /** No longer parties, or no longer certainly: a page that shows a withdrawal does not give its day. */
  readonly left: readonly string[];
  readonly contracting: readonly string[];
  readonly signatories: readonly string[];
}

/** What became of one treaty. */
export interface TreatyUpdate {
  readonly id: string;
  readonly treaty: Treaty | null;
  /** The address of its page, or the file; null where it has none. */
  readonly page: string | null;
  /** `changed`: acts were added; `unchanged`: the page says nothing new; `not-asked`: the run ended before. */
  readonly outcome: 'changed' | 'unchanged' | 'failed' | 'not-asked';
  /** The day of the reading; null where it is not known. */
  readonly read: PlainDate | null;
  /** The server said that the page is still the one read before, and sent nothing. */
  readonly isNotModified: boolean;
  readonly report: ImportReport | null;
  readonly added: readonly TableAct[];
  /** Acts that were only reported and that the page has. */
  readonly confirmed: readonly LedgerEvent[];
  readonly heldBack: readonly HeldBack[];
  /** `complete_until` as stated, before and after. */
  readonly completeUntil: { readonly before: PlainDate | null; readonly after: PlainDate | null };
  readonly since: PlainDate | null;
  readonly became: Became;
  /** The file that was written; null where nothing was. */
  readonly file: string | null;
  readonly fault: UpdateFault | null;
}

/** Why a run ended before its last treaty. */
export type Stopped = 'time' | 'size' | 'unreachable' | 'cannot-write';

/** What `treaty update` did. */
export interface UpdateReport {
  readonly today: PlainDate;
  readonly isDryRun: boolean;
  /** The ledger that is written to. */
  readonly ledger: string;
  /** The server or the folder that pages come from. */
  readonly from: string;
  readonly treaties: readonly TreatyUpdate[];
  /** Treaties read by an earlier run that was interrupted, as that run reported them. */
  readonly resumed: readonly unknown[];
  readonly stopped: Stopped | null;
  readonly diff: DiffReport | null;
}

export const countsOf = ({ treaties }: UpdateReport) => {
  const n = (outcome: TreatyUpdate['outcome']) => treaties.filter(t => t.outcome === outcome).length;
  return {
    changed: n('changed'),
    unchanged: n('unchanged'),
    failed: n('failed'),
    notAsked: n('not-asked'),
  };
};

/** What an update did, for people: the sum, what failed, treaty by treaty what changed in law, then all changes. */
export function updatePage(report: UpdateReport, locale: Locale): Page {
  const { update, separator, write } = locale.messages;
  const counts = countsOf(report);
  const shown = (['changed', 'unchanged', 'failed', 'notAsked'] as const).filter(
    key => counts[key] > 0 || key === 'changed',
  );
  const of = (outcome: TreatyUpdate['outcome']) => report.treaties.filter(t => t.outcome === outcome);
  const differing = report.treaties.filter(t => differencesOf(t) > 0 || t.heldBack.length > 0);
  return [
    line(span(update.from({ from: report.from }), 'strong')),
    line(span(shown.map(key => update.count[key]({ n: counts[key] })).join(separator.comma))),
    ...(report.resumed.length > 0 ? [line(span(update.resumed({ n: report.resumed.length }), 'dim'))] : []),
    ...(report.stopped ? [line(span(update.stopped[report.stopped], 'no'))] : []),
    ...section(update.failed, failedTable(of('failed'), locale)),
    ...section(update.changed, changedTable(of('changed'), locale)),
    ...section(update.differing, differingTable(differing, locale)),
    ...(report.diff && report.diff.treaties.length > 0 ? [GAP, ...diffPage(report.diff, locale)] : []),
    GAP,
    line(span(report.isDryRun ? write.dryRun : update.ledger({ ledger: report.ledger }))),
  ];
}

const section = (title: string, table: Table): Block[] =>
  table.rows.length === 0 ? [] : [GAP, { kind: 'table', title, table }];

/** Why a treaty was not updated, in a sentence. */
export function faultText({ message, words }: UpdateFault, { messages }: Locale): string {
  if (words === null) return message;
  const { why, about } = words;
  if (why === 'no-rows') return messages.update.why[why];
  if (why === 'another-treaty') return messages.update.why[why]({ about });
  return messages.update.why[why]({ about: about ?? '' });
}

function failedTable(found: readonly TreatyUpdate[], locale: Locale): Table {
  const { label, importTable, update } = locale.messages;
  return tableOf(found, [
    ['treaty', label.treaty, t => cell(t.id, 'id')],
    ['reason', importTable.reason, t => (t.fault ? faultText(t.fault, locale) : '')],
    ['page', update.page, t => t.page],
  ]);
}

function changedTable(found: readonly TreatyUpdate[], locale: Locale): Table {
  const { label, update } = locale.messages;
  return tableOf(found, [
    ['treaty', label.treaty, t => cell(t.id, 'id')],
    ['law', update.inLaw, t => sinceText(t, locale)],
    ['until', update.completeUntil, t => t.completeUntil.after],
  ]);
}

/** "since 2015-03-09: 21 became parties, 1 left". */
export function sinceText({ since, became, added, confirmed }: TreatyUpdate, locale: Locale): string {
  const { update, separator } = locale.messages;
  const keys = ['parties', 'left', 'contracting', 'signatories'] as const;
  const parts = [
    ...keys.filter(key => became[key].length > 0).map(key => update.became[key]({ n: became[key].length })),
    ...(confirmed.length > 0 ? [update.confirmed({ n: confirmed.length })] : []),
  ];
  const said = parts.length > 0 ? parts.join(separator.comma) : update.acts({ n: added.length });
  return since === null ? said : `${update.since({ day: since })}${separator.colon}${said}`;
}

/** What a page says otherwise than the ledger: listed, never overwritten. */
function differencesOf({ report }: TreatyUpdate): number {
  if (!report) return 0;
  const { dateDiffers, actDiffers, extra } = importCounts(report);
  return dateDiffers + actDiffers + extra;
}

function differingTable(found: readonly TreatyUpdate[], locale: Locale): Table {
  const { label, update, importTable, separator } = locale.messages;
  const told = (t: TreatyUpdate): string => {
    const counts = t.report ? importCounts(t.report) : null;
    const keys = ['dateDiffers', 'actDiffers', 'extra'] as const;
    return [
      ...keys.flatMap(key => (counts && counts[key] > 0 ? [importTable.count[key]({ n: counts[key] })] : [])),
      ...t.heldBack.map(h => `${nameOf(locale, h.what.who)}${separator.colon}${h.finding.words.what}`),
    ].join(separator.semicolon);
  };
  return tableOf(found, [
    ['treaty', label.treaty, t => cell(t.id, 'id')],
    ['differences', update.differences, told],
  ]);
}
