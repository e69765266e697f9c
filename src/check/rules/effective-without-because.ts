import { type Effect, effectOf } from '../../law/acts.ts';
import { actPhrase, participantsText } from '../acts.ts';
import { inEvents } from '../look.ts';
import { rule } from '../rule.ts';

/** Acts that always say from when they have effect: no clause gives the day. */
const GIVES_ITS_DAY: ReadonlySet<Effect> = new Set([
  'exclusion',
  'termination',
  'suspension',
  'resumption',
  'replacement',
]);

/** An explicit day of effect without a reason. */
export default rule<{ who: string; act: string; effective: string }>({
  id: 'effective-without-because',
  severity: 'warning',
  summary: 'an explicit day of effect ("effective") without a reason',
  what: f => `${f.act} by ${f.who} takes effect on ${f.effective}, without a reason`,
  why: '"effective" overrides the day that the clauses give; readers need the ground for it',
  fix: 'add "because: …"',
  treaty: inEvents('effective', event =>
    event.effective && event.because === undefined && !GIVES_ITS_DAY.has(effectOf(event.act))
      ? { who: participantsText(event), act: actPhrase(event), effective: event.effective.written }
      : null,
  ),
});
