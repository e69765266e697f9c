import type { Act } from '../../law/acts.ts';
import { actPhrase, participantsText } from '../acts.ts';
import { rule } from '../rule.ts';

/** The acts that a statement can be about. */
const ABOUT: Partial<Record<Act, readonly Act[]>> = {
  objection: ['reservation', 'declaration', 'territorial-extension', 'denunciation', 'succession'],
  'withdrawal-of-reservation': ['reservation'],
};

export default rule<{ act: string; who: string; about: string; of: string }>({
  id: 'statement-about-another-act',
  severity: 'error',
  summary:
    'an objection or a withdrawal of a reservation that refers to the wrong kind of act or participant',
  what: f => `${f.act} by ${f.who} refers to the ${f.about} by ${f.of}`,
  why: 'a State objects to the reservation of another State and withdraws its own (VCLT arts 20, 22)',
  fix: 'correct "on_event"',
  *treaty(treaty) {
    const statements = treaty.events.filter(e => e.onEvent !== undefined);
    if (statements.length === 0) return;
    const byId = new Map(treaty.events.filter(e => e.id !== undefined).map(e => [e.id, e]));
    for (const event of statements) {
      const [kinds, about] = [ABOUT[event.act], byId.get(event.onEvent)];
      if (!kinds || !about) continue;
      const own = event.who.some(id => about.who.includes(id));
      if (kinds.includes(about.act) && own === (event.act === 'withdrawal-of-reservation')) continue;
      yield {
        at: { event, key: 'on_event' },
        facts: {
          act: actPhrase(event),
          who: participantsText(event),
          about: actPhrase(about),
          of: participantsText(about),
        },
        related: [{ at: { event: about }, what: 'the act that "on_event" names' }],
      };
    }
  },
});
