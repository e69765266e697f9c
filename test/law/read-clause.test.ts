import { describe, expect, test } from 'vitest';
import { readLaw } from '../../src/law/read-clause.ts';
import { nthDay } from './builders.ts';

type Read = Parameters<typeof readLaw>[0];
const placeOf = (path: readonly (string | number)[]) => ({
  file: path.join('.'),
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
});
const read = (law: object) => readLaw(law as Read, placeOf);

describe('the final clauses read', () => {
  test('each has its place and its article first; what is not written is not there', () => {
    const clause = { date: nthDay(30), article: '9' };
    const written = {
      from: '2000-01-01',
      note: 'n',
      open_to: { kind: 'all' },
      signature: { opens: '2000-01-01', article: '7' },
      consent: { by: ['ratification'] },
      entry_into_force: clause,
      later_participants: clause,
      denunciation: clause,
      milestones: [{ id: 'a' }, { id: 'b', article: '1' }],
      provisions: [{ article: '41' }],
    };
    const law = read(written);
    expect(law).toEqual({
      from: '2000-01-01',
      note: 'n',
      openTo: { kind: 'all' },
      signature: { ...written.signature, at: placeOf(['signature']) },
      consent: { ...written.consent, at: placeOf(['consent']) },
      entryIntoForce: { ...clause, at: placeOf(['entry_into_force']) },
      laterParticipants: { ...clause, at: placeOf(['later_participants']) },
      denunciation: { ...clause, at: placeOf(['denunciation']) },
      milestones: [
        { id: 'a', at: placeOf(['milestones', 0]) },
        { id: 'b', article: '1', at: placeOf(['milestones', 1]) },
      ],
      provisions: [{ article: '41', at: placeOf(['provisions', 0]) }],
      at: placeOf([]),
    });
    expect(Object.keys(law.entryIntoForce ?? {})).toEqual(['article', 'date', 'at']);
    expect(Object.keys(law.consent ?? {})).toEqual(['by', 'at']);
    expect(Object.keys(law.milestones[0] ?? {})).toEqual(['id', 'at']);
  });

  test('no clause at all', () => {
    const law = read({});
    expect(law).toEqual({ milestones: [], provisions: [], at: placeOf([]) });
    expect(Object.keys(law)).toEqual(['milestones', 'provisions', 'at']);
  });
});
