import { exactly } from '../../calendar/imprecise-date.ts';
import { laterOf, type PlainDate } from '../../calendar/plain-date.ts';
import type { ConsentAct } from '../../law/acts.ts';
import type { Instrument } from '../../law/facts.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { type ActsOf, stands } from '../acts-of.ts';
import { unknownFrom } from '../asked.ts';
import { hasSigned, isBound } from '../counts.ts';
import { type Course, type Courses, supposing } from '../course.ts';
import { earliestEntryIntoForce, openingOf } from '../earliest.ts';
import type { StatusReport } from '../status-report.ts';
import { canLeave, supposedInstrument } from '../supposed.ts';
import { windowOn } from '../window.ts';

/** The two courses between which everything lies that acts to come, or acts nobody recorded, could lead to by the day asked about. */
export interface Reach {
  readonly slowest: Course;
  readonly fastest: Course;
}

/** The courses of a report, widened by acts from the first unknown day on; as they are where the record is taken as it is. */
export function reachOf(courses: Courses, report: StatusReport): Reach {
  const unknown = unknownFrom(report.treaty, report.asked);
  if (unknown === null) return { slowest: report.slowest, fastest: report.fastest };
  return { slowest: allLeave(report, unknown), fastest: allJoin(courses, report, unknown) };
}

/** Everything that can be undone is: signatures and instruments are withdrawn, parties denounce if that could have effect in time. */
function allLeave(report: StatusReport, unknown: PlainDate): Course {
  const { slowest, asked } = report;
  const stays = (id: string): boolean =>
    isBound(slowest, id, unknown) && !canLeave(slowest, id, unknown, asked.on);
  const acts = new Map([...slowest.acts].filter(([id]) => stays(id)));
  const instruments = slowest.facts.instruments.filter(i => acts.has(i.participant));
  return { ...slowest, acts, facts: { ...slowest.facts, instruments } };
}

/** Everyone who may join signs, while that is possible, and consents on the first day that is left to them. */
function allJoin(courses: Courses, report: StatusReport, unknown: PlainDate): Course {
  const { treaty, asked, fastest } = report;
  const opening = openingOf(treaty, asked.on);
  const on = opening ? laterOf(unknown, opening) : unknown;
  if (on > asked.on) return fastest;
  const eligible = fastest.facts.idsIn(fastest.law.openTo ?? { kind: 'all' }, asked.on);
  const alsoSign = canSign(report, on);
  const instruments = [...eligible]
    .filter(id => !hasInstrument(fastest, id, on))
    .map(id => supposedInstrument(fastest.law, id, on));
  const othersAtBest = (id: string): PlainDate | null => {
    const other = courses.ledger.treaties.get(id);
    return other ? earliestEntryIntoForce(courses, other, asked, [treaty.id]) : null;
  };
  const course = supposing(courses, fastest, { on, instruments, alsoSign, othersAtBest }, asked.on);
  const supposed = new Map(instruments.map(i => [i.participant, i]));
  const acts = new Map(course.acts);
  for (const id of eligible) acts.set(id, joined(course, id, on, alsoSign, supposed.get(id)));
  return { ...course, acts };
}

const hasInstrument = (course: Course, id: string, on: PlainDate): boolean =>
  course.acts.get(id)?.instruments.some(r => stands(r.instrument, on)) ?? false;

/** Whether anybody may still sign on a day or after it, up to the day asked about. */
function canSign({ treaty, asked, slowest, fastest }: StatusReport, from: PlainDate): boolean {
  if (slowest.law.signature === undefined) return windowOn(slowest, fastest, asked).state !== 'none';
  const { closes } = slowest.law.signature;
  if (closes === undefined) return true;
  if (closes !== 'entry-into-force') return from <= closes;
  const force = treaty.published?.entryIntoForce?.date ?? slowest.entryIntoForce;
  return force === null || from < force;
}

function joined(
  course: Course,
  id: string,
  on: PlainDate,
  signs: boolean,
  instrument: Instrument | undefined,
): ActsOf {
  const known = course.acts.get(id) ?? { signatures: [], instruments: [] };
  const event = supposedEvent(course, id, on, instrument?.act ?? 'ratification');
  const signatures =
    signs && !hasSigned(course, id, on) ? [...known.signatures, { event, on }] : known.signatures;
  return {
    signatures,
    instruments: instrument ? [...known.instruments, { event, instrument }] : known.instruments,
  };
}

const supposedEvent = (course: Course, id: string, on: PlainDate, act: ConsentAct): LedgerEvent => ({
  act,
  who: [id],
  on: exactly(on),
  sources: [],
  certainty: 'inferred',
  at: course.law.at,
});
