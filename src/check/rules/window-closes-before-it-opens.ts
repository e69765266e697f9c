import { isInverted } from '../acts.ts';
import { rule } from '../rule.ts';

export default rule<{ opens: string; closes: string }>({
  id: 'window-closes-before-it-opens',
  severity: 'error',
  summary: 'a window for signature that closes before it opens',
  what: f => `open for signature from ${f.opens} to ${f.closes}`,
  why: 'it would never be open',
  fix: 'check the two days in the final clauses',
  *treaty(treaty) {
    for (const { signature } of treaty.law) {
      if (!signature?.opens || !signature.closes || !isInverted(signature)) continue;
      yield { at: { place: signature.at }, facts: { opens: signature.opens, closes: signature.closes } };
    }
  },
});
