import { date, day } from '../calendar/date.shape.ts';
import { ACT_NAMES } from '../law/acts.ts';
import { law } from '../law/clause.shape.ts';
import { sourceShape } from '../registry/source.shape.ts';
import {
  count,
  decimal,
  isTrue,
  names,
  oneOrMore,
  participantId,
  slug,
  text,
} from '../source/scalars.shape.ts';
import { optional, z } from '../zod.ts';

const act = z.enum(ACT_NAMES);

/** One event a line. */
export const event = z.strictObject({
  on: date,
  who: optional(oneOrMore(participantId)),
  act,
  deposit: optional(z.enum(['stated', 'unknown'])),
  id: optional(slug),
  depositary: optional(text),
  instrument_dated: optional(date),
  received: optional(date),
  notified: optional(date),
  place: optional(text),
  signed_by: optional(text),
  by: optional(text),
  reference: optional(text),
  notification: optional(text),
  under: optional(oneOrMore(text)),
  on_event: optional(slug),
  territory: optional(text),
  until: optional(date),
  by_treaty: optional(slug),
  disputed: optional(z.strictObject({ by: oneOrMore(text), note: optional(text) })),
  effective: optional(date),
  because: optional(text),
  note: optional(text),
  inferred: optional(isTrue),
  source: optional(oneOrMore(slug)),
});

const as = { as: optional(z.enum(['exactly', 'at-least', 'more-than', 'about'])) };
/** The commonest first: of a union each branch is tried in turn. */
const statement = z.union([
  z.strictObject({
    text,
    contradicted_by: optional(
      z.strictObject({ what: text, on: date, reference: optional(text), source: slug }),
    ),
  }),
  z.strictObject({ states_signed: count, ...as }),
  z.strictObject({ signed: z.array(participantId).min(1) }),
  z.strictObject({
    required: count,
    of: optional(
      z.enum(['instruments', 'states', 'member-states', 'ratifications', 'signatures', 'parties']),
    ),
  }),
  z.strictObject({ on: date, event: slug }),
  z.strictObject({ signatories: count, ...as }),
  z.strictObject({ consents: count, ...as }),
  z.strictObject({ parties: count, ...as }),
  z.strictObject({ consented: z.array(participantId).min(1) }),
  z.strictObject({ not_signed: z.array(participantId).min(1) }),
  z.strictObject({ first_to: act, who: participantId }),
  z.strictObject({ in_force: date }),
  z.strictObject({ delay_days: count }),
  z.strictObject({ adopted: date }),
  z.strictObject({ resolution: text }),
]);
export type StatementRead = z.output<typeof statement>;

export const claim = z.strictObject({
  id: slug,
  said_on: date,
  source: oneOrMore(slug),
  about: optional(date),
  note: optional(text),
  claim: statement,
});

export const observed = z.strictObject({
  on: date,
  signatories: optional(count),
  consents: optional(count),
  parties: optional(count),
  source: oneOrMore(slug),
  note: optional(text),
});

export const weights = z.strictObject({
  unit: text,
  total: optional(decimal),
  partial: optional(isTrue),
  source: slug,
  note: optional(text),
  of: z.record(participantId, decimal),
});

const published = z.strictObject({
  entry_into_force: optional(z.strictObject({ date: day, source: slug, because: optional(text) })),
  participants: optional(
    z.strictObject({
      source: slug,
      dates: z.record(participantId, day),
      because: optional(z.record(participantId, text)),
    }),
  ),
});

/** A file under `treaties/`. */
export const treatyFile = z
  .strictObject({
    ledger: z.literal('1').meta({ const: undefined, type: ['string', 'integer'], enum: [1, '1'] }),
    id: slug,
    aliases: optional(z.array(text)),
    title: names,
    short: optional(names),
    depositary: optional(oneOrMore(text)),
    reference: optional(z.record(slug, text)),
    amends: optional(slug),
    protocol_to: optional(slug),
    complete_until: optional(day),
    lag: optional(count),
    observed: optional(z.array(observed)),
    law: optional(z.union([law, z.array(law).min(1)])),
    published: optional(published),
    weights: optional(z.record(slug, weights)),
    record: optional(z.strictObject({ source: oneOrMore(slug) })),
    sources: optional(z.record(slug, sourceShape)),
    events: optional(z.array(event)),
    claims: optional(z.array(claim)),
  })
  .meta({ title: 'A treaty of a ledger, format 1' });

/** A treaty file as read: dates are ranges, counts numbers, "one or more" a list. */
export type TreatyFile = z.output<typeof treatyFile>;
export type EventRead = z.output<typeof event>;
/** An event as it is written. */
export type EventText = z.input<typeof event>;
