import type { Effect } from '../../law/acts.ts';
import { eventsByParticipant } from '../../ledger/by-participant.ts';
import { effectOnState } from '../../ledger/effect-on-state.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import type { ParticipantStanding } from '../../status/participant-standing.ts';
import type { StatusReport } from '../../status/status-report.ts';
import { type Field, span } from '../page.ts';
import { dateIn, type Locale, namesOf } from '../phrases.ts';
import { publishers } from '../sources.ts';
import { actCell } from './participants.ts';

/** Under which label an act stands that is neither a signature nor an act of consent. */
const LABELS = {
  'withdrawal-of-signature': 'withdrawn',
  'withdrawal-of-instrument': 'withdrawn',
  denunciation: 'denounced',
  'withdrawal-of-denunciation': 'denounced',
  'provisional-application': 'appliedProvisionally',
  'provisional-application-end': 'appliedProvisionally',
  exclusion: 'otherActs',
  rejection: 'otherActs',
  suspension: 'otherActs',
  resumption: 'otherActs',
  replacement: 'otherActs',
} as const satisfies Partial<Record<Effect, string>>;

type Labelled = keyof typeof LABELS;

const isLabelled = (effect: Effect): effect is Labelled => effect in LABELS;

const titleOf = (e: LedgerEvent): (typeof LABELS)[Labelled] => LABELS[effectOnState(e) as Labelled];

/** The acts of a participant by a day, besides signature, consent and statements: withdrawals, denunciations, suspensions. */
export const laterActs = ({ treaty, asked }: StatusReport, { id }: ParticipantStanding) =>
  (eventsByParticipant(treaty).get(id) ?? []).filter(
    e => isLabelled(effectOnState(e)) && e.on.earliest <= asked.on,
  );

/** The day from which an act has effect, where that is another than its own: as recorded, or of a notice as computed. */
function effectiveText(
  { pair: { latest } }: StatusReport,
  id: string,
  e: LedgerEvent,
  locale: Locale,
): string | null {
  const notice = latest.acts.get(id)?.instruments.find(r => r.denounced?.event.at === e.at)?.denounced;
  const day = e.effective ? dateIn(locale, e.effective) : (notice?.leavesOn ?? null);
  return day === null || day === dateIn(locale, e.on) ? null : locale.messages.explain.effective({ day });
}

/** What stands in brackets behind an act: from when it has effect, and by whom it is disputed. */
export function marksOf(report: StatusReport, id: string, e: LedgerEvent, locale: Locale): readonly string[] {
  const disputed = e.disputed && locale.messages.explain.disputedBy({ by: namesOf(locale, e.disputed.by) });
  return [effectiveText(report, id, e, locale), disputed ?? null].filter(t => t !== null);
}

/** The acts by which a participant undid or ended what it had done, or applied the treaty provisionally: one a row, with its source. */
export function laterActFields(
  report: StatusReport,
  p: ParticipantStanding,
  locale: Locale,
): readonly Field[] {
  const { act, label, separator } = locale.messages;
  const acts = laterActs(report, p);
  const titles = [...new Set(acts.map(titleOf))];
  return titles.flatMap(title =>
    acts
      .filter(e => titleOf(e) === title)
      .map((e, i) => ({
        label: i === 0 ? label[title] : '',
        value: [
          actCell(e, locale),
          span(
            ` ${[act[e.act], ...marksOf(report, p.id, e, locale)].join(separator.comma)} — ${publishers(e, report.treaty, locale.messages)}`,
            'dim',
          ),
        ],
      })),
  );
}
