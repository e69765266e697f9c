import { rule } from '../rule.ts';

export default rule<{ clause: string }>({
  id: 'clause-without-article',
  severity: 'warning',
  tier: 'strict',
  summary: 'a clause that does not cite its article',
  what: f => `the clause on ${f.clause} cites no article`,
  why: 'every answer rests on a clause; to check the answer, a reader looks up the article',
  fix: 'add "article: …"',
  *treaty(treaty) {
    for (const law of treaty.law) {
      const clauses = {
        signature: law.signature,
        consent: law.consent,
        'entry into force': law.entryIntoForce,
        'later participants': law.laterParticipants,
        denunciation: law.denunciation,
        'the term': law.term,
        'the tie to another treaty': law.tiedTo,
      };
      for (const [clause, c] of Object.entries(clauses))
        if (c && c.article === undefined) yield { at: { place: c.at }, facts: { clause } };
    }
  },
});
