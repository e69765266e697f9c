import type { StatusReason, StatusSays } from '../../status/reasons.ts';
import { placeJson } from './failure.ts';

/** The facts of a step; events and sources by what identifies them. */
function saysJson(says: StatusSays): Record<string, unknown> {
  if (says.code === 'published') {
    const { because, ...facts } = says;
    return { ...facts, differsBecause: because };
  }
  // How far the record reaches stands at the head of the answer: `ledger`.
  if (says.code === 'no-act')
    return { code: says.code, participant: says.participant, omitted: says.omitted };
  if (says.code === 'without-effect') {
    const { code, event, why, day } = says;
    return { code, act: event.act, who: event.who, on: event.on.written, why, day };
  }
  if (says.code !== 'act') return { ...says };
  const { event, confirmedBy, saidBy } = says;
  return {
    code: says.code,
    act: event.act,
    who: event.who,
    on: event.on.written,
    certainty: event.certainty,
    confirmedBy: confirmedBy.map(s => s.id),
    saidBy: saidBy.map(s => s.id),
  };
}

/** A tree of reasons: code and facts of each step, its article, places and the steps below it. */
export function reasonJson(r: StatusReason): Record<string, unknown> {
  return {
    ...saysJson(r.says),
    cites: r.cites ?? null,
    places: r.from.map(placeJson),
    because: r.because.map(reasonJson),
  };
}
