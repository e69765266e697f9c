import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../cli/harness.ts';
import { type Asker, QUESTIONS, type Question, readBundled, TODAY } from './ask.ts';

let tool: Asker;
beforeAll(async () => {
  tool = await readBundled();
}, 120_000);

const isComposite = ({ ask }: Question): boolean => /\b(and|or|not)\b/.test(ask);
const words = ({ id, ask, of, record, on, rule }: Question): string =>
  [id, `"${ask}"`, of, record ? `(copy of ${record})` : '', on ? `--on ${on}` : '', rule ? `--${rule}` : '']
    .filter(w => w !== '')
    .join(' ');

describe('questions with answers from named sources', () => {
  test.each(QUESTIONS.map(q => [words(q), q] as const))('%s', (_, q) => {
    const { answer, basis } = tool.say(q);
    const expected = q.open ? 'undetermined' : q.answer;
    expect([answer, basis], `${q.source}\n${q.why}`).toEqual([expected, q.basis]);
  });
});

describe('the questions', () => {
  test('cover every row, days beyond the record, composite expressions and departures', () => {
    for (const row of Array.from({ length: 22 }, (_, i) => `A${i + 1}.`))
      expect(QUESTIONS.filter(q => q.id.startsWith(row)).length, row).toBeGreaterThanOrEqual(10);
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(430);
    expect(QUESTIONS.filter(q => tool.say(q).beyond).length).toBeGreaterThanOrEqual(QUESTIONS.length / 2);
    expect(QUESTIONS.filter(isComposite).length).toBeGreaterThanOrEqual(40);
    expect(QUESTIONS.filter(q => q.departure).length).toBeGreaterThanOrEqual(30);
  });

  test('name a source and a reason', () => {
    expect(QUESTIONS.filter(q => !q.source.trim() || !q.why.trim())).toEqual([]);
  });
});

describe('over all questions', () => {
  const each = (holds: (q: Question) => boolean): string[] => QUESTIONS.filter(q => !holds(q)).map(words);

  test('a "no" beyond the record is settled, or denies what is presumed', () => {
    const denies = (q: Question) => tool.say({ ...q, ask: `not (${q.ask})` });
    const isSound = (q: Question): boolean => {
      const said = tool.say(q);
      if (said.answer !== 'no' || !said.beyond || q.rule === 'as-recorded') return true;
      return said.basis === 'settled' || (said.basis === 'presumed' && denies(q).answer === 'yes');
    };
    expect(each(isSound)).toEqual([]);
  });

  test('no flat "no" where the sources know better', () => {
    expect(each(q => q.answer === 'no' || tool.say(q).answer !== 'no')).toEqual([]);
  });

  test('a "yes" beyond the record is presumed unless strict says yes too', () => {
    const isMarked = (q: Question): boolean => {
      const said = tool.say({ ...q, rule: 'presumed' });
      if (said.answer !== 'yes' || !said.beyond) return true;
      const settled = tool.say({ ...q, rule: 'strict' }).answer === 'yes';
      return said.basis === (settled ? 'settled' : 'presumed');
    };
    expect(each(isMarked)).toEqual([]);
  });

  test('strict determines nothing that the default or the record answers otherwise', () => {
    const nest = (q: Question): boolean => {
      const [strict, presumed, recorded] = (['strict', 'presumed', 'as-recorded'] as const).map(
        rule => tool.say({ ...q, rule }).answer,
      );
      if (strict !== 'undetermined' && (presumed !== strict || recorded !== strict)) return false;
      return presumed === 'undetermined' || recorded === presumed;
    };
    expect(each(nest)).toEqual([]);
  });

  test('on the last day of the record nothing is open for want of a record', () => {
    expect(each(q => tool.say({ ...q, on: 'record' }).basis === 'recorded')).toEqual([]);
  });
});

describe('treaty is, with exit codes', () => {
  const CODES = { yes: 0, no: 1, undetermined: 4 } as const;
  const some = QUESTIONS.filter(q => !q.record).filter((_, i) => i % 22 === 3);
  test.each(some.map(q => [words(q), q] as const))('%s', async (_, q) => {
    const argv = ['is', q.ask, q.of, ...(q.on ? ['--on', q.on] : []), ...(q.rule ? [`--${q.rule}`] : [])];
    const { code, out } = await run([...argv, '--today', TODAY], { bundled: 'all' });
    expect(code).toBe(CODES[q.open ? 'undetermined' : q.answer]);
    expect(out.includes('presumed')).toBe(q.basis === 'presumed');
  });
});
