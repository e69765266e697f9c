import { describe, expect, test } from 'vitest';
import { run } from '../cli/harness.ts';

async function told(...words: readonly string[]): Promise<string> {
  const { out } = await run(words, { bundled: 'all', columns: 400, tty: true, env: { NO_COLOR: '1' } });
  return out.replaceAll(/\s+/g, ' ');
}
const json = async (id: string): Promise<Record<string, unknown>> =>
  JSON.parse(await told('status', id, '--format', 'json')) as Record<string, unknown>;

describe('conditions of which a part is not measured (Montreal Protocol art. 16(1))', () => {
  test('have no day on which they were met, though a published day says that they were', async () => {
    expect(await json('montreal')).toMatchObject({ inForce: 'yes', thresholdReached: null });
  });

  test('say what of them is known', async () => {
    const text = await told('status', 'montreal');
    expect(text).toContain('11 instruments by 1988-10-17');
    expect(text).toContain('world consumption of 1986 (the record cannot show this)');
    expect(text).not.toContain('reached on');
  });

  test('that somebody found met have their day (BWM Convention art. 18(1))', async () => {
    expect((await json('bwm'))['thresholdReached']).toMatchObject({ on: '2016-09-08' });
  });
});

describe('an entry into force after the record ends', () => {
  test('is told beside the few parties of the record, with the reason of the ledger', async () => {
    const text = await told('status', 'minamata');
    expect(text).toMatch(
      /Parties +1 confirmed · the record is complete only until 2014-05-09, before the entry into force/,
    );
    expect(text).toContain('the record ends in July 2014, with one instrument of fifty');
  });

  test('is told in a citation', async () => {
    expect(await told('status', 'ost', '--cite')).toContain(
      '0 confirmed parties (69 named by any source); the record is complete only until 1966-12-28, before the entry into force.',
    );
    expect(await told('status', 'montreal', '--cite')).not.toContain('only until');
  });

  test('is nothing to tell before that day', async () => {
    expect(await told('status', 'minamata', '--on', '2014-01-01')).not.toContain('only until');
  });
});
