import { describe, expect, test } from 'vitest';
import { run, smallTreaty } from '../cli/harness.ts';

const EVENTS = [
  '{ on: 2020-01-01, act: adoption, source: dep }',
  '{ on: 2020-02-01, who: EGY, act: signature, source: dep }',
  '{ on: 2020-03-01, who: FRA, act: acceptance, source: dep }',
];
const ask = async (law: string, more: string, ...argv: string[]) => {
  const text = smallTreaty({ law, more, events: EVENTS });
  const { out } = await run([...argv, '--ledger', '/t/small.yaml', '--format', 'json'], {
    files: { '/t/small.yaml': text },
  });
  return JSON.parse(out);
};

describe('a treaty of which nothing says when it enters into force', () => {
  const law = '  consent: { by: [acceptance] }';
  test('binds who consented, or does not: it is not said to await the entry into force', async () => {
    const { participants, parties, inForce } = await ask(law, '', 'status', 'small');
    expect(inForce).toBe('undetermined');
    expect(parties).toMatchObject({ confirmed: 0, possible: 1 });
    expect(participants).toMatchObject([
      { id: 'EGY', standing: 'signatory', standingPossible: [] },
      { id: 'FRA', standing: 'contracting', standingPossible: ['party'] },
    ]);
  });
  test('is another thing than one not in force, and than one whose day was published', async () => {
    const clause = '  entry_into_force: { when: { instruments: 2 }, date: same_day }';
    expect((await ask(clause, '', 'status', 'small')).parties).toMatchObject({ confirmed: 0, possible: 0 });
    const published = 'published: { entry_into_force: { date: 2020-05-01, source: dep } }\n';
    expect((await ask(law, published, 'status', 'small', 'FRA')).bound).toBe('yes');
  });
});
