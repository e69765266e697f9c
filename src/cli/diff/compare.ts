import { diffRegistries } from '../../diff/diff-registries.ts';
import { compareLedgers, type DiffReport, type SideName } from '../../diff/report.ts';
import type { Host } from '../../host/host.ts';
import type { Heading } from '../../ledger/heading.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { joinRegistries, type Registry } from '../../registry/registry.ts';
import { cannotRun } from '../../store/failure.ts';
import { filesAt } from '../../store/files-at-revision.ts';
import type { LedgerFiles } from '../../store/ledger-files.ts';
import { headingOf } from '../../store/load-file.ts';
import { foundLedger, sayFound } from '../../store/writable-ledger.ts';
import { openOuterLedger } from '../outer-ledger.ts';
import { type Request, textOption } from '../request.ts';
import { requireTreaty } from '../resolve-names.ts';
import { dependants } from './dependants.ts';
import { editedIds, isSameFile } from './edited.ts';
import { type LedgerOnDay, withProjections } from './projected.ts';
import type { Compared, DiffQuestion } from './question.ts';
import { openSide, type Side } from './side.ts';

/** A difference and the names of everybody in it. */
export interface ComparedFiles {
  readonly report: DiffReport;
  readonly registry: Registry;
}

type Files = readonly [older: LedgerFiles, newer: LedgerFiles];

/** Compares two states of a ledger. Reads only files that differ, and treaties that depend on them. */
export async function compareFiles(
  host: Host,
  request: Request,
  { on, treaty }: DiffQuestion,
  question: Exclude<Compared, { readonly kind: 'days' }>,
): Promise<ComparedFiles> {
  const root = rootOf(host, request, question);
  const [older, newer] = bothFiles(host, root, question);
  const outer = await openOuterLedger(host, request.ledger, root);
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

/** The ledger whose revisions are compared: the last one named, else the one found where the command runs, else the bundled one; paths name their own. */
function rootOf(host: Host, { ledger, format }: Request, question: Compared): readonly [string, string] {
  if (question.kind === 'paths') return [question.from, question.to];
  const found = ledger.ledgers.at(-1) ?? foundLedger(host);
  if (found !== null && ledger.ledgers.length === 0 && format === 'text') sayFound(host, found);
  const path = found ?? `${host.installed}/data`;
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

/** The only treaty to compare, by any name on either side; null for all. A single file is compared with the same treaty of a directory. */
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
