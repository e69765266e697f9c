import { diffRegistries } from '../../diff/diff-registries.ts';
import { compareLedgers, type DiffReport, type SideName } from '../../diff/report.ts';
import type { Host } from '../../host/host.ts';
import type { Heading } from '../../ledger/heading.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { joinRegistries, type Registry } from '../../registry/registry.ts';
import { cannotRun } from '../../store/failure.ts';
import { filesAt } from '../../store/files-at-revision.ts';
import { openInstalled } from '../../store/installed-index.ts';
import type { LedgerFiles } from '../../store/ledger-files.ts';
import { headingOf } from '../../store/load-file.ts';
import { openLedgers } from '../../store/open-ledger.ts';
import type { LedgerRequest } from '../../store/opened-ledger.ts';
import { absolute, isLedger } from '../../store/writable-ledger.ts';
import { type Request, textOption } from '../request.ts';
import { requireTreaty } from '../resolve-names.ts';
import { dependants } from './dependants.ts';
import { editedIds, isSameFile } from './edited.ts';
import { type LedgerOnDay, withProjections } from './projected.ts';
import type { Compared, DiffQuestion } from './question.ts';
import { type OuterLedger, openSide, type Side } from './side.ts';

/** A difference and the names of everybody in it. */
export interface ComparedFiles {
  readonly report: DiffReport;
  readonly registry: Registry;
}

type Files = readonly [older: LedgerFiles, newer: LedgerFiles];

/** Compares two states of a ledger: only files that differ are read, and what stands otherwise because of them. */
export async function compareFiles(
  host: Host,
  request: Request,
  { on, treaty }: DiffQuestion,
  question: Exclude<Compared, { readonly kind: 'days' }>,
): Promise<ComparedFiles> {
  const root = rootOf(host, request, question);
  const [older, newer] = bothFiles(host, root, question);
  const outer = await outerLedger(host, request, root);
  const sameRegistry = isSameFile(older.participants, newer.participants);
  const [from, to] = namesOf(question, older, newer);
  const before = await openSide(host, from, older, outer, null);
  const after = await openSide(host, to, newer, outer, sameRegistry ? before.registry : null);
  const only = await onlyTreaty([before, after], treaty, request);
  const edited = await editedIds(before, after);
  const registry = diffRegistries(before.registry, after.registry);
  const also = await dependants(before, after, edited, registry);
  const wanted = [...new Set([...edited, ...also])].filter(id => only === null || id === only).sort();
  const compared = {
    older: await before.read(wanted),
    newer: await after.read(wanted),
    ids: wanted,
    edited,
  };
  const asked = { ...request.asked, on: on ?? request.asked.today };
  const { treaties, corrected } = compareLedgers(compared, asked);
  const outlook = (ledger: Ledger): LedgerOnDay => ({ ledger, on: asked.on });
  const [was, is] = [outlook(compared.older), outlook(compared.newer)];
  const mid = corrected === compared.older ? was : corrected === compared.newer ? is : outlook(corrected);
  const report: DiffReport = {
    from,
    to,
    on: asked.on,
    today: asked.today,
    treaties: await withProjections(host, request, treaties, { before: was, corrected: mid, after: is }),
    registry: only === null ? registry : [],
    silentFrom: [],
  };
  return { report, registry: joinRegistries(before.registry, after.registry) };
}

/** The ledger whose revisions are compared: the last one named, else `./data`, else the bundled one; paths name their own. */
function rootOf(host: Host, { ledger }: Request, question: Compared): readonly [string, string] {
  if (question.kind === 'paths') return [question.from, question.to];
  const own = absolute(host, 'data');
  const path = ledger.ledgers.at(-1) ?? (isLedger(host, own) ? 'data' : `${host.installed}/data`);
  return [path, path];
}

function bothFiles(host: Host, [a, b]: readonly [string, string], question: Compared): Files {
  const [from, to] = question.kind === 'revisions' ? [question.from, question.to] : [null, null];
  // A revision is often read by a reviewer, who did not write the files.
  const links = question.kind === 'revisions' ? 'inside' : 'all';
  const newer = filesAt(host, b, to, null, links);
  const older = filesAt(host, a, from, idIn(newer), links);
  const found = newer ?? older;
  if (!found || (question.kind === 'paths' && !(older && newer)))
    throw cannotRun('no-ledger', `there is no ledger at ${older ? b : a}`, {
      hint: 'name a directory with participants.yaml and treaties/, or one treaty file',
    });
  const empty = { ...found, participants: null, treaties: [], commit: null };
  return [older ?? empty, newer ?? filesAt(host, b, to, idIn(older), links) ?? empty];
}

/** The treaty of a single file. */
function idIn(files: LedgerFiles | null): string | null {
  const [file] = files?.single ? files.treaties : [];
  return file ? (headingOf(file)?.id ?? null) : null;
}

function namesOf(question: Compared, older: LedgerFiles, newer: LedgerFiles): readonly [SideName, SideName] {
  if (question.kind === 'paths')
    return [
      { kind: 'path', name: question.from, commit: null },
      { kind: 'path', name: question.to, commit: null },
    ];
  if (question.kind === 'days') throw new Error('days are no files');
  const revision = (name: string, { commit }: LedgerFiles): SideName => ({ kind: 'revision', name, commit });
  return [
    revision(question.from, older),
    question.to === null
      ? { kind: 'working-tree', name: 'working tree', commit: null }
      : revision(question.to, newer),
  ];
}

/** The ledgers beside the one compared: the bundled one, unless it is that itself, and others that were named. */
async function outerLedger(
  host: Host,
  { ledger }: Request,
  roots: readonly string[],
): Promise<OuterLedger | null> {
  const compared = new Set(roots.map(r => absolute(host, r)));
  const bundled = ledger.bundled && !compared.has(absolute(host, `${host.installed}/data`));
  const ledgers = ledger.ledgers.filter(path => !compared.has(absolute(host, path)));
  if (!bundled && ledgers.length === 0) return null;
  const request = { ledgers, bundled, at: null };
  return (await quickly(host, request)) ?? openLedgers(host, request);
}

/** The bundled ledger by its index: most of its treaties are not asked about. */
async function quickly(host: Host, request: LedgerRequest): Promise<OuterLedger | null> {
  const quick = await openInstalled(host, request);
  if (!quick) return null;
  const read = async (ids: readonly string[]): Promise<Ledger> => {
    for (const id of ids) if (!(await quick.has(id))) return (await openLedgers(host, request)).read(ids);
    return quick.read(ids);
  };
  return { registry: quick.registry, holds: quick.holds, read };
}

/**
 * The one treaty that is asked about, by any name it has on either side; null for all. A single file is compared with what a
 * directory has of the same treaty, not with all else that it has.
 */
async function onlyTreaty(
  sides: readonly Side[],
  words: readonly string[],
  { options }: Request,
): Promise<string | null> {
  const wrote = textOption(options, 'treaty') ?? words.join(' ');
  if (wrote === '') {
    const single = sides.filter(side => side.files.single);
    return single.length === 1 ? idIn(single[0]?.files ?? null) : null;
  }
  if (/^[a-z0-9-]+$/.test(wrote)) for (const side of sides) if (await side.fileOf(wrote)) return wrote;
  const headings = new Map<string, Heading>();
  for (const side of sides) {
    side.files.readAhead(side.files.treaties);
    for (const file of side.files.treaties) {
      const heading = await side.headingOf(file);
      headings.set(heading.id, heading);
    }
  }
  return requireTreaty({ headings: [...headings.values()], holds: id => headings.has(id) }, wrote);
}
