import { z } from 'zod';
import { date, tenure } from '../calendar/date.shape.ts';
import { names, oneOrMore, participantId, slug, text } from '../source/scalars.shape.ts';
import { sourceShape } from './source.shape.ts';

const participant = z.strictObject({
  id: participantId,
  kind: z.enum(['state', 'organisation', 'territory']),
  names,
  from: date.optional(),
  until: date.optional(),
  listed_until: date.optional(),
  aliases: z.array(text).optional(),
  predecessors: z.array(participantId).optional(),
  successors: z.array(participantId).optional(),
  continued_by: participantId.optional(),
  former_names: z.record(text, tenure).optional(),
  members: slug.optional(),
});

const group = z.strictObject({
  id: slug,
  names,
  aliases: z.array(text).optional(),
  source: slug,
  note: text.optional(),
  members: z.record(participantId, oneOrMore(tenure)),
});

/** The file `participants.yaml`. */
export const participantsFile = z
  .strictObject({
    ledger: z.literal('1').meta({ const: undefined, type: ['string', 'integer'], enum: [1, '1'] }),
    sources: z.record(slug, sourceShape).optional(),
    participants: z.array(participant).optional(),
    groups: z.array(group).optional(),
    ambiguous: z.record(text, z.array(participantId).min(2)).optional(),
  })
  .meta({ title: 'participants.yaml of a treaty ledger, format 1' });

export type ParticipantsFile = z.infer<typeof participantsFile>;
