import type { Treaty } from '../../ledger/treaty.ts';
import { type RestsOn, restsOn } from '../../status/claims/basis.ts';
import type { JudgedClaim } from '../../status/claims/judged.ts';
import type { Evaluated } from '../../status/expression/evaluate.ts';
import { plainJson } from './failure.ts';

/** One judged claim: an element of `treaty/claims/1`. `sentence` is the reason in English words. */
export const claimElement = (j: JudgedClaim, treaty: Treaty, sentence: string, nearest: string | null) => ({
  id: j.claim.id,
  verdict: j.verdict,
  prediction: j.prediction,
  reason: sentence,
  nearest,
  restsOn: restsOnJson(restsOn(j, treaty)),
  saidOn: j.claim.saidOn.written,
  about: j.claim.about.written,
  sources: j.claim.sources,
  statement: plainJson(j.claim.statement),
  // The note of a claim that no rule judges stands in `reason` and `note`.
  facts: j.reason.code === 'no-rule' ? { code: j.reason.code } : j.reason,
  note: j.claim.note ?? null,
  file: j.claim.at.file,
  line: j.claim.at.line,
});

/** What a verdict rests on, with every key; null where no rule judges. */
const restsOnJson = (rests: RestsOn | null) =>
  rests && {
    on: rests.on,
    until: rests.on === 'record' ? rests.until : null,
    article: rests.on === 'clause' ? rests.article : null,
    sources: rests.on === 'sources' ? rests.sources.map(s => s.id) : [],
  };

/** What was measured for an answer, part by part. */
export const evaluatedJson = (e: Evaluated): unknown => ({
  answer: e.answer,
  basis: e.basis,
  expression: e.expression.kind,
  measured: e.measured,
  parts: e.parts.map(evaluatedJson),
});
