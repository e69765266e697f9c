import { findGroup } from '../../registry/find.ts';
import { acrossElement, acrossJson, boundJson, continuedJson, statusJson } from '../../render/json/status.ts';
import { afterTodayNote } from '../../render/pages/after-today.ts';
import { boundPage } from '../../render/pages/bound.ts';
import type { StatusCitation } from '../../render/pages/cite.ts';
import { participantsCsv, standingsCsv } from '../../render/pages/participants.ts';
import { statusPage } from '../../render/pages/status.ts';
import { asKnownOn } from '../../status/as-known-on.ts';
import { boundBy } from '../../status/bound.ts';
import { scenariosOf } from '../../status/scenarios.ts';
import { participantIn, type StatusReport, statusReport } from '../../status/status-report.ts';
import { usage } from '../../store/failure.ts';
import { openAbout } from '../../store/open-ledger.ts';
import type { OpenLedger } from '../../store/opened-ledger.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { localeOf, writeAnswer } from '../output.ts';
import { readKnownTreaty } from '../read-treaty.ts';
import { askedOf, meant, type RawOptions, type Request, resolveRequest } from '../request.ts';
import { type NamedParticipant, resolveSubject } from '../resolve-names.ts';

/** A status question with its ledger open. */
interface Question {
  readonly host: Invocation['host'];
  readonly request: Request;
  readonly open: OpenLedger;
}

/** `treaty status`: of a treaty, of a participant, of both, of a group, of all. */
export async function runStatus({ spec, args, options, host }: Invocation): Promise<ExitCode> {
  const request = resolveRequest(options, host, spec.formats);
  if (options['all'] === true) {
    if (args.length > 0) throw usage('too-many-arguments', '--all is about every treaty: name none', {});
    refuse(options, ['participants', 'group', 'cite'], '--all is one table of every treaty');
    const { everyTreaty } = await import('../status-of-all.ts');
    await everyTreaty(host, request);
    return EXIT.fine;
  }
  const { open, subject } = await openAbout(host, request.ledger, ledger =>
    resolveSubject(ledger, args, options),
  );
  const question = { host, request, open };
  const { treaty, participant, continues } = subject;
  if (participant !== null) refuse(options, ['participants', 'group'], 'this is about one participant');
  if (options['group'] !== undefined)
    refuse(options, ['cite', 'participants'], '--group is a page of its own');
  if (options['cite'] === true) refuse(options, ['participants'], '--cite is one sentence');
  if (treaty === null) {
    if (participant === null) throw usage('no-treaty-named', 'name a treaty or a participant');
    refuse(options, ['participants', 'group', 'cite'], 'this is about one participant across the ledger');
    await acrossLedger(question, { participant, continues });
  } else if (typeof options['group'] === 'string') await ofGroup(question, treaty, options['group']);
  else if (participant !== null) await ofParticipant(question, treaty, { participant, continues });
  else await ofTreaty(question, treaty);
  return EXIT.fine;
}

/** Refuses an option that has no effect here, rather than ignoring it. */
function refuse(options: RawOptions, names: readonly string[], about: string): void {
  const given = names.find(n => options[n] !== undefined && options[n] !== false);
  if (given !== undefined) throw usage('no-such-combination', `--${given} has no meaning here: ${about}`);
}

/** The status, and the events dated after today, which it ignores. */
async function reportOf({ open, request }: Question, id: string) {
  const { ledger, treaty, later } = await readKnownTreaty(open, id, request.asked.today);
  return { report: statusReport(scenariosOf(ledger), treaty, askedOf(request, treaty)), later };
}

async function ofTreaty(question: Question, id: string): Promise<void> {
  const { host, request, open } = question;
  const { report, later } = await reportOf(question, id);
  const locale = await localeOf(request, open.registry);
  const { options } = request;
  if (options['cite'] === true) {
    const { citeTreaty } = await import('../../render/pages/cite.ts');
    return writeCitation(question, report, { treaty: id }, citeTreaty(report, locale));
  }
  const listAll = options['participants'] === true;
  return writeAnswer(host, request, {
    text: () => [...statusPage(report, locale, listAll), ...afterTodayNote(later, locale)],
    json: () => ({ ...statusJson(report, open.registry), eventsAfterToday: later.length }),
    csv: () => participantsCsv(report, locale),
  });
}

async function ofParticipant(
  question: Question,
  id: string,
  { participant, continues }: NamedParticipant,
): Promise<void> {
  const { host, request, open } = question;
  const { report, later } = await reportOf(question, id);
  const p = participantIn(report, participant.id);
  const locale = await localeOf(request, open.registry);
  if (request.options['cite'] === true) {
    const { citeParticipant } = await import('../../render/pages/cite.ts');
    const subject = { treaty: id, participant: p.id };
    return writeCitation(question, report, subject, citeParticipant(report, p, locale));
  }
  return writeAnswer(host, request, {
    text: () => [...boundPage(report, p, locale, continues), ...afterTodayNote(later, locale)],
    json: () => ({
      ...boundJson(report, p, boundBy(report, p), open.registry),
      continued: continuedJson([continues]),
      eventsAfterToday: later.length,
    }),
    csv: () => standingsCsv([{ report, standing: p }], locale),
  });
}

/** A sentence to quote: `treaty/citation/1`. */
const writeCitation = (
  { host, request }: Question,
  { treaty, asked }: StatusReport,
  subject: object,
  { text, ...parts }: StatusCitation,
): Promise<void> =>
  writeAnswer(host, request, {
    text: () => text,
    json: () => ({
      format: 'treaty/citation/1',
      ...subject,
      on: asked.on,
      citation: text,
      ...parts,
      reference: treaty.reference,
    }),
  });

async function ofGroup(question: Question, id: string, wrote: string): Promise<void> {
  const { host, request, open } = question;
  const found = findGroup(open.registry, wrote);
  if (found.kind !== 'one') {
    const candidates = found.kind === 'several' ? found.candidates.map(g => g.id) : found.near;
    const list = [...open.registry.groups.keys()];
    const all = { hint: `groups: ${list.join(', ')}`, hintSays: ['groupsAre', { list }] } as const;
    throw usage(
      found.kind === 'several' ? 'ambiguous-group' : 'unknown-group',
      `no group "${wrote}" in the ledger`,
      { says: ['unknownGroup', { wrote }], ...(meant(candidates) ?? all), candidates },
    );
  }
  const { report } = await reportOf(question, id);
  const [{ groupReport }, { groupPage }, { groupJson }] = await Promise.all([
    import('../../status/group-report.ts'),
    import('../../render/pages/group.ts'),
    import('../../render/json/group.ts'),
  ]);
  const group = groupReport(open.registry, found.value, report);
  const locale = await localeOf(request, open.registry);
  return writeAnswer(host, request, {
    text: () => groupPage(group, locale),
    json: () => groupJson(group, open.registry),
    csv: () => participantsCsv({ ...report, participants: group.members }, locale),
  });
}

async function acrossLedger(
  { host, request, open }: Question,
  { participant, continues }: NamedParticipant,
): Promise<void> {
  const { asked } = request;
  const ledger = asKnownOn(await open.read(open.headings.map(h => h.id).sort()), asked.today);
  const [{ acrossTreaties }, { acrossPage }] = await Promise.all([
    import('../../status/across.ts'),
    import('../../render/pages/across.ts'),
  ]);
  const treaties = acrossTreaties(ledger, participant.id, asked);
  const locale = await localeOf(request, open.registry);
  return writeAnswer(host, request, {
    text: () => acrossPage(participant.id, asked.on, treaties, locale, continues),
    json: () => ({
      ...acrossJson(participant.id, asked.on, treaties, open.registry),
      continued: continuedJson([continues]),
    }),
    ndjson: () => treaties.map(t => acrossElement(t, open.registry)),
    csv: () => standingsCsv(treaties, locale),
  });
}
