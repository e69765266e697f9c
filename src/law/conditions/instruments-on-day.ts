import { byDay } from '../../calendar/compare.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Facts, Instrument } from '../facts.ts';

/** Who stands on a day: for each participant the instruments that stand, the earliest first. */
export interface InstrumentsOnDay {
  readonly day: PlainDate;
  readonly facts: Facts;
  readonly by: ReadonlyMap<string, readonly Instrument[]>;
}

/** Whether an instrument stands on a day: from its deposit until the day (exclusive) it is withdrawn or denounced with effect. */
const stands = (i: Instrument, day: PlainDate): boolean =>
  i.on <= day && (i.until === undefined || day < i.until);

/** The instruments by day of deposit; sorts only where the facts are not sorted. */
function byDeposit(instruments: readonly Instrument[]): readonly Instrument[] {
  let last = '';
  for (const i of instruments) {
    if (i.on < last) return [...instruments].sort((a, b) => byDay(a.on, b.on));
    last = i.on;
  }
  return instruments;
}

function add(by: Map<string, Instrument[]>, instrument: Instrument): void {
  const others = by.get(instrument.participant);
  if (others) others.push(instrument);
  else by.set(instrument.participant, [instrument]);
}

function remove(by: Map<string, Instrument[]>, instrument: Instrument): void {
  const all = by.get(instrument.participant) ?? [];
  const at = all.indexOf(instrument);
  if (at >= 0) all.splice(at, 1);
  if (all.length === 0) by.delete(instrument.participant);
}

const hasAct = (by: Map<string, Instrument[]>, of: Instrument): boolean =>
  by.get(of.participant)?.some(i => i.act === of.act) ?? false;

/** Who stands on one day, by the treaty's own instruments or by others. */
export function instrumentsOn(
  facts: Facts,
  day: PlainDate,
  instruments = facts.instruments,
): InstrumentsOnDay {
  const by = new Map<string, Instrument[]>();
  for (const i of byDeposit(instruments)) if (stands(i, day)) add(by, i);
  return { day, facts, by };
}

/**
 * Goes through the days, up to and including `through`, on which who stands by which acts changes, and through `also`.
 *
 * One map is carried along and changed in place: a yielded value is good until the next. A day that only repeats what stands
 * (a second depositary) is left out, so that 100,000 instruments of 300 participants cost little more than one pass.
 */
export function* changingDays(
  facts: Facts,
  also: readonly PlainDate[],
  through: PlainDate,
): Generator<InstrumentsOnDay, void, undefined> {
  const deposits = byDeposit(facts.instruments).filter(i => i.until === undefined || i.on < i.until);
  const ends: { readonly until: PlainDate; readonly instrument: Instrument }[] = [];
  for (const i of deposits) if (i.until !== undefined) ends.push({ until: i.until, instrument: i });
  ends.sort((a, b) => byDay(a.until, b.until));
  const others = [...also, ...facts.otherDays].sort(byDay);
  const by = new Map<string, Instrument[]>();
  let [d, e, o] = [0, 0, 0];
  for (;;) {
    const day = earliest(deposits[d]?.on, ends[e]?.until, others[o]);
    if (day === undefined || day > through) return;
    let changed = false;
    for (let end = ends[e]; end?.until === day; end = ends[++e]) {
      remove(by, end.instrument);
      changed ||= !hasAct(by, end.instrument);
    }
    for (let next = deposits[d]; next?.on === day; next = deposits[++d]) {
      changed ||= !hasAct(by, next);
      add(by, next);
    }
    for (; others[o] === day; o++) changed = true;
    if (changed) yield { day, facts, by };
  }
}

function earliest(...days: readonly (PlainDate | undefined)[]): PlainDate | undefined {
  let first: PlainDate | undefined;
  for (const day of days) if (day !== undefined && (first === undefined || day < first)) first = day;
  return first;
}
