import { describe, expect, test } from 'vitest';
import { ACT_NAMES, type Effect, effectOf, isConsent } from '../../src/law/acts.ts';

describe('the effect of acts', () => {
  const withEffect = (effect: Effect) => ACT_NAMES.filter(act => effectOf(act) === effect);

  test('consent to be bound is expressed by the means of VCLT arts 11 to 15, and by succession', () => {
    const means = [
      'definitive-signature',
      'ratification',
      'acceptance',
      'approval',
      'accession',
      'formal-confirmation',
      'succession',
      'notification',
      'exchange',
    ];
    expect(withEffect('consent')).toEqual(means);
    expect(ACT_NAMES.filter(isConsent)).toEqual(means);
  });

  test('a signature subject to ratification is none, nor is a statement or a withdrawal', () => {
    expect(withEffect('signature')).toEqual(['signature', 'succession-to-signature']);
    expect(withEffect('denunciation')).toEqual(['denunciation']);
    expect(withEffect('statement')).toContain('reservation');
    expect(withEffect('none')).toContain('domestic-approval');
  });
});
