import { readDate } from '../calendar/imprecise-date.ts';
import type { Place } from '../source/place.ts';
import type { Claim, Exactness, Statement } from './claims.ts';
import type { StatementText, TreatyFile } from './treaty.shape.ts';

const countKinds = ['signatories', 'states_signed', 'consents', 'parties'] as const;

/** A claim from its shape. */
export function readClaim(text: NonNullable<TreatyFile['claims']>[number], at: Place): Claim {
  const saidOn = readDate(text.said_on);
  return {
    id: text.id,
    saidOn,
    sources: typeof text.source === 'string' ? [text.source] : text.source,
    about: text.about === undefined ? saidOn : readDate(text.about),
    ...(text.note === undefined ? {} : { note: text.note }),
    statement: readStatement(text.claim),
    at,
  };
}

function readStatement(text: StatementText): Statement {
  for (const of of countKinds) {
    const number = (text as Partial<Record<typeof of, string>>)[of];
    if (number !== undefined) {
      const as: Exactness = (text as { readonly as?: Exactness }).as ?? 'exactly';
      return { kind: 'count', of, number: Number(number), as };
    }
  }
  if ('signed' in text) return { kind: 'signed', who: text.signed };
  if ('consented' in text) return { kind: 'consented', who: text.consented };
  if ('not_signed' in text) return { kind: 'not_signed', who: text.not_signed };
  if ('first_to' in text) return { kind: 'first_to', act: text.first_to, who: text.who };
  if ('in_force' in text) return { kind: 'in_force', by: readDate(text.in_force) };
  if ('required' in text)
    return { kind: 'required', number: Number(text.required), of: text.of ?? 'instruments' };
  if ('delay_days' in text) return { kind: 'delay_days', days: Number(text.delay_days) };
  if ('adopted' in text) return { kind: 'adopted', on: readDate(text.adopted) };
  if ('resolution' in text) return { kind: 'resolution', reference: text.resolution };
  if ('event' in text) return { kind: 'on', on: readDate(text.on), event: text.event };
  if (!('text' in text)) throw new Error('a statement that the shapes admit but no reader knows');
  const c = text.contradicted_by;
  if (!c) return { kind: 'text', text: text.text };
  const reference = c.reference === undefined ? {} : { reference: c.reference };
  return {
    kind: 'text',
    text: text.text,
    contradictedBy: { what: c.what, on: readDate(c.on), source: c.source, ...reference },
  };
}
