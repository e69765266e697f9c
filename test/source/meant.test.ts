import { describe, expect, test } from 'vitest';
import { ACT_NAMES } from '../../src/law/acts.ts';
import { likelyMeant } from '../../src/source/meant.ts';

describe('what was likely meant', () => {
  test.each([
    ['withdrawal', 'denunciation'],
    ['Withdrawal', 'denunciation'],
    ['withdrawl', 'denunciation'],
    ['renunciation', 'denunciation'],
    ['repudiation', 'denunciation'],
    ['termination of participation', 'denunciation'],
    ['signing', 'signature'],
    ['signed', 'signature'],
    ['ratified', 'ratification'],
    ['Re-accession', 'accession'],
    ['suspend', 'suspension'],
    ['lapse', 'termination'],
    ['understanding', 'declaration'],
    ['revocation', 'withdrawal-of-denunciation'],
    ['expulsion', 'exclusion'],
    ['opt-out', 'rejection'],
    ['abrogation', 'termination'],
    ['renewal', 'extension'],
    ['reinstatement', 'resumption'],
    ['territorial application', 'territorial-extension'],
  ])('by meaning: %s is %s', (wrote, act) => expect(likelyMeant(wrote, ACT_NAMES)).toEqual([act]));

  test.each([
    ['ratificaton', 'ratification'],
    ['acession', 'accession'],
    ['suspention', 'suspension'],
    ['signiture', 'signature'],
  ])('by letters: %s is %s', (wrote, act) => expect(likelyMeant(wrote, ACT_NAMES)[0]).toBe(act));

  test('a suspension is never a succession, nor a prolongation a negotiation', () => {
    const without = ACT_NAMES.filter(a => a !== 'suspension' && a !== 'extension');
    expect(likelyMeant('suspension', without)).not.toContain('succession');
    expect(likelyMeant('suspensions', without)).not.toContain('succession');
    expect(likelyMeant('prolongation', without)).toEqual([]);
  });

  test('only what is legal in that place', () => {
    expect(likelyMeant('withdrawal', ['signature', 'denunciation', 'term'])).toEqual(['denunciation']);
    expect(likelyMeant('duration', ['term', 'denunciation'])).toEqual(['term']);
    expect(likelyMeant('days_after', ['nth_day_after', 'same_day'])).toEqual(['nth_day_after']);
  });
});
