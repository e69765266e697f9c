import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../../src/ledger/json-schema.ts';
import { bundled, HEAD, read } from './builders.ts';

const schemas = jsonSchemas();
const ajv = new Ajv2020.default({ allErrors: true, allowUnionTypes: true, strict: true });
const isTreaty = ajv.compile(schemas.treaty);
const isParticipants = ajv.compile(schemas.participants);

/** As an editor reads it: YAML's core schema makes numbers, booleans and nulls of unquoted words. */
const inEditor = (text: string): unknown => parse(text);
const faultsOf = (text: string) =>
  isTreaty(inEditor(text)) ? [] : (isTreaty.errors ?? []).map(e => `${e.instancePath} ${e.message}`);

describe('the JSON Schemas for editors', () => {
  // `npx vitest run test/ledger/json-schema.test.ts -u` writes them anew.
  test.each(['treaty', 'participants'] as const)('data/schema/%s.json is current', async name => {
    await expect(`${JSON.stringify(schemas[name], null, 2)}\n`).toMatchFileSnapshot(
      `../../data/schema/${name}.json`,
    );
  });

  test.each(['treaties/hanoi.yaml', 'treaties/doha-centre.yaml'])('%s is sound in an editor', name => {
    expect(faultsOf(bundled(name).text)).toEqual([]);
  });

  test('participants.yaml is sound in an editor', () => {
    isParticipants(inEditor(bundled('participants.yaml').text));
    expect(isParticipants.errors ?? []).toEqual([]);
  });

  const source = 'sources: { a: { publisher: A, tier: press } }\n';
  test.each<[name: string, lines: string]>([
    [
      'numbers',
      'law: { entry_into_force: { when: { instruments: 40 }, date: { nth_day_after: 90 }, organisations: not-additional } }\n',
    ],
    [
      'fractions of a number',
      'law: { entry_into_force: { when: { share: { of: t, at_least: 55.5 } }, date: same_day } }\n',
    ],
    ['years', `${source}events:\n  - { on: 2025, who: EGY, act: signature, source: a }\n`],
    [
      'months and days',
      `${source}events:\n  - { on: 2025-10, who: EGY, act: signature, source: a }\n  - { on: 2025-10-25, who: EGY, act: signature, source: a }\n`,
    ],
    ['flags', `${source}events:\n  - { on: 2025, who: EGY, act: signature, source: a, inferred: true }\n`],
    ['articles that are numbers', 'law: { denunciation: { article: 67, date: { years_after: 1 } } }\n'],
    ['articles with a point', 'law: { denunciation: { article: 19.2, date: { years_after: 1 } } }\n'],
    ['references that are numbers', 'reference: { bwc: 13891 }\naliases: [185]\n'],
    [
      'quoted numbers',
      'law: { entry_into_force: { when: { instruments: "40" }, date: { nth_day_after: "90" } } }\n',
    ],
  ])('%s may stand unquoted', (_, lines) => {
    expect(faultsOf(HEAD + lines)).toEqual([]);
    expect(read(HEAD + lines).diagnostics).toEqual([]);
  });

  test.each<[name: string, lines: string]>([
    ['an unknown key', 'titel: x\n'],
    ['an unknown act', 'events:\n  - { on: 2025, who: EGY, act: sgnature }\n'],
    ['an unknown condition', 'law: { entry_into_force: { when: { instrumens: 40 }, date: same_day } }\n'],
    [
      'an unknown delay',
      'law: { entry_into_force: { when: { instruments: 40 }, date: { nth_day_aftr: 3 } } }\n',
    ],
    ['a number in words', 'law: { entry_into_force: { when: { instruments: forty }, date: same_day } }\n'],
    ['a negative number', 'law: { entry_into_force: { when: { instruments: -1 }, date: same_day } }\n'],
    ['a missing key', 'sources: { a: { tier: press } }\n'],
    ['a date in words', 'events:\n  - { on: yesterday, act: notice }\n'],
    ['false for a flag', 'events:\n  - { on: 2025, act: notice, inferred: false }\n'],
    ['a participant in small letters', 'events:\n  - { on: 2025, who: egy, act: signature }\n'],
    ['a text for a list', 'events: none\n'],
  ])('%s is refused, in the editor and by the reader', (_, lines) => {
    expect(faultsOf(HEAD + lines)).not.toEqual([]);
    expect(read(HEAD + lines).treaty).toBeNull();
  });

  test('a version that is not known is refused', () =>
    expect(faultsOf('ledger: 2\nid: x\ntitle: { en: X }\n')).not.toEqual([]));
});
