import { date, tenure } from '../calendar/date.shape.ts';
import { names, oneOrMore, participantId, slug, text } from '../source/scalars.shape.ts';
import { optional, z } from '../zod.ts';
import { sourceShape } from './source.shape.ts';

export const participant = z.strictObject({
  id: participantId,
  kind: z.enum(['state', 'organisation', 'territory']),
  names,
  from: optional(date),
  until: optional(date),
  listed_until: optional(date),
  aliases: optional(z.array(text)),
  predecessors: optional(z.array(participantId)),
  successors: optional(z.array(participantId)),
  continued_by: optional(participantId),
  former_names: optional(z.record(text, tenure)),
  earlier_names: optional(z.array(z.strictObject({ names, during: tenure, source: slug }))),
  members: optional(slug),
});

/** One group with its members. */
export const group = z.strictObject({
  id: slug,
  names,
  aliases: optional(z.array(text)),
  source: slug,
  note: optional(z.union([text.transform(en => ({ en })), names])),
  members: z.record(participantId, oneOrMore(tenure)),
});

/** The file `participants.yaml`. */
export const participantsFile = z
  .strictObject({
    ledger: z.literal('1').meta({ const: undefined, type: ['string', 'integer'], enum: [1, '1'] }),
    sources: optional(z.record(slug, sourceShape)),
    participants: optional(z.array(participant)),
    groups: optional(z.array(group)),
    ambiguous: optional(z.record(text, z.array(participantId).min(2))),
  })
  .meta({ title: 'participants.yaml of a treaty ledger, format 1' });

export type ParticipantsFile = z.output<typeof participantsFile>;
