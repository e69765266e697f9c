import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findParticipant, nearOnes } from '../../src/registry/find.ts';
import type { Participant } from '../../src/registry/participant.ts';
import { EMPTY_REGISTRY } from '../../src/registry/registry.ts';
import { fold, nearest } from '../../src/source/nearest.ts';

const one = (id: string, en: string, ...aliases: string[]): [string, Participant] => [
  id,
  {
    id,
    kind: 'territory',
    names: { en },
    aliases,
    predecessors: [],
    successors: [],
  } as unknown as Participant,
];
const registry = {
  ...EMPTY_REGISTRY,
  participants: new Map([
    one('HKG', 'Hong Kong', 'Hongkong'),
    one('FRO', 'Faroe Islands'),
    one('CYM', 'Cayman Islands'),
    one('WSM', 'Samoa'),
    one('ASM', 'American Samoa'),
  ]),
};
const foundFor = (wrote: string) => {
  const found = findParticipant(registry, wrote);
  if (found.kind === 'one') return found.value.id;
  return found.kind === 'several' ? found.candidates.map(c => c.id) : found.near;
};

test('a whole name wins, words of several names list them, and a near miss suggests', () => {
  expect(foundFor('HongKong')).toBe('HKG');
  expect(foundFor('samoa')).toBe('WSM');
  expect(foundFor('american')).toBe('ASM');
  expect(foundFor('islands')).toEqual(['FRO', 'CYM']);
  expect(foundFor('Faroe Iland')).toEqual(['Faroe Islands']);
  expect(foundFor('Atlantis')).toEqual([]);
  expect(nearOnes('Hong Kongg', registry.participants)).toEqual(['Hong Kong']);
});

test('a name that one slip changed is always suggested', () => {
  const word = fc.string({ minLength: 4, maxLength: 12, unit: fc.constantFrom(...'abcdefghijklmnop ') });
  const letter = fc.constantFrom(...'abcxyz');
  fc.assert(
    fc.property(word, fc.nat(11), letter, (name, at, slip) => {
      fc.pre(fold(name).length >= 4);
      const wrong = fold(name).slice(0, at) + slip + fold(name).slice(at + 1);
      fc.pre(fold(wrong).length >= 3);
      expect(nearest(wrong, [name], 1, 2)).toEqual([name]);
    }),
  );
});
