import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Instrument } from '../../law/facts.ts';
import type { ParticipantActs } from '../acts/participant-acts.ts';
import { unrecordedFrom } from '../as-of.ts';
import { earliestUnrecorded, notBeforeOpening } from '../earliest.ts';
import { resumedFrom } from '../ends/suspensions.ts';
import type { Scenario, ScenarioPair, Scenarios } from '../scenario.ts';
import type { StatusReport } from '../status-report.ts';
import { canLeave, mayJoinOn, supposedEvent, supposedInstrument } from '../supposed.ts';
import { hasConsented, hasSigned, isBound } from '../ties.ts';
import { windowOn } from '../window.ts';

/** The scenarios of a report, widened by the acts that the record may lack; unchanged where it is taken as it is. */
export function reachOf(scenarios: Scenarios, report: StatusReport): ScenarioPair {
  const { gaining, ending } = unrecordedFrom(report.treaty, report.asked);
  const { latest, earliest } = report.pair;
  return {
    latest: ending === null ? latest : allLeave(report, ending),
    earliest: gaining === null ? earliest : allJoin(scenarios, report, gaining),
  };
}

/** Everything that can end does: signatures and instruments are withdrawn, parties denounce if that could take effect in time. */
function allLeave(report: StatusReport, ending: PlainDate): Scenario {
  const { asked, pair } = report;
  const { latest } = pair;
  const stays = (id: string): boolean =>
    isBound(latest, id, ending) && !canLeave(latest, id, ending, asked.on);
  const acts = new Map([...latest.acts].filter(([id]) => stays(id)));
  const instruments = latest.facts.instruments.filter(i => acts.has(i.participant));
  return { ...latest, acts, facts: { ...latest.facts, instruments } };
}

/** All who may join sign, while that is possible, and consent on the first day that is left to them; what is suspended is resumed. */
function allJoin(scenarios: Scenarios, report: StatusReport, gaining: PlainDate): Scenario {
  const { treaty, asked } = report;
  const { earliest } = report.pair;
  const suspensions = resumedFrom(earliest.suspensions, gaining);
  const on = notBeforeOpening(treaty, gaining, asked);
  if (on > asked.on) return { ...earliest, suspensions };
  const eligible = mayJoinOn(scenarios, earliest, asked, asked.on);
  const alsoSign = canSign(report, on);
  const instruments = [...eligible]
    .filter(id => !hasConsented(earliest, id, on))
    .map(id => supposedInstrument(earliest.law, id, on));
  const othersAtBest = (id: string): PlainDate | null => {
    const other = scenarios.ledger.treaties.get(id);
    return other ? earliestUnrecorded(scenarios, other, asked) : null;
  };
  const scenario = scenarios.supposing(earliest, { on, instruments, alsoSign, othersAtBest }, asked.on);
  const supposed = new Map(instruments.map(i => [i.participant, i]));
  const acts = new Map(scenario.acts);
  for (const id of eligible) acts.set(id, joined(scenario, id, on, alsoSign, supposed.get(id)));
  return { ...scenario, acts, suspensions };
}

/** Whether participants may still sign on a day or after it, up to the day asked about. */
function canSign({ treaty, asked, pair: { latest, earliest } }: StatusReport, from: PlainDate): boolean {
  if (latest.law.signature === undefined) return windowOn(latest, earliest, asked).state !== 'none';
  const { closes } = latest.law.signature;
  if (closes === undefined) return true;
  if (closes !== 'entry-into-force') return from <= closes;
  const force = treaty.published?.entryIntoForce?.date ?? latest.entryIntoForce;
  return force === null || from < force;
}

function joined(
  scenario: Scenario,
  id: string,
  on: PlainDate,
  signs: boolean,
  instrument: Instrument | undefined,
): ParticipantActs {
  const known = scenario.acts.get(id) ?? { signatures: [], instruments: [] };
  const event = supposedEvent(scenario, id, on, instrument?.act ?? 'ratification');
  const signatures =
    signs && !hasSigned(scenario, id, on) ? [...known.signatures, { event, on }] : known.signatures;
  return {
    signatures,
    instruments: instrument ? [...known.instruments, { event, instrument }] : known.instruments,
  };
}
