import { z } from 'zod';
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

const act = z.enum(ACT_NAMES);

/** One event a line. */
export const event = z.strictObject({
  on: date,
  who: oneOrMore(participantId).optional(),
  act,
  deposit: z.enum(['stated', 'unknown']).optional(),
  id: slug.optional(),
  depositary: text.optional(),
  instrument_dated: date.optional(),
  received: date.optional(),
  notified: date.optional(),
  place: text.optional(),
  signed_by: text.optional(),
  by: text.optional(),
  reference: text.optional(),
  notification: text.optional(),
  under: oneOrMore(text).optional(),
  on_event: slug.optional(),
  territory: text.optional(),
  effective: date.optional(),
  because: text.optional(),
  note: text.optional(),
  inferred: isTrue.optional(),
  source: oneOrMore(slug).optional(),
});

const as = { as: z.enum(['exactly', 'at-least', 'more-than', 'about']).optional() };
/** The commonest first: of a union each branch is tried in turn. */
const statement = z.union([
  z.strictObject({
    text,
    contradicted_by: z
      .strictObject({ what: text, on: date, reference: text.optional(), source: slug })
      .optional(),
  }),
  z.strictObject({ states_signed: count, ...as }),
  z.strictObject({ signed: z.array(participantId).min(1) }),
  z.strictObject({
    required: count,
    of: z.enum(['instruments', 'states', 'member-states', 'signatures', 'parties']).optional(),
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
export type StatementText = z.infer<typeof statement>;

export const claim = z.strictObject({
  id: slug,
  said_on: date,
  source: oneOrMore(slug),
  about: date.optional(),
  note: text.optional(),
  claim: statement,
});

export const observed = z.strictObject({
  on: date,
  signatories: count.optional(),
  consents: count.optional(),
  parties: count.optional(),
  source: oneOrMore(slug),
  note: text.optional(),
});

export const weights = z.strictObject({
  unit: text,
  total: decimal.optional(),
  partial: isTrue.optional(),
  source: slug,
  note: text.optional(),
  of: z.record(participantId, decimal),
});

const published = z.strictObject({
  entry_into_force: z.strictObject({ date: day, source: slug, because: text.optional() }).optional(),
  participants: z
    .strictObject({
      source: slug,
      dates: z.record(participantId, day),
      because: z.record(participantId, text).optional(),
    })
    .optional(),
});

/** A file under `treaties/`. */
export const treatyFile = z
  .strictObject({
    ledger: z.literal('1').meta({ const: undefined, type: ['string', 'integer'], enum: [1, '1'] }),
    id: slug,
    aliases: z.array(text).optional(),
    title: names,
    short: names.optional(),
    depositary: oneOrMore(text).optional(),
    reference: z.record(slug, text).optional(),
    amends: slug.optional(),
    protocol_to: slug.optional(),
    complete_until: day.optional(),
    observed: z.array(observed).optional(),
    law: z.union([law, z.array(law).min(1)]).optional(),
    published: published.optional(),
    weights: z.record(slug, weights).optional(),
    record: z.strictObject({ source: oneOrMore(slug) }).optional(),
    sources: z.record(slug, sourceShape).optional(),
    events: z.array(event).optional(),
    claims: z.array(claim).optional(),
  })
  .meta({ title: 'A treaty of a ledger, format 1' });

export type TreatyFile = z.infer<typeof treatyFile>;
export type EventText = NonNullable<TreatyFile['events']>[number];
