import { byDay } from '../../calendar/compare.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { ACT_NAMES } from '../../law/acts.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { continuedJson } from '../../render/json/status.ts';
import { eventJson, logJson } from '../../render/json/tables.ts';
import { afterTodayNote } from '../../render/pages/after-today.ts';
import { throughLine } from '../../render/pages/omitted.ts';
import { eventsCsv, eventsTable, tablePage } from '../../render/pages/tables.ts';
import { eventsText, shortOf } from '../../render/phrases.ts';
import { asKnownOn } from '../../status/as-known-on.ts';
import { openAbout } from '../../store/open-ledger.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { localeOf, writeAnswer } from '../output.ts';
import { eventsAfter } from '../read-treaty.ts';
import { choiceOption, dayOption, type RawOptions, resolveRequest } from '../request.ts';
import { type NamedParticipant, requireNamed, resolveTreaty } from '../resolve-names.ts';

type Filter = (e: LedgerEvent) => boolean;

/** The filters that were asked for; an event passes them all. */
function filterOf(options: RawOptions, who: NamedParticipant | null): Filter {
  const filters: Filter[] = [];
  if (who !== null) filters.push(e => e.who.includes(who.participant.id));
  const act = choiceOption(options, 'act', ['', ...ACT_NAMES], '');
  if (act !== '') filters.push(e => e.act === act);
  const certainty = choiceOption(options, 'certainty', ['', 'confirmed', 'reported', 'inferred'], '');
  if (certainty !== '') filters.push(e => e.certainty === certainty);
  const [from, to]: (PlainDate | null)[] = [dayOption(options, 'from'), dayOption(options, 'to')];
  if (from) filters.push(e => e.on.latest >= from);
  if (to) filters.push(e => e.on.earliest <= to);
  return e => filters.every(f => f(e));
}

/** `treaty log`: the events of one treaty or of all, in the order of their days. */
export async function runLog({ spec, args, options, host }: Invocation): Promise<ExitCode> {
  const request = resolveRequest(options, host, spec.formats);
  const named = args.length > 0 || options['treaty'] !== undefined || request.ledger.ledgers.length > 0;
  // Who did what is asked of all treaties, unless one is named.
  const all = options['all'] === true || (options['who'] !== undefined && !named);
  const { open, subject } = await openAbout(host, request.ledger, ledger => ({
    treaty: all ? null : resolveTreaty(ledger, args, options),
  }));
  const ids = subject.treaty === null ? open.headings.map(h => h.id).sort() : [subject.treaty];
  const who = typeof options['who'] === 'string' ? requireNamed(open.registry, options['who']) : null;
  const filter = filterOf(options, who);
  const { today } = request.asked;
  const whole = await open.read(ids);
  const ledger = asKnownOn(whole, today);
  const later = ids.flatMap(id => eventsAfter(whole.treaties.get(id), today)).filter(filter);
  const treaties = ids.flatMap(id => ledger.treaties.get(id) ?? []);
  const every = treaties.flatMap(t => t.events.map((e): readonly [Treaty, LedgerEvent] => [t, e]));
  const events = every.filter(([, e]) => filter(e));
  if (all) events.sort(([, a], [, b]) => byDay(a.on.earliest, b.on.earliest));
  const locale = await localeOf(request, open.registry);
  const [one = null] = all ? [] : treaties;
  await writeAnswer(host, request, {
    text: () => [
      ...(one ? [{ kind: 'heading', text: shortOf(locale, one) } as const] : []),
      ...(who ? throughLine(who.continues, who.participant.id, locale) : []),
      ...tablePage(
        eventsTable(events, locale, all),
        eventsText(events.length, every.length, locale.messages),
      ),
      ...afterTodayNote(later, locale),
    ],
    json: () => ({
      ...logJson(events, one),
      continued: continuedJson([who?.continues ?? null]),
      eventsAfterToday: later.length,
    }),
    ndjson: () => events.map(([t, e]) => eventJson(t, e)),
    csv: () => eventsCsv(events),
  });
  return EXIT.fine;
}
