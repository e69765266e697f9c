import type { PlainDate } from '../calendar/plain-date.ts';
import type { Recorded } from './acts-of.ts';
import type { Course } from './course.ts';

/**
 * Whether nothing says when the treaty enters into force: no clause and no published day. Who has consented may then be bound or
 * not (annexes in force for each State by itself, agreements whose text is not known).
 */
export const lacksClause = ({ law, treaty }: Pick<Course, 'law' | 'treaty'>): boolean =>
  !law.entryIntoForce && !treaty.published?.entryIntoForce;

/** Whether the treaty is in force for the participant of an instrument on a day. */
export function isParty(course: Course, r: Recorded, day: PlainDate): boolean {
  if (course.entryIntoForce === null || day < course.entryIntoForce) return false;
  if (course.ceasedOn !== null && course.ceasedOn <= day) return false;
  const from = course.dayFor(r);
  return from !== null && from <= day && (r.instrument.until === undefined || day < r.instrument.until);
}
