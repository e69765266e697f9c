import type { PlainDate } from '../../calendar/plain-date.ts';
import { OFFICIAL_ORIGIN } from '../../interchange/update/page-address.ts';
import { treatyUpdateJson, updateJson } from '../../render/json/update.ts';
import { faultText, sinceText, type TreatyUpdate, updatePage } from '../../render/pages/update.ts';
import { Failed, usage } from '../../store/failure.ts';
import { openLedgers } from '../../store/open-ledger.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { localeOf, writeAnswer } from '../output.ts';
import { dayOption, type RawOptions, resolveRequest, secondsOption, textOption } from '../request.ts';
import { diffOf } from '../update/diff-of-run.ts';
import { NotUpdated } from '../update/one-treaty.ts';
import { pageSource } from '../update/page-source.ts';
import { Progress } from '../update/progress.ts';
import { Readings } from '../update/readings.ts';
import { runAll } from '../update/run-all.ts';
import { SavedPages } from '../update/saved-pages.ts';
import { selectTreaties } from '../update/selection.ts';
import { updateTarget } from '../update/target.ts';
import type { UpdateRun } from '../update/update-run.ts';

/** `treaty update`: reads the depositary's pages anew, adds what is missing to the user's own ledger, and tells what changed in law. */
export async function runUpdate({ spec, args, options, host }: Invocation): Promise<ExitCode> {
  const request = resolveRequest(options, host, spec.formats);
  const { today } = request.asked;
  const isDryRun = options['dryRun'] === true;
  const { origin, isNamed } = originOption(options);
  const folder = textOption(options, 'fromDir');
  const saved = folder === null ? null : new SavedPages(host, folder);
  const target = await updateTarget(host, request.ledger, !isDryRun);
  const open = await openLedgers(host, request.ledger);
  const isSaved =
    saved &&
    ((heading: { readonly references: readonly string[] }) =>
      heading.references.some(r => saved.fileOf(r) !== null));
  const ids = selectTreaties(open, args, options, target.own, isSaved);
  const since = sinceOption(options, today);
  const readings = new Readings(host);
  const lockMillis = secondsOption(options, 'lock-timeout') * 1000;
  const source = pageSource({
    host,
    today,
    target,
    readings,
    saved,
    savedOn: savedOnOption(options, today, folder),
    pace: {
      pauseMillis: pauseOption(options, origin) * 1000,
      timeoutMillis: timeoutOption(options) * 1000,
      allowPrivate: isNamed,
    },
  });
  const locale = await localeOf(request, open.registry);
  const run: UpdateRun = {
    host,
    open,
    today,
    origin,
    target,
    isDryRun,
    since,
    lockMillis,
    pageOf: source.pageOf,
    keep: source.keep,
  };
  const progress = new Progress(host.stderr, ids.length);
  const told = (t: TreatyUpdate): string =>
    t.fault
      ? faultText(t.fault, locale)
      : t.outcome === 'changed'
        ? sinceText(t, locale)
        : locale.messages.update.outcome.unchanged;
  const ended = await runAll(run, ids, {
    readings,
    asked: saved ? null : `${today} ${origin} ${target.ledger} ${isDryRun} ${ids.join(' ')}`,
    bytes: () => source.bytes(),
    json: t => treatyUpdateJson(t, open.registry),
    onBegin: (id, what) => progress.reading(what === null ? id : `${id} (${what})`),
    onDone: t => progress.done(t.id, told(t)),
    failureOf,
  });
  progress.end();
  for (const name of saved?.unused() ?? [])
    host.stderr.write(`treaty: ${folder}/${name} is of no treaty that was asked for\n`);
  const report = {
    today,
    isDryRun,
    ledger: target.ledger,
    from: folder ?? origin,
    treaties: ended.updates,
    resumed: ended.resumed,
    stopped: ended.stopped,
    diff: diffOf(ended.updates, ended.law, since, today),
  };
  await writeAnswer(host, request, {
    text: () => updatePage(report, locale),
    json: () => updateJson(report, open.registry),
  });
  if (ended.stopped === 'cannot-write') return EXIT.failed;
  return report.treaties.every(t => t.fault === null && t.outcome !== 'not-asked') ? EXIT.fine : EXIT.no;
}

/** A failure of one treaty, as a value; null for a bug, which ends the run. */
function failureOf(error: unknown): NotUpdated['fault'] | null {
  if (error instanceof NotUpdated) return error.fault;
  if (!(error instanceof Failed)) return null;
  const { code, message, findings = [] } = error.failure;
  const [first] = findings;
  return { code, message: first ? `${message}: ${first.words.what}` : message, words: null };
}

/** `--origin`: another server, such as a mirror or one of one's own network. */
function originOption(options: RawOptions): { readonly origin: string; readonly isNamed: boolean } {
  const wrote = textOption(options, 'origin');
  if (wrote === null) return { origin: OFFICIAL_ORIGIN, isNamed: false };
  const url = URL.canParse(wrote) ? new URL(wrote) : null;
  const isServer =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.username + url.password + url.search + url.hash === '';
  if (isServer) return { origin: wrote.replace(/\/+$/, ''), isNamed: true };
  throw usage('bad-origin', `--origin: "${wrote}" is no address of a server`, {
    hint: 'such as https://mirror.example, without user name, password and query',
  });
}

function timeoutOption(options: RawOptions): number {
  const seconds = secondsOption(options, 'timeout');
  if (seconds > 0) return seconds;
  throw usage('bad-timeout', '--timeout: 0 seconds leave no time to answer', { hint: 'such as 10' });
}

/** The United Nations are asked once a second at most; one's own server as often as one likes. */
function pauseOption(options: RawOptions, origin: string): number {
  const seconds = secondsOption(options, 'pause', 1);
  if (seconds >= 1 || new URL(origin).hostname !== new URL(OFFICIAL_ORIGIN).hostname) return seconds;
  throw usage('bad-pause', `--pause: ${OFFICIAL_ORIGIN} is asked once a second at most`, {
    hint: 'shorter pauses only with --origin, for a server of your own',
  });
}

function sinceOption(options: RawOptions, today: PlainDate): PlainDate | null {
  const day = dayOption(options, 'since');
  if (day === null || day < today) return day;
  throw usage('bad-date', `--since: ${day} is not before today, ${today}`, { hint: 'such as 2015-03-09' });
}

/** The day on which pages were saved: without it, they say nothing about until when the record is complete. */
function savedOnOption(options: RawOptions, today: PlainDate, folder: string | null): PlainDate | null {
  const day = dayOption(options, 'savedOn');
  if (day !== null && folder === null)
    throw usage('no-such-combination', '--saved-on is the day of the pages of --from-dir', {
      hint: 'a page that is fetched has the day of its answer',
    });
  if (day === null || day <= today) return day;
  throw usage('bad-date', `--saved-on: ${day} is after today, ${today}`, {
    hint: 'the day on which the pages were saved',
  });
}
