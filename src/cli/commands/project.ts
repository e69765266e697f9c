import type { PlainDate } from '../../calendar/plain-date.ts';
import { type Host, isIoFault } from '../../host/host.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { recordOf, statesOf } from '../../projection/model/from-ledger.ts';
import { project } from '../../projection/project.ts';
import type { ProjectionReport } from '../../projection/report.ts';
import type { TrackRecord } from '../../projection/track-record.ts';
import type { Locale } from '../../render/phrases.ts';
import { projectionJson } from '../../render/projection/json.ts';
import { projectedSubject, projectionPage, sentenceOf, yearsTable } from '../../render/projection/page.ts';
import { plotOf } from '../../render/projection/plot.ts';
import { scenariosOf } from '../../status/scenarios.ts';
import { cannotRun, Failed, usage } from '../../store/failure.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { isAscii, localeOf, writeAnswer } from '../output.ts';
import { fitFor, TRACK_RECORD } from '../projection/fit.ts';
import { noProjection } from '../projection/no-projection.ts';
import type { SupposedAct } from '../projection/supposed.ts';
import { readKnownTreaty } from '../read-treaty.ts';
import { dayOption, type Request, resolveRequest, textOption, textsOption } from '../request.ts';
import { openTreaty } from '../resolve-names.ts';

/** `treaty project`: when a treaty will enter into force, with its probabilities. */
export async function runProject({ spec, args, options, host }: Invocation): Promise<ExitCode> {
  const request = resolveRequest(options, host, spec.formats);
  const { on, today } = request.asked;
  if (on > today)
    throw usage('day-to-come', `--on ${on} has not come: a projection is made from a day that has`, {
      says: ['dayToCome', { on }],
      hint: `for the probability by a day to come: --by ${on}`,
      hintSays: ['byThatDay', { on }],
    });
  const by = dayOption(options, 'by');
  if (by !== null && by <= on)
    throw usage('bad-date', `--by ${by} does not lie after ${on}`, { says: ['notAfter', { by, on }] });
  const { open, id } = await openTreaty(host, request, args);
  const { ledger, treaty } = await readKnownTreaty(open, id, on);
  const supposed = await supposedBy(host, request, ledger, treaty);
  const states = statesOf(open.registry);
  const record = recordOf(treaty, open.registry, states, false, true);
  const wrote = textOption(options, 'reference');
  const reference =
    wrote === null ? null : (await import('../projection/reference.ts')).referenceFilter(wrote);
  const fit = record && (await fitFor(host, request.ledger, { record, on, reference }));
  const projected = project({
    scenarios: scenariosOf(ledger),
    treaty,
    on,
    record,
    states,
    fit,
    target: targetOption(options['target']),
    supposed,
  });
  if (projected.kind === 'none') throw noProjection(treaty, projected.why);
  const locale = await localeOf(request, open.registry);
  await answer(host, request, projected.report, by === null ? [] : [by], locale);
  return EXIT.fine;
}

async function answer(
  host: Host,
  request: Request,
  report: ProjectionReport,
  by: readonly PlainDate[],
  locale: Locale,
): Promise<void> {
  const { chart } = request.options;
  if (typeof chart === 'string') return drawn(host, chart, report, locale);
  const text = host.kept(TRACK_RECORD);
  const record = text === null ? null : (JSON.parse(text) as TrackRecord);
  return writeAnswer(host, request, {
    text: () => projectionPage(report, by, record, locale, isAscii(host)),
    json: () => projectionJson(report, by, record),
    csv: () => {
      const table = yearsTable(report, by, locale);
      return { ...table, columns: table.columns.map(c => ({ ...c, title: c.key })) };
    },
  });
}

/** `--chart svg` writes the picture to the output, `--chart FILE.svg` to a file. */
async function drawn(host: Host, chart: string, report: ProjectionReport, locale: Locale): Promise<void> {
  if (chart !== 'svg' && !chart.endsWith('.svg'))
    throw usage(
      'bad-chart',
      `--chart: "${chart}" is neither "svg" nor the name of a file that ends with .svg`,
    );
  const { chartSvg } = await import('../../render/projection/svg-chart.ts');
  const svg = chartSvg(
    plotOf(report),
    projectedSubject(report, locale),
    sentenceOf(report, locale),
    locale.messages.projection,
  );
  if (chart === 'svg') return host.stdout.write(svg);
  const fault = host.replace(chart, new TextEncoder().encode(svg));
  if (isIoFault(fault)) throw cannotRun('unwritable', `cannot write ${chart}: ${fault.message}`);
}

function targetOption(wrote: unknown): number | null {
  if (typeof wrote !== 'string') return null;
  if (!/^[1-9]\d{0,3}$/.test(wrote))
    throw usage('bad-target', `--target: "${wrote}" is no number of instruments`);
  return Number(wrote);
}

/** The acts that the command line and a scenario suppose; what cannot be supposed ends the command. */
async function supposedBy(
  host: Host,
  request: Request,
  ledger: Ledger,
  treaty: Treaty,
): Promise<readonly LedgerEvent[]> {
  const { options } = request;
  const said = textsOption(options, 'suppose');
  const file = options['scenario'];
  if (said.length === 0 && typeof file !== 'string') return [];
  const { suppose, parseSupposedAct } = await import('../projection/supposed.ts');
  const wishes: SupposedAct[] = said.map(parseSupposedAct);
  if (typeof file === 'string') {
    const { readScenario } = await import('../projection/read-scenario.ts');
    wishes.push(...(await readScenario(host, file)));
  }
  const { events, faults } = suppose(wishes, ledger, treaty, request.asked.on);
  if (faults.length > 0) throw faultyWishes(host, request, faults);
  return events;
}

/** What cannot be supposed: a misuse of the command line, or a faulty file. */
function faultyWishes(host: Host, { options }: Request, findings: Failed['failure']['findings']): Error {
  const all = findings ?? [];
  const file = options['scenario'];
  const inFile = all.some(f => f.at.file === file);
  const message = `${all.length === 1 ? 'an act' : `${all.length} acts`} cannot be supposed: ${all.map(f => f.words.what).join('; ')}`;
  return new Failed({
    code: 'cannot-suppose',
    kind: inFile ? 'failed' : 'usage',
    message,
    findings: all,
    read: name => {
      if (name === file) return host.read(name);
      const said = textsOption(options, 'suppose')[Number(name.split(' ')[1]) - 1];
      return said === undefined ? null : new TextEncoder().encode(said);
    },
  });
}
