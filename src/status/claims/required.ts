import type { Condition, Law } from '../../law/clause.ts';
import type { RequiredOf } from '../../ledger/claims.ts';
import { lawOn } from '../../ledger/law-on.ts';
import type { ClaimContext, ClaimOf } from './context.ts';
import { type ClaimFinding, finding } from './judged.ts';
import type { Nearest } from './reason.ts';

/** The numbers that a condition asks for, in itself and in its parts. */
function numbersIn(condition: Condition): readonly number[] {
  switch (condition.kind) {
    case 'instruments':
      return [condition.count];
    case 'some':
      return [condition.atLeast];
    case 'under':
      return numbersIn(condition.when);
    case 'all-of':
    case 'any-of':
      return condition.of.flatMap(numbersIn);
    default:
      return [];
  }
}

/** The kinds of instruments that a clause counts, as far as the text names them. */
const actsCounted = (condition: Condition, law: Law) =>
  (condition.kind === 'instruments' ? condition.by : undefined) ?? law.consent?.by ?? null;

/**
 * Whether a statement names exactly what the clause counts: instruments of consent. Signatures are not instruments, unless they bind;
 * "ratifications" holds only where nothing else counts, and "member States" only where a group is named.
 */
function isCounted(of: RequiredOf, condition: Condition, law: Law): boolean {
  if (of === 'instruments' || of === 'states') return true;
  if (condition.kind !== 'instruments') return false;
  if (of === 'ratifications') return actsCounted(condition, law)?.every(a => a === 'ratification') ?? false;
  if (of === 'signatures') return condition.by?.every(a => a === 'definitive-signature') ?? false;
  return of === 'member-states' && condition.of?.kind === 'group';
}

/**
 * Loose words that mean the instruments all the same: there are no parties before entry into force (VCLT art. 2(1)(g)), States that are
 * no members may deposit, and acceptance, approval and accession count beside ratification.
 */
const LOOSE: ReadonlySet<RequiredOf> = new Set<RequiredOf>(['parties', 'member-states', 'ratifications']);

/** So many instruments (States, member States, signatures, parties) are required for entry into force. */
export function judgeRequired(
  { statement, about }: ClaimOf<'required'>,
  judging: ClaimContext,
): ClaimFinding {
  const { number, of } = statement;
  const law = lawOn(judging.treaty, about.latest);
  const clause = law.entryIntoForce;
  if (!clause) return finding('undetermined', { code: 'clause-not-known' });
  const article = clause.article ?? null;
  const numbers = numbersIn(clause.when);
  const [required] = numbers;
  const acts = actsCounted(clause.when, law);
  const nearest: Nearest | null =
    clause.when.kind === 'instruments'
      ? { code: 'requires', number: clause.when.count, article, ...(acts && { acts }) }
      : null;
  if (required !== undefined && !numbers.includes(number)) {
    return finding(
      'contradicted',
      { code: 'clause-requires', stated: number, number: required, of, article },
      nearest,
    );
  }
  const simple = clause.when.kind === 'instruments' && (clause.when.among ?? []).length === 0;
  if (!simple)
    return finding(
      'undetermined',
      { code: 'clause-has-other-conditions', condition: clause.when, article },
      nearest,
    );
  if (isCounted(of, clause.when, law)) {
    return finding('supported', { code: 'clause-requires', stated: number, number, of, article });
  }
  const verdict = LOOSE.has(of) ? 'imprecise' : 'contradicted';
  return finding(verdict, { code: 'clause-counts-instruments', stated: number, of, article }, nearest);
}
