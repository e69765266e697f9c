import { describe, expect, test } from 'vitest';
import { run, smallTreaty } from '../cli/harness.ts';

const EVENTS = [
  '{ on: 2020-01-01, act: adoption, source: dep }',
  '{ on: 2020-03-01, who: EGY, act: ratification, source: dep }',
  '{ on: 2020-04-01, who: FRA, act: ratification, source: dep }',
  '{ on: 2021-01-10, who: JPN, act: accession, source: dep }',
];
const LAW =
  '  entry_into_force: { article: "9", when: { instruments: 2 }, date: { nth_day_after: 30 } }\n  later_participants: { article: "9(2)", date: { nth_day_after: 30 } }\n  denunciation: { date: { years_after: 1 } }';

const small = (participants: string, events: readonly string[] = EVENTS): string =>
  smallTreaty({ law: LAW, events, more: `published:\n  participants: ${participants}\n` });

interface Status {
  readonly participants: readonly {
    readonly id: string;
    readonly inForceFor: string | null;
    readonly standing: string;
    readonly spells: readonly { readonly from: string; readonly to: string | null }[];
  }[];
}

async function standing(text: string, id: string, on = '2026-01-01') {
  const files = { '/l/small.yaml': text };
  const argv = ['status', '--ledger', '/l/small.yaml', '--format', 'json', '--on', on];
  const { out, err } = await run(argv, { files });
  expect(err).toBe('');
  return (JSON.parse(out) as Status).participants.find(p => p.id === id);
}

async function explained(text: string, id: string): Promise<string> {
  const files = { '/l/small.yaml': text };
  const { out } = await run(['explain', 'small', id, '--ledger', '/l/small.yaml'], { files, columns: 200 });
  return out.replace(/[\s│├└─]+/g, ' ');
}

describe('a day published for a participant', () => {
  test('drives the answer where its source is official', async () => {
    const text = small('{ source: dep, dates: { JPN: 2021-02-10 } }');
    expect(await standing(text, 'JPN')).toMatchObject({
      inForceFor: '2021-02-10',
      standing: 'party',
      spells: [{ from: '2021-02-10', to: null }],
    });
    expect((await standing(text, 'JPN', '2021-02-09'))?.standing).toBe('contracting');
    expect(await explained(text, 'JPN')).toContain(
      'published by Depositary: 2021-02-10; this day is used; by events and clause 2021-02-09',
    );
  });

  test('stands beside the computed one where its source only reports', async () => {
    const text = small('{ source: news, dates: { JPN: 2021-02-10 }, because: { JPN: a slip of the pen } }');
    expect((await standing(text, 'JPN'))?.inForceFor).toBe('2021-02-09');
    expect(await explained(text, 'JPN')).toContain(
      'as given by News (press): 2021-02-10; this day is only compared; by events and clause 2021-02-09, because a slip of the pen',
    );
  });

  test('is compared with nothing where no consent is recorded', async () => {
    const text = small('{ source: dep, dates: { ITA: 2021-02-10 } }');
    expect(await standing(text, 'ITA')).toBeUndefined();
    expect(await explained(text, 'ITA')).toContain('2021-02-10; this day is only compared');
  });

  test('is not taken where it lies before the treaty itself, and gives way to the effect of the act', async () => {
    const early = small('{ source: dep, dates: { JPN: 2020-02-01 } }');
    expect((await standing(early, 'JPN'))?.inForceFor).toBe('2021-02-09');
    const own =
      '{ on: 2021-01-10, who: JPN, act: accession, effective: 2021-03-01, because: agreed, source: dep }';
    const stated = small('{ source: dep, dates: { JPN: 2021-02-10 } }', [...EVENTS.slice(0, 3), own]);
    expect((await standing(stated, 'JPN'))?.inForceFor).toBe('2021-03-01');
  });

  test('is that of the last spell: an earlier one keeps its computed days', async () => {
    const events = [
      ...EVENTS,
      '{ on: 2022-01-01, who: JPN, act: denunciation, source: dep }',
      '{ on: 2024-01-01, who: JPN, act: accession, source: dep }',
    ];
    const text = small('{ source: dep, dates: { JPN: 2024-02-05 } }', events);
    expect((await standing(text, 'JPN'))?.spells).toEqual([
      { from: '2021-02-09', to: '2023-01-01' },
      { from: '2024-02-05', to: null },
    ]);
  });

  test('of somebody unknown is a fault at the very key', async () => {
    const files = { '/l/small.yaml': small('{ source: dep, dates: { JPN: 2021-02-10, JPM: 2021-02-10 } }') };
    const { err, code } = await run(['status', '--ledger', '/l/small.yaml'], { files });
    expect(err).toContain('/l/small.yaml:13:58 error  unknown participant "JPM"');
    expect(code).toBe(3);
  });

  test('is that of the first instrument where none was deposited by then', async () => {
    const events = [...EVENTS, '{ on: 2023-01-01, who: SVN, act: succession, source: dep }'];
    const text = small('{ source: dep, dates: { SVN: 2021-06-01 } }', events);
    expect((await standing(text, 'SVN'))?.inForceFor).toBe('2021-06-01');
  });
});
