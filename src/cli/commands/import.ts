import type { PlainDate } from '../../calendar/plain-date.ts';
import { isIoFault } from '../../host/host.ts';
import type { Comparison } from '../../interchange/import/compare.ts';
import { edited, insertEvents, insertSource } from '../../ledger/edit.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { diagnosticsText } from '../../render/diagnostics.ts';
import { readText } from '../../source/read-text.ts';
import type { Invocation } from '../command.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { cannotRun, usage } from '../failure.ts';
import { openLedger } from '../ledger/open.ts';
import { readAgain, readEditable, writableFile, writableLedger, writeFile } from '../ledger/writable.ts';
import { paintFor } from '../output.ts';
import { type RawOptions, resolveRequest } from '../request.ts';
import { resolveTreaty } from '../subject.ts';

/** `treaty import`: an official table against the ledger; what is missing is written on request. */
export async function run({ args, options, host }: Invocation): Promise<ExitCode> {
  const request = resolveRequest(options, host, ['text']);
  const [form, path, ...more] = args;
  if (form !== 'csv' || path === undefined || more.length > 0)
    throw usage('usage', 'say what to import: treaty import csv FILE --into TREATY');
  const target = writableLedger(host, options);
  const ledgers = target === null ? [] : [...request.ledger.ledgers.filter(l => l !== target), target];
  const open = await openLedger(host, { ...request.ledger, ledgers });
  const into = typeof options['into'] === 'string' ? [options['into']] : [];
  const id = resolveTreaty(open, into, {});
  const ledger = await open.read([id]);
  const treaty = ledger.treaties.get(id);
  if (!treaty) throw new Error(`${id} was not read`);

  const bytes = host.read(/^([A-Za-z]:)?[\\/]/.test(path) ? path : `${host.cwd}/${path}`);
  if (isIoFault(bytes)) throw cannotRun('unreadable', `cannot read ${path}: ${bytes.message}`);
  const file = readText(path, bytes);
  if (!('text' in file)) throw cannotRun('unreadable', `${path} is no table`, { findings: [file] });
  const { readCsv, readActs, compareWith, missingEvents } = await import('../importing.ts');
  const table = readCsv(file);
  if (!('header' in table)) throw cannotRun('unreadable', `${path} is no table`, { findings: [table] });
  const adopted = treaty.events.find(e => e.act === 'adoption')?.on.earliest ?? null;
  const { acts, effects, findings } = readActs(table, open.registry, { adopted, today: request.asked.today });
  const comparison = compareWith(treaty, acts, effects);
  if (findings.length > 0) {
    const paint = await paintFor(host.stderr, options, host.env);
    const lines = file.text.split(/\r?\n/);
    host.stderr.write(diagnosticsText(findings, () => lines, paint));
  }
  host.stdout.write(`${summary(comparison)}\n`);
  const faulty = findings.some(f => f.severity === 'error');
  if (options['write'] === true && !faulty) {
    if (target === null)
      throw usage('no-ledger-to-write', 'there is no ledger to write to', {
        hint: 'name one with --ledger PATH, or stand where ./data is one',
      });
    const events = missingEvents(comparison, null);
    if (events.length > 0)
      await writeMissing(host, target, id, treaty, comparison, options, request.asked.today);
  }
  return faulty || comparison.matches.some(m => m.relation.endsWith('differs')) ? EXIT.no : EXIT.fine;
}

async function writeMissing(
  host: Invocation['host'],
  target: string,
  id: string,
  _treaty: Treaty,
  comparison: Comparison,
  options: RawOptions,
  today: PlainDate,
): Promise<void> {
  const { missingEvents } = await import('../importing.ts');
  const file = writableFile(host, target, id);
  const before = await readEditable(host, file);
  const source = typeof options['source'] === 'string' ? options['source'] : null;
  const byDefault = /^record:\s*\{\s*source:\s*([a-z0-9-]+)\s*\}/m.exec(before.text)?.[1] ?? null;
  if (source === null && byDefault === null)
    throw usage('no-source', 'say which source the table is', { hint: 'add --source ID' });
  const cited = source ?? byDefault;
  const edits = [];
  if (cited !== null && !Object.hasOwn(before.treaty.sources, cited)) {
    const publisher = options['sourcePublisher'];
    if (typeof publisher !== 'string')
      throw usage('unknown-source', `${file.shown} declares no source "${cited}"`, {
        hint: 'declare it there, or add --source-publisher and --source-tier',
      });
    const tier = typeof options['sourceTier'] === 'string' ? options['sourceTier'] : 'depositary';
    const url = typeof options['sourceUrl'] === 'string' ? options['sourceUrl'] : undefined;
    edits.push(insertSource(before, { id: cited, values: { publisher, tier, url, read: today } }));
  }
  edits.push(
    ...(insertEvents(before, missingEvents(comparison, cited === byDefault ? null : cited)) ?? [null]),
  );
  if (edits.some(e => e === null))
    throw cannotRun(
      'not-one-event-a-line',
      `${file.shown} does not have one event a line, and is not edited`,
    );
  const text = edited(
    before,
    edits.filter(e => e !== null),
  );
  const again = await readAgain({ path: file.shown, text });
  if (!again.treaty)
    throw cannotRun('would-be-faulty', `${file.shown} would be faulty; nothing is written`, {
      findings: again.diagnostics,
    });
  const seconds = Number(options['lockTimeout'] ?? 60);
  await writeFile(host, file, before.bytes, text, seconds * 1000);
  host.stdout.write(`written to ${file.shown}\n`);
}

function summary({ matches, extra }: Comparison): string {
  const count = (relation: string) => matches.filter(m => m.relation === relation).length;
  return `${count('missing')} missing, ${count('date-differs')} dates differ, ${count('act-differs')} acts differ, ${count('agrees') + count('more-exact')} agree, ${extra.length} only in the ledger`;
}
