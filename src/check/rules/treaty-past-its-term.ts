import { rule } from '../rule.ts';

/** A treaty whose term has run out, without an act after it that says so. */
export default rule<{ day: string }>({
  id: 'treaty-past-its-term',
  severity: 'info',
  tier: 'strict',
  summary: 'a treaty whose term has run out, without an extension',
  what: f => `the term of this treaty has run out: it has not been in force since ${f.day}`,
  why: 'terms are often extended, and a record that lacks the extension shows the treaty as ended',
  fix: 'record the extension, or ignore this where there was none',
  *treaty(treaty, { scenarios, today }) {
    const { ended, law } = scenarios.pairOf(treaty.id, today).latest;
    if (ended?.by === 'term' && ended.on <= today && law.term)
      yield { at: { place: law.term.at }, facts: { day: ended.on } };
  },
});
