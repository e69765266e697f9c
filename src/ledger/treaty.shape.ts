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
import { z } from '../zod.ts';

const act = z.enum(ACT_NAMES);

/** One event a line. */
export const event = z.strictObject({
  on: date,
  who: oneOrMore(participantId).exactOptional(),
  act,
  deposit: z.enum(['stated', 'unknown']).exactOptional(),
  id: slug.exactOptional(),
  depositary: text.exactOptional(),
  instrument_dated: date.exactOptional(),
  received: date.exactOptional(),
  notified: date.exactOptional(),
  place: text.exactOptional(),
  signed_by: text.exactOptional(),
  by: text.exactOptional(),
  reference: text.exactOptional(),
  notification: text.exactOptional(),
  under: oneOrMore(text).exactOptional(),
  on_event: slug.exactOptional(),
  territory: text.exactOptional(),
  until: date.exactOptional(),
  by_treaty: slug.exactOptional(),
  disputed: z.strictObject({ by: oneOrMore(text), note: text.exactOptional() }).exactOptional(),
  effective: date.exactOptional(),
  because: text.exactOptional(),
  note: text.exactOptional(),
  inferred: isTrue.exactOptional(),
  source: oneOrMore(slug).exactOptional(),
});

const as = { as: z.enum(['exactly', 'at-least', 'more-than', 'about']).exactOptional() };
/** The commonest first: of a union each branch is tried in turn. */
const statement = z.union([
  z.strictObject({
    text,
    contradicted_by: z
      .strictObject({ what: text, on: date, reference: text.exactOptional(), source: slug })
      .exactOptional(),
  }),
  z.strictObject({ states_signed: count, ...as }),
  z.strictObject({ signed: z.array(participantId).min(1) }),
  z.strictObject({
    required: count,
    of: z
      .enum(['instruments', 'states', 'member-states', 'ratifications', 'signatures', 'parties'])
      .exactOptional(),
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
  about: date.exactOptional(),
  note: text.exactOptional(),
  claim: statement,
});

export const observed = z.strictObject({
  on: date,
  signatories: count.exactOptional(),
  consents: count.exactOptional(),
  parties: count.exactOptional(),
  source: oneOrMore(slug),
  note: text.exactOptional(),
});

export const weights = z.strictObject({
  unit: text,
  total: decimal.exactOptional(),
  partial: isTrue.exactOptional(),
  source: slug,
  note: text.exactOptional(),
  of: z.record(participantId, decimal),
});

const published = z.strictObject({
  entry_into_force: z
    .strictObject({ date: day, source: slug, because: text.exactOptional() })
    .exactOptional(),
  participants: z
    .strictObject({
      source: slug,
      dates: z.record(participantId, day),
      because: z.record(participantId, text).exactOptional(),
    })
    .exactOptional(),
});

/** A file under `treaties/`. */
export const treatyFile = z
  .strictObject({
    ledger: z.literal('1').meta({ const: undefined, type: ['string', 'integer'], enum: [1, '1'] }),
    id: slug,
    aliases: z.array(text).exactOptional(),
    title: names,
    short: names.exactOptional(),
    depositary: oneOrMore(text).exactOptional(),
    reference: z.record(slug, text).exactOptional(),
    amends: slug.exactOptional(),
    protocol_to: slug.exactOptional(),
    complete_until: day.exactOptional(),
    lag: count.exactOptional(),
    observed: z.array(observed).exactOptional(),
    law: z.union([law, z.array(law).min(1)]).exactOptional(),
    published: published.exactOptional(),
    weights: z.record(slug, weights).exactOptional(),
    record: z.strictObject({ source: oneOrMore(slug) }).exactOptional(),
    sources: z.record(slug, sourceShape).exactOptional(),
    events: z.array(event).exactOptional(),
    claims: z.array(claim).exactOptional(),
  })
  .meta({ title: 'A treaty of a ledger, format 1' });

/** A treaty file as read: dates are ranges, counts numbers, "one or more" a list. */
export type TreatyFile = z.output<typeof treatyFile>;
/** An event as read. */
export type EventRead = z.output<typeof event>;
/** An event as it is written. */
export type EventText = z.input<typeof event>;
