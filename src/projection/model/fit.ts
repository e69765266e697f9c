import { type Habits, habitsFrom } from './habits.ts';
import type { Landmark } from './landmark.ts';
import { landmarkFrom } from './landmark-fit.ts';
import { livesOf } from './lives.ts';
import { type Person, type TreatyRecord, visibleAt, YEAR } from './record.ts';
import { type Season, seasonFrom } from './season.ts';
import { teaches } from './teaches.ts';

/** What the reference treaties teach, as far as they could be seen at an origin. */
export interface Fit {
  readonly teachers: readonly string[];
  readonly habits: Habits;
  readonly season: Season;
  /** The day up to which the teachers' records are complete, on average. */
  readonly seenUntil: number;
  /** What follows an age; computed when first asked for. */
  landmark(age: number): Landmark;
}

/** Learns from the teachers what could be seen of them at the origin. */
export function fitAt(
  records: readonly TreatyRecord[],
  people: ReadonlyMap<string, Person>,
  origin: number,
): Fit {
  const teachers = records.filter(r => teaches(r, origin)).map(r => visibleAt(r, origin));
  // Weights fall with the time before the end of what is recorded, not before an origin long after it.
  const end = Math.max(...teachers.map(t => t.completeUntil));
  const ages = teachers.map(t => (end - t.opened) / YEAR);
  const lives = teachers.flatMap((t, j) => livesOf(t, j, people));
  const habits = habitsFrom(lives, ages);
  const landmarks = new Map<number, Landmark>();
  return {
    teachers: teachers.map(t => t.id),
    habits,
    season: seasonFrom(teachers),
    seenUntil: teachers.reduce((sum, t) => sum + t.completeUntil, 0) / teachers.length,
    landmark(age) {
      const known = landmarks.get(age) ?? landmarkFrom(age, teachers, lives, ages, habits);
      landmarks.set(age, known);
      return known;
    },
  };
}
