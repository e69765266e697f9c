import type { Place } from '../source/place.ts';
import type { Claim, Statement } from './claims.ts';
import type { StatementRead, TreatyFile } from './treaty.shape.ts';

const countKinds = ['signatories', 'states_signed', 'consents', 'parties'] as const;

/** A claim from its shape. */
export function readClaim(
  { said_on: saidOn, source: sources, claim, ...rest }: NonNullable<TreatyFile['claims']>[number],
  at: Place,
): Claim {
  return { about: saidOn, ...rest, saidOn, sources, statement: readStatement(claim), at };
}

function readStatement(s: StatementRead): Statement {
  const of = countKinds.find(kind => kind in s);
  if (of) {
    const { as = 'exactly', ...counted } = s as Extract<StatementRead, { readonly as?: unknown }>;
    return { kind: 'count', of, number: (counted as Readonly<Record<string, number>>)[of] ?? 0, as };
  }
  if ('signed' in s) return { kind: 'signed', who: s.signed };
  if ('consented' in s) return { kind: 'consented', who: s.consented };
  if ('not_signed' in s) return { kind: 'not_signed', who: s.not_signed };
  if ('first_to' in s) return { kind: 'first_to', act: s.first_to, who: s.who };
  if ('in_force' in s) return { kind: 'in_force', by: s.in_force };
  if ('required' in s) return { kind: 'required', number: s.required, of: s.of ?? 'instruments' };
  if ('delay_days' in s) return { kind: 'delay_days', days: s.delay_days };
  if ('adopted' in s) return { kind: 'adopted', on: s.adopted };
  if ('resolution' in s) return { kind: 'resolution', reference: s.resolution };
  if ('event' in s) return { kind: 'on', on: s.on, event: s.event };
  if (!('text' in s)) throw new Error('a statement that the shapes admit but no reader knows');
  const { text, contradicted_by: contradictedBy } = s;
  return { kind: 'text', text, ...(contradictedBy && { contradictedBy }) };
}
