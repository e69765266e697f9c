import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { type Courses, coursesOf } from '../course.ts';

const isKnown =
  (today: PlainDate) =>
  (dated: { readonly on: { readonly earliest: PlainDate } }): boolean =>
    dated.on.earliest <= today;

function knownPart(treaty: Treaty, today: PlainDate): Treaty {
  const known = isKnown(today);
  if (treaty.events.every(known) && treaty.observed.every(known)) return treaty;
  return { ...treaty, events: treaty.events.filter(known), observed: treaty.observed.filter(known) };
}

/** The ledger without what happened after today, so that a claim can be judged as of a day that has passed. */
export function knownBy(courses: Courses, today: PlainDate): Courses {
  const { ledger } = courses;
  const treaties = new Map([...ledger.treaties].map(([id, t]) => [id, knownPart(t, today)]));
  return [...treaties].every(([id, t]) => ledger.treaties.get(id) === t)
    ? courses
    : coursesOf({ ...ledger, treaties });
}
