import type { PlainDate } from '../../calendar/plain-date.ts';
import { effectOf } from '../../law/acts.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { lawOn } from '../../ledger/law-on.ts';
import type { EventText } from '../../ledger/treaty.shape.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { Registry } from '../../registry/registry.ts';
import { type Diagnostic, inFileOrder } from '../../source/diagnostic.ts';
import { compareTable, givenOnTwoDays, type TableComparison } from './compare.ts';
import type { Legend } from './marks.ts';
import { type ReadActs, type ReadingHelp, readActs } from './read-acts.ts';
import type { PublishedPage, StatedTotal, TableAct, TableForce, TableLeaving } from './table.ts';
import { namesOfTreaty } from './treaties.ts';
import * as words from './wording.ts';

/** A published day of entry into force for a participant, compared with the ledger. */
export interface ForceMatch {
  readonly relation: 'agrees' | 'date-differs' | 'missing';
  readonly force: TableForce;
  readonly ledger: PlainDate | null;
}

/** A day of leaving in a table, compared with the day that the record and the clause give. */
export interface LeavingMatch {
  /** `not-computed` where the record has no denunciation, or no clause gives a day. */
  readonly relation: 'agrees' | 'date-differs' | 'not-computed';
  readonly leaving: TableLeaving;
  readonly computed: PlainDate | null;
}

/** A published table compared with a treaty of the ledger. */
export interface ImportReport {
  readonly treaty: Treaty;
  readonly from: string;
  readonly rows: number;
  readonly comparison: TableComparison;
  readonly inForceFor: readonly ForceMatch[];
  readonly leaving: readonly LeavingMatch[];
  readonly findings: readonly Diagnostic[];
}

/** What an import is asked, besides its table and its treaty. */
export interface ImportQuestion {
  readonly today: PlainDate;
  /** Marks that the user explains. */
  readonly legend: Legend;
  /** What the treaty is called in a column of treaties, besides its own names; null for these alone. */
  readonly rowsOf: string | null;
  /** The day on which a participant leaves, by a record and its clauses; null where they give none. */
  leavesOn(treaty: Treaty, who: string, on: PlainDate): PlainDate | null;
}

/** Reads the published tables and compares them with a treaty. Writes nothing. */
export function importReport(
  from: string,
  published: PublishedPage,
  treaty: Treaty,
  registry: Registry,
  asked: ImportQuestion,
): ImportReport {
  const adopted = earliestAct(treaty);
  const help = helpFrom(treaty, registry, asked);
  const read = published.tables.map(t => readActs(t, registry, { adopted, today: asked.today }, help));
  const all = read.flatMap(r => r.acts);
  const twice = givenOnTwoDays(all, treaty);
  const doubtful = new Set(twice.flatMap(({ act, first }) => [act, first]));
  const acts = all.filter(act => !doubtful.has(act));
  const rows = read.reduce((n, r) => n + r.rows, 0);
  const isEmpty = published.tables.every(t => t.rows.length === 0);
  const head = published.tables[0]?.header[0]?.at;
  // A table without rows allows no conclusion, in particular not that the ledger has extra events.
  const effects = new Set(rows === 0 ? [] : read.flatMap(r => [...r.effects]));
  const unclear = new Set([...read.flatMap(r => [...r.unclear]), ...twice.map(({ act }) => act.who)]);
  const comparison = compareTable(treaty, acts, effects, unclear);
  const force = forceMatches(
    read.flatMap(r => r.inForceFor),
    treaty,
    acts,
  );
  return {
    treaty,
    from,
    rows,
    comparison,
    inForceFor: force.matches,
    leaving: leavingMatches(
      read.flatMap(r => r.leaving),
      withMissing(treaty, comparison),
      asked,
    ),
    findings: inFileOrder([
      ...read.flatMap(r => r.findings),
      ...(isEmpty && head ? [words.noRows(head)] : []),
      ...force.findings,
      ...twice.map(twoDays),
      ...totals(published, read, all),
    ]),
  };
}

/** The day of the adoption, or of an earlier act that the ledger has: some texts were in force before they were adopted in their last form. */
function earliestAct({ events }: Treaty): PlainDate | null {
  const adopted = events.find(e => e.act === 'adoption')?.on.earliest ?? null;
  const first = events.find(e => e.who.length > 0 && effectOf(e.act) === 'consent')?.on.earliest ?? adopted;
  return adopted !== null && first !== null && first < adopted ? first : adopted;
}

/** An act that the table gives on two days is left out: which of them is right the table does not say. */
const twoDays = ({ act, first }: { readonly act: TableAct; readonly first: TableAct }): Diagnostic =>
  words.twoDaysOf(act.at, act.name, `${first.on.written} and ${act.on.written}`, first.at);

function helpFrom(treaty: Treaty, registry: Registry, { legend, rowsOf }: ImportQuestion): ReadingHelp {
  const signed = new Set(treaty.events.filter(e => effectOf(e.act) === 'signature').flatMap(e => e.who));
  return {
    names: rowsOf === null ? namesOfTreaty(treaty) : [rowsOf],
    legend,
    admits: day => lawOn(treaty, day).consent?.by ?? null,
    hasSigned: who => signed.has(who),
    isOrganisation: who => registry.participants.get(who)?.kind === 'organisation',
  };
}

/** A treaty with what a table adds to it, to compute days from both. */
function withMissing(treaty: Treaty, { matches }: TableComparison): Treaty {
  const added = matches
    .filter(m => m.relation === 'missing')
    .map(
      ({ act }): LedgerEvent => ({
        act: act.act,
        who: [act.who],
        on: act.on,
        sources: [],
        certainty: 'confirmed',
        at: act.at,
      }),
    );
  if (added.length === 0) return treaty;
  const events = [...treaty.events, ...added].toSorted((a, b) =>
    a.on.earliest < b.on.earliest ? -1 : a.on.earliest > b.on.earliest ? 1 : 0,
  );
  return { ...treaty, events };
}

function leavingMatches(
  found: readonly TableLeaving[],
  treaty: Treaty,
  { leavesOn }: ImportQuestion,
): readonly LeavingMatch[] {
  return found.map((leaving): LeavingMatch => {
    const notice = treaty.events
      .filter(
        e => e.act === 'denunciation' && e.who.includes(leaving.who) && e.on.earliest <= leaving.on.latest,
      )
      .at(-1);
    const computed = notice ? leavesOn(treaty, leaving.who, notice.on.latest) : null;
    if (computed === null) return { relation: 'not-computed', leaving, computed };
    const agrees = leaving.on.earliest <= computed && computed <= leaving.on.latest;
    return { relation: agrees ? 'agrees' : 'date-differs', leaving, computed };
  });
}

/** Days of entry into force against the published ones of the ledger: of each participant the latest. A participant without consent has none. */
function forceMatches(
  found: readonly TableForce[],
  treaty: Treaty,
  acts: readonly TableAct[],
): { readonly matches: readonly ForceMatch[]; readonly findings: readonly Diagnostic[] } {
  const bound = new Set([
    ...acts.filter(a => effectOf(a.act) === 'consent' && !a.withdrawn).map(a => a.who),
    ...treaty.events.filter(e => effectOf(e.act) === 'consent').flatMap(e => e.who),
  ]);
  const bindsOthers = treaty.law.some(l => l.entryIntoForce?.binds !== undefined);
  const latest = new Map<string, TableForce>();
  for (const force of found) {
    const before = latest.get(force.who);
    if (!before || before.on < force.on) latest.set(force.who, force);
  }
  const all = [...latest.values()];
  const isBound = (f: TableForce) => bindsOthers || bound.has(f.who);
  return {
    matches: all.filter(isBound).map(f => forceMatch(f, treaty)),
    findings: all.filter(f => !isBound(f)).map(f => words.forceWithoutConsent(f.at, f.name, f.on)),
  };
}

function forceMatch(force: TableForce, treaty: Treaty): ForceMatch {
  const days = treaty.published?.participants?.dates;
  const ledger = (days && Object.hasOwn(days, force.who) ? days[force.who] : undefined) ?? null;
  return {
    relation: ledger === null ? 'missing' : ledger === force.on ? 'agrees' : 'date-differs',
    force,
    ledger,
  };
}

/** Stated totals that differ from the tables. This detects a table that was cut off but is still well-formed. */
function totals(
  { stated }: PublishedPage,
  read: readonly ReadActs[],
  acts: readonly TableAct[],
): readonly Diagnostic[] {
  if (read.some(r => r.findings.some(f => f.severity === 'error'))) return [];
  const standing = acts.filter(a => !a.withdrawn);
  const who = (effect: string) =>
    new Set(standing.filter(a => effectOf(a.act) === effect).map(a => a.name)).size;
  const differs = (what: 'signatories' | 'parties', total: StatedTotal | null, counted: number) =>
    total !== null && total.total !== counted
      ? [words.totalDiffers(total.at, what, total.total, counted)]
      : [];
  const hasSignatures = read.some(r => r.effects.has('signature'));
  return [
    ...(hasSignatures ? differs('signatories', stated.signatories, who('signature')) : []),
    ...differs('parties', stated.parties, who('consent')),
  ];
}

/** The note of a written event whose kind the table does not tell. */
const CHOSEN = 'the table does not tell the kind of consent; it is chosen among those that the clause admits';

/** The acts that the ledger lacks, as events in its format. Pass null as `source` if it is the default of the record. */
export function missingEvents(
  { comparison }: ImportReport,
  source: string | null,
  isKept: (act: TableAct) => boolean = () => true,
): readonly EventText[] {
  return comparison.matches
    .filter(m => m.relation === 'missing' && isKept(m.act))
    .map(({ act }) => eventText(act, source));
}

/** An act of a table as an event of a ledger; null as `source` stands for the default of the record. */
export const eventText = (act: TableAct, source: string | null): EventText => ({
  on: act.on.written,
  who: act.who,
  act: act.act,
  ...(act.under ? { under: act.under.length === 1 ? act.under[0] : [...act.under] } : {}),
  ...(act.note === null && !act.chosen ? {} : { note: act.note ?? CHOSEN }),
  ...(source === null ? {} : { source }),
});

/** The days of entry into force that the ledger lacks. */
export const missingDays = ({ inForceFor }: ImportReport): readonly TableForce[] =>
  inForceFor.filter(m => m.relation === 'missing').map(m => m.force);
