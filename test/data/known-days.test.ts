import { describe, expect, test } from 'vitest';
import { run } from '../cli/harness.ts';

interface Participant {
  readonly id: string;
  readonly standing: string;
  readonly inForceFor: string | null;
  readonly spells: readonly { readonly from: string; readonly to: string | null }[];
}
interface Status {
  readonly entryIntoForce: string | null;
  readonly thresholdReached: { readonly on: string; readonly by: readonly string[] } | null;
  readonly participants: readonly Participant[];
}

async function status(treaty: string): Promise<Status> {
  const { out } = await run(['status', treaty, '--format', 'json'], { bundled: 'all' });
  return JSON.parse(out) as Status;
}

async function participant(treaty: string, id: string): Promise<Participant | undefined> {
  return (await status(treaty)).participants.find(p => p.id === id);
}

/*
 * Days that depositaries, committees and courts have told, where a table read as it stands gives another: the traps of chapters I
 * to X, each held to the bundled ledger.
 */
describe('what is known of single participants', () => {
  test.each([
    [
      'VCDR protocol: deposited before it was in force, after its second instrument',
      'vcdr-nationality',
      'GAB',
      '1964-05-02',
    ],
    [
      'CISG: a deposit of the first of a month waits for the first strictly after a year',
      'cisg',
      'JPN',
      '2009-08-01',
    ],
    ['a succession acts back to the day of independence', 'icerd', 'HRV', '1991-10-08'],
    ['Serbia succeeded as of the day the Federal Republic began', 'icerd', 'SRB', '1992-04-27'],
    ['OPSC: three months brought it into force, later parties wait for one', 'crc-opsc', 'AFG', '2002-10-19'],
    [
      'OPSC: deposited in the gap, a month would end before it was in force at all',
      'crc-opsc',
      'VAT',
      '2002-01-18',
    ],
    [
      'statelessness: ninety days, but not before the two years are over',
      'statelessness',
      'AUS',
      '1975-12-13',
    ],
    ['UNIDO: with an instrument of 1981 a party only on its own notification', 'unido', 'TGO', '1985-06-25'],
    [
      'an amendment to the Charter binds a Member admitted forty years later',
      'charter-amendment-1971',
      'SSD',
      '2011-07-14',
    ],
    ['a Member bound by an amendment that it never accepted', 'who-amendment-1998', 'ALB', '2005-09-15'],
  ])('%s', async (_, treaty, id, day) => {
    expect((await participant(treaty, id))?.inForceFor).toBe(day);
  });

  test('Optional Protocol: Trinidad and Tobago left twice', async () => {
    expect((await participant('iccpr-op1', 'TTO'))?.spells).toEqual([
      { from: '1981-02-14', to: '1998-08-26' },
      { from: '1998-11-26', to: '2000-06-27' },
    ]);
  });

  test('Optional Protocol: Jamaica looks alive in the table and is not', async () => {
    expect(await participant('iccpr-op1', 'JAM')).toMatchObject({
      standing: 'former-party',
      spells: [{ from: '1976-03-23', to: '1998-01-23' }],
    });
  });
});

describe('what is known of thresholds', () => {
  test('Genocide Convention: five instruments of one day cross it together, and all are original', async () => {
    const { thresholdReached, participants } = await status('genocide');
    expect(thresholdReached).toEqual({ on: '1950-10-14', by: ['CRI', 'FRA', 'HTI', 'KHM', 'KOR'] });
    for (const id of thresholdReached?.by ?? [])
      expect(participants.find(p => p.id === id)?.inForceFor).toBe('1951-01-12');
  });

  test('ICCPR: the thirty-fifth instrument is of a State that no longer exists', async () => {
    expect((await status('iccpr')).thresholdReached).toEqual({ on: '1975-12-23', by: ['CSK'] });
  });

  test('Charter of the United Nations: four deposits of 24 October 1945 complete it', async () => {
    const { thresholdReached } = await status('un-charter');
    expect(thresholdReached).toEqual({ on: '1945-10-24', by: ['BLR', 'POL', 'RUS', 'UKR'] });
  });
});
