import { describe, expect, test } from 'vitest';
import { findParticipant } from '../../../src/registry/find.ts';
import { parseExpression } from '../../../src/status/expression/parse.ts';
import { bundledRegistry } from '../claims/bundled.ts';

const parse = (text: string) => parseExpression(text, name => findParticipant(bundledRegistry, name));
const count = (number: number, is = '>=', of = 'signatories') => ({ kind: 'count', of, is, number });
const party = (who: string) => ({ kind: 'standing', who, is: 'party' });

describe('what an expression says', () => {
  test.each([
    ['signatories >= 70', count(70)],
    ['SIGNATORIES>=70', count(70)],
    ['states_signed < 3', count(3, '<', 'states_signed')],
    ['remaining = 40', count(40, '=', 'remaining')],
    ['in force', { kind: 'in-force' }],
    ['Open For Signature', { kind: 'open-for-signature' }],
    ['EGY is signatory', { kind: 'standing', who: 'EGY', is: 'signatory' }],
    ['egypt IS Former-Party', { kind: 'standing', who: 'EGY', is: 'former-party' }],
    ['مصر is party', party('EGY')],
    ['EGY is not party', { kind: 'not', of: party('EGY') }],
    ['"Viet Nam" is party', party('VNM')],
    ["'Viet Nam' is party", party('VNM')],
    ['Viet Nam is party', party('VNM')],
    ["Côte d'Ivoire is party", party('CIV')],
    ['Trinidad and Tobago is party', party('TTO')],
    [
      'in force and Bosnia and Herzegovina is party',
      { kind: 'and', of: [{ kind: 'in-force' }, party('BIH')] },
    ],
  ])('%s', (text, ok) => expect(parse(text)).toEqual({ ok }));

  test('"not" binds closer than "and", "and" closer than "or", and parentheses say otherwise', () => {
    const force = { kind: 'in-force' };
    const open = { kind: 'open-for-signature' };
    expect(parse('not in force and open for signature or in force')).toEqual({
      ok: { kind: 'or', of: [{ kind: 'and', of: [{ kind: 'not', of: force }, open] }, force] },
    });
    expect(parse('not (in force and (open for signature or in force))')).toEqual({
      ok: { kind: 'not', of: { kind: 'and', of: [force, { kind: 'or', of: [open, force] }] } },
    });
  });
});

describe('what is no expression is a value with its column and what was perhaps meant', () => {
  test.each([
    ['', { fault: 'empty', at: 1 }],
    ['   ', { fault: 'empty', at: 1 }],
    ['signatories == 72', { fault: 'unknown-operator', at: 13, wrote: '==', hint: '=' }],
    ['signatories ≥ 72', { fault: 'unknown-operator', at: 13, hint: '>=' }],
    ['signatories ≤ 72', { fault: 'unknown-operator', at: 13, hint: '<=' }],
    ['signatories => 72', { fault: 'unknown-operator', at: 13, hint: '>=' }],
    ['signatories =< 72', { fault: 'unknown-operator', at: 13, hint: '<=' }],
    ['signatories === 72', { fault: 'unknown-operator', at: 13, hint: '=' }],
    ['signatories <> 72', { fault: 'unknown-operator', at: 13, hint: 'not … =' }],
    ['signatories != 72', { fault: 'unknown-operator', at: 13, hint: 'not … =' }],
    ['signitories >= 72', { fault: 'unknown-count', at: 1, wrote: 'signitories', hint: 'signatories' }],
    ['signatories', { fault: 'comparison-expected', at: 12, hint: 'signatories >=' }],
    ['signatories 70', { fault: 'comparison-expected', at: 13, wrote: '70' }],
    ['signatories >= many', { fault: 'number-expected', at: 16, wrote: 'many' }],
    ['signatories >= 7.5', { fault: 'number-expected', at: 16 }],
    ['signatories >= -1', { fault: 'unexpected-character', at: 16 }],
    ['EGY is partie', { fault: 'unknown-standing', at: 8, wrote: 'partie', hint: 'party' }],
    ['EGY is', { fault: 'unknown-standing', at: 7, wrote: '' }],
    ['EGY is former party', { fault: 'unknown-standing', at: 8, hint: 'former-party' }],
    ['Egpyt is party', { fault: 'unknown-participant', at: 1, wrote: 'Egpyt', hint: 'Egypt' }],
    [
      'Congo is party',
      { fault: 'ambiguous-participant', at: 1, candidates: expect.arrayContaining(['COD', 'COG']) },
    ],
    ['in force in force', { fault: 'unexpected-text', at: 10, wrote: 'in' }],
    ['(in force))', { fault: 'unexpected-text', at: 11 }],
    ['in force and (signatories > 3', { fault: 'unclosed-parenthesis', at: 14 }],
    ['in froce', { fault: 'condition-expected', at: 1, hint: 'in force' }],
    ['inforce', { fault: 'condition-expected', at: 1, hint: 'in force' }],
    ['open for signatur', { fault: 'condition-expected', at: 1, hint: 'open for signature' }],
    ['in force and opne for signature', { fault: 'condition-expected', at: 14, hint: 'open for signature' }],
    ['signitories and Egypt is party', { fault: 'condition-expected', at: 1, hint: 'signatories' }],
    ['signitories OR Egypt is party', { fault: 'condition-expected', at: 1, hint: 'signatories' }],
    ['in force and', { fault: 'condition-expected', at: 13 }],
    ['"Viet Nam is party', { fault: 'unclosed-quote', at: 1 }],
    ['70 <= signatories', { fault: 'condition-expected', at: 1, wrote: '70' }],
    ['signatories >= 9999999999999999', { fault: 'number-expected', at: 16 }],
    ['__proto__ > 1', { fault: 'unexpected-character', at: 1 }],
    ['constructor is party', { fault: 'unknown-participant', at: 1 }],
  ])('%s', (text, fault) => expect(parse(text)).toMatchObject(fault));

  test('10,000 parentheses, or as many "not", are too deep and no crash', () => {
    expect(parse('('.repeat(10_000))).toMatchObject({ fault: 'too-deep' });
    expect(parse(`${'not '.repeat(10_000)}in force`)).toMatchObject({ fault: 'too-deep' });
    expect(parse(`${'('.repeat(100)}in force${')'.repeat(100)}`)).toEqual({ ok: { kind: 'in-force' } });
  });

  test('a chain of 5,000 conditions is not deep, and a text without end is refused', () => {
    expect(parse(Array(5_000).fill('in force').join(' and '))).toHaveProperty('ok');
    expect(parse('in force and '.repeat(100_000))).toMatchObject({ fault: 'too-long' });
  });
});
