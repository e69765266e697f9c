import { describe, expect, test } from 'vitest';
import { HEAD, places, read } from './builders.ts';

const SOURCES = 'sources:\n  a: { publisher: A, tier: press }\n';
const EVENT = '  - { on: 2025-01-01, who: EGY, act: notice, source: a }\n';
/** So many events make a text of which the beginning is read first. */
const MANY = 12_000;
const sound = EVENT.repeat(MANY);
const found = (text: string) => places(read(text).diagnostics);

/** Bug: what the beginning of a long file shows is taken for all that is wrong with it. */
describe('a long file', () => {
  test('with one fault at its end is read whole', () =>
    expect(
      found(`${HEAD}${SOURCES}events:\n${sound}  - { on: 2025-02-30, who: EGY, act: notice, source: a }\n`),
    ).toEqual([`impossible-date ${MANY + 7}:11`]));

  test('with a fault at its beginning and one at its end has both', () =>
    expect(found(`${HEAD}titel: x\n${SOURCES}events:\n${sound}${EVENT.replace('who', 'whom')}`)).toEqual([
      'unknown-key 4:1',
      `unknown-key ${MANY + 8}:23`,
    ]));

  test('whose sources stand below the events is sound', () =>
    expect(found(`${HEAD}events:\n${sound}${SOURCES}`)).toEqual([]));

  test('with a syntax fault at its beginning has the faults of its end too', () => {
    const unclosed = '  - { on: "2025-01-01, who: EGY }\n';
    const end = EVENT.replace('2025-01-01', '2025-13-01');
    expect(found(`${HEAD}${SOURCES}events:\n${unclosed}${sound}${end}`).map(f => f.split(' ')[0])).toEqual([
      'yaml-syntax',
      'impossible-date',
    ]);
  });

  test.each([
    ['impossible days', EVENT.replace('2025-01-01', '2025-13-01')],
    ['unknown keys', EVENT.replace('who', 'whom')],
    ['lines that are no YAML', '  - { on: }}\n'],
  ])('with a fault in each of its lines lists a thousand and says that there are more: %s', (_, line) => {
    const { diagnostics } = read(
      `${HEAD}${SOURCES}events:\n${line.repeat(Math.ceil(700_000 / line.length))}`,
    );
    expect(diagnostics).toHaveLength(1001);
    expect(diagnostics.at(-1)?.code).toBe('more-faults');
  });
});
