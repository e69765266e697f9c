import { expect, test } from 'vitest';
import { LazyMap } from '../../src/status/lazy-map.ts';

test('computes each value once, and only when it is asked for', () => {
  const asked: string[] = [];
  const map = new LazyMap(
    () => ['a', 'b'],
    key => {
      asked.push(key);
      return key === 'none' ? undefined : key.toUpperCase();
    },
  );
  expect([map.get('b'), map.get('b'), map.has('none'), map.get('none')]).toEqual([
    'B',
    'B',
    false,
    undefined,
  ]);
  expect(asked).toEqual(['b', 'none']);
  expect([...map]).toEqual([
    ['a', 'A'],
    ['b', 'B'],
  ]);
  expect([map.size, ...map.keys(), ...map.values()]).toEqual([2, 'a', 'b', 'A', 'B']);
  const each: string[] = [];
  map.forEach((value, key) => {
    each.push(`${key} ${value}`);
  });
  expect(each).toEqual(['a A', 'b B']);
  expect(asked).toEqual(['b', 'none', 'a']);
});
