import { date, tenure } from '../calendar/date.shape.ts';
import { names, oneOrMore, participantId, slug, text } from '../source/scalars.shape.ts';
import { z } from '../zod.ts';
import { sourceShape } from './source.shape.ts';

/** One participant. */
export const participant = z.strictObject({
  id: participantId,
  kind: z.enum(['state', 'organisation', 'territory']),
  names,
  from: date.exactOptional(),
  until: date.exactOptional(),
  listed_until: date.exactOptional(),
  aliases: z.array(text).exactOptional(),
  predecessors: z.array(participantId).exactOptional(),
  successors: z.array(participantId).exactOptional(),
  continued_by: participantId.exactOptional(),
  former_names: z.record(text, tenure).exactOptional(),
  earlier_names: z.array(z.strictObject({ names, during: tenure, source: slug })).exactOptional(),
  members: slug.exactOptional(),
});

/** One group with its members. */
export const group = z.strictObject({
  id: slug,
  names,
  aliases: z.array(text).exactOptional(),
  source: slug,
  note: text.exactOptional(),
  members: z.record(participantId, oneOrMore(tenure)),
});

/** The file `participants.yaml`. */
export const participantsFile = z
  .strictObject({
    ledger: z.literal('1').meta({ const: undefined, type: ['string', 'integer'], enum: [1, '1'] }),
    sources: z.record(slug, sourceShape).exactOptional(),
    participants: z.array(participant).exactOptional(),
    groups: z.array(group).exactOptional(),
    ambiguous: z.record(text, z.array(participantId).min(2)).exactOptional(),
  })
  .meta({ title: 'participants.yaml of a treaty ledger, format 1' });

export type ParticipantsFile = z.output<typeof participantsFile>;
