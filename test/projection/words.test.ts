import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/registry/participant.ts';
import { projectionWordsIn } from '../../src/render/words/projection/index.ts';

type Word = string | ((...args: readonly unknown[]) => string);
const DISTINCT = ['1307', '2411', '3517', '4623', '5741'];

function flat(words: object, prefix = ''): Map<string, Word> {
  const found = new Map<string, Word>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'object') for (const [k, v] of flat(value, `${prefix}${key}.`)) found.set(k, v);
    else found.set(`${prefix}${key}`, value);
  }
  return found;
}

const said = (word: Word): string => (typeof word === 'string' ? word : word(...DISTINCT));
const mentioned = (text: string): readonly string[] => DISTINCT.filter(d => text.includes(d));

test.each(LANGUAGES.filter(l => l !== 'en'))(
  '%s says all that English says, and of the same things',
  async lang => {
    const [english, other] = [flat(await projectionWordsIn('en')), flat(await projectionWordsIn(lang))];
    expect([...other.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    for (const [key, word] of english) {
      if (key === 'because') continue;
      const own = other.get(key) ?? '';
      expect([key, mentioned(said(own))]).toEqual([key, mentioned(said(word))]);
      // Names of measures, shares and numbers alone are the same everywhere.
      if (/[a-z]{4}/i.test(said(word)) && !/twcrps|next.who/i.test(key))
        expect([key, said(own)]).not.toEqual([key, said(word)]);
    }
    const words = await projectionWordsIn(lang);
    for (const kind of ['domestic-approval', 'intention', 'reported', 'supposed'] as const)
      expect(words.because({ kind, on: '1307' })).toContain('1307');
    expect(words.because({ kind: 'habit', times: '1307' })).toContain('1307');
    expect(words.because({ kind: 'signed' })).not.toBe(words.because({ kind: 'not-signed' }));
  },
);
