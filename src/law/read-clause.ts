import type { Place } from '../source/place.ts';
import type { Path } from '../source/tree.ts';
import type { z } from '../zod.ts';
import type { law } from './clause.shape.ts';
import type { Law } from './clause.ts';

/** The final clauses that a shape read, each with its place; `placeOf` leads from a path inside them to the file. */
export function readLaw(read: z.output<typeof law>, placeOf: (path: Path) => Place): Law {
  const {
    open_to: openTo,
    signature,
    consent,
    entry_into_force: entryIntoForce,
    later_participants: later,
    denunciation,
    term,
    tied_to: tiedTo,
    milestones = [],
    provisions = [],
    ...rest
  } = read;
  // The article comes first, since `diff` prints clauses in the order of their keys.
  const placed = <T extends { article?: string }>(clause: T, ...path: Path): T & { readonly at: Place } => ({
    ...(clause.article !== undefined && { article: clause.article }),
    ...clause,
    at: placeOf(path),
  });
  return {
    ...rest,
    ...(openTo && { openTo }),
    ...(signature && { signature: placed(signature, 'signature') }),
    ...(consent && { consent: placed(consent, 'consent') }),
    ...(entryIntoForce && { entryIntoForce: placed(entryIntoForce, 'entry_into_force') }),
    ...(later && { laterParticipants: placed(later, 'later_participants') }),
    ...(denunciation && { denunciation: placed(denunciation, 'denunciation') }),
    ...(term && { term: placed(term, 'term') }),
    ...(tiedTo && { tiedTo: placed(tiedTo, 'tied_to') }),
    milestones: milestones.map((m, i) => placed(m, 'milestones', i)),
    provisions: provisions.map((p, i) => placed(p, 'provisions', i)),
    at: placeOf([]),
  };
}
