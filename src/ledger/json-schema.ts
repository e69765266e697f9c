import { participantsFile } from '../registry/participants.shape.ts';
import { z } from '../zod.ts';
import { treatyFile } from './treaty.shape.ts';

/** What the keys of a ledger mean, shown by editors as one types. */
const MEANINGS: Readonly<Record<string, string>> = {
  ledger: 'Version of the ledger format: 1',
  id: 'Lower-case letters, digits and hyphens; a participant’s id is in capitals, such as EGY',
  complete_until: 'Every act up to this day is believed recorded; later ones may be missing',
  lag: 'Days before complete_until whose acts the source may not have shown yet; 0 if left out',
  observed: 'Totals that somebody stated for a day, whoever the participants are',
  law: 'The final clauses; a list where they changed, each with the day it is from',
  open_to: 'all, a group, a list of ids, { parties_of: TREATY } or { any_of: […] }',
  published: 'Days of entry into force as somebody official published them, beside the computed ones',
  dates: 'For each participant the day of its latest entry into force, as that source gives it',
  weights: 'Tables of weights for clauses on a share',
  record: 'The source of all events that name none',
  sources: 'Where statements were read, by id',
  events: 'One event a line, ordered by the earliest possible day',
  claims: 'What somebody said about the treaty, kept to be judged',
  on: 'A day (2026-02-10), month (2026-02), year, "[2026-02-10..2026-04-10]", "[2026-02-23..]", 2026-09~ or span 2025-10-25/2025-10-26; for an act of consent the day of deposit',
  who: 'Ids of the participants who did it',
  act: 'An act of the closed list in data/README.md',
  deposit: 'unknown: the ratification is only said; stated: a government says that it was deposited',
  instrument_dated: 'The day that the instrument itself bears',
  until: 'The last day, included',
  by_treaty: 'The id of the treaty that replaces this one',
  disputed: 'Who does not accept that the act has effect: whether it has is then undetermined',
  territory: 'The act is limited to this territory; it ends nothing for the State itself',
  term: 'How long the treaty is concluded for',
  tied_to: 'Who leaves that treaty leaves this one on the same day',
  reject_within: 'The time in which those bound without their consent may reject it',
  effective: 'When it takes effect, where that is not what the clauses give; say why under because',
  because: 'Why',
  on_event: 'The id of the event that this one is about',
  under: 'The articles it is made under',
  inferred: 'true: no source states it; needs a source of its own',
  earlier_names: 'What the same participant was called before, with days and source',
  during: 'From the first to the last day: 1971-10-27/1997-05-16, ../1975-12-02',
  tier: 'depositary and treaty-database confirm any act; government its own (of:); the others report',
  not_before: 'A day before which nothing takes effect, applied after the delay',
  organisations: 'Whether organisations count towards the clause',
  successions: 'Whether successions count towards the clause',
};

type Schema = { [key: string]: unknown };

/** Adds the meaning of each key where a schema declares its properties; a key itself is always a text. */
function described(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(described);
  if (schema === null || typeof schema !== 'object') return schema;
  const entries = Object.entries(schema as Schema).map(([key, value]) => {
    if (key === 'propertyNames') return [key, { ...(value as Schema), type: 'string' }];
    if (key !== 'properties') return [key, described(value)];
    const properties = Object.entries(value as Schema).map(([name, inner]) => {
      const meaning = Object.hasOwn(MEANINGS, name) ? { description: MEANINGS[name] } : {};
      return [name, { ...meaning, ...(described(inner) as Schema) }];
    });
    return [key, Object.fromEntries(properties)];
  });
  return Object.fromEntries(entries);
}

const schemaOf = (shape: z.ZodType): object =>
  described(z.toJSONSchema(shape, { target: 'draft-2020-12', io: 'input', reused: 'inline' })) as object;

/** The JSON Schemas of the two kinds of ledger file, for editors, whose YAML readers make numbers of unquoted digits. */
export function jsonSchemas(): { readonly treaty: object; readonly participants: object } {
  return { treaty: schemaOf(treatyFile), participants: schemaOf(participantsFile) };
}
