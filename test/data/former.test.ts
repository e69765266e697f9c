import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTreaty } from '../../src/ledger/read-treaty.ts';
import { run } from '../cli/harness.ts';
import { bundled } from '../ledger/builders.ts';

const ask = async (...argv: string[]) => {
  const { out, code } = await run([...argv, '--today', '2026-11-30'], { bundled: 'all' });
  return { text: out.replace(/\s+/g, ' '), code };
};

describe('the Charter and its Members', () => {
  test('193 parties', async () => {
    const { text } = await ask('status', 'un-charter', '--format', 'json');
    expect(JSON.parse(text).parties).toMatchObject({ confirmed: 193, possible: 193 });
  });
  test.each([
    ['DEU', '1973-09-17', 1],
    ['DEU', '1973-09-18', 0],
    ['DEU', '2026-11-30', 0],
    ['CHE', '2002-09-09', 1],
    ['CHE', '2002-09-10', 0],
    ['IDN', '1965-06-01', 0],
    ['ISR', '1949-05-11', 0],
    ['SSD', '2011-07-14', 0],
    ['CSK', '1980-01-01', 0],
    ['CSK', '1993-01-01', 1],
    ['YUG', '1980-01-01', 0],
    ['SUN', '1980-01-01', 0],
    ['VAT', '2026-11-20', 1],
  ])('%s is party on %s: exit %i', async (id, on, code) =>
    expect((await ask('is', `${id} is party`, 'un-charter', '--on', on)).code).toBe(code),
  );
});

describe('former States, territories and lost departures in the bundled record', () => {
  test('the Soviet Union is bound by the Genocide Convention through the Russian Federation', async () => {
    const { text } = await ask('status', 'genocide', 'SUN', '--on', '1980-01-01');
    expect(text).toContain('had been bound by the Genocide Convention since 1954-08-01');
    expect(text).toContain(
      'Answered through the Russian Federation, which continues the Union of Soviet Socialist Republics.',
    );
  });
  // More of each kind are in test/law/questions.
  test.each([
    ['genocide', 'CSK', '1970-01-01', 0],
    ['cisg', 'DDR', '1990-03-01', 4],
    ['iccpr', 'MAC', '2014-01-01', 4],
    ['iccpr', 'BIH', '1992-03-05', 1],
    ['icerd', 'MKD', '1991-10-01', 4],
  ])('%s: %s is party on %s: exit %i', async (treaty, id, on, code) =>
    expect((await ask('is', `${id} is party`, treaty, '--on', on)).code).toBe(code),
  );
  test('Spain applied two articles of the Arms Trade Treaty provisionally', async () =>
    expect((await ask('status', 'att', 'Spain', '--on', '2014-06-01')).text).toContain(
      'It applies art. 6, 7 of the treaty provisionally.',
    ));
  test('the conventions on privileges have sections', async () =>
    expect((await ask('status', 'privileges-un')).text).toContain('1 instrument (section 32)'));
});

test.each([
  ['coffee-2001', '2009-01-01', 0],
  ['coffee-2001', '2013-01-01', 4],
  ['timber-1994', '2011-12-06', 0],
  ['timber-1994', '2013-01-01', 1],
  ['jute-study-group-2001', '2026-11-30', 4],
  ['timber-2006', '2013-01-01', 0],
  ['timber-2006', '2026-11-30', 0],
  ['grains-trade-1995', '1998-06-30', 0],
  ['grains-trade-1995', '2010-01-01', 4],
  ['sugar-1992', '1996-01-01', 4],
  ['cocoa-2010', '2026-11-30', 4],
])(
  'a commodity agreement whose term ended is not simply in force: %s on %s: exit %i',
  async (treaty, on, code) => expect((await ask('is', 'in force', treaty, '--on', on)).code).toBe(code),
);

test('a copy of a table lags 60 days behind the deposits, a page or database 30; Hanoi does not', () => {
  for (const name of readdirSync(new URL('../../data/treaties', import.meta.url))) {
    const { treaty } = readTreaty(bundled(`treaties/${name}`));
    const { sources = {}, lag } = treaty ?? {};
    const isCopy =
      /^201[345]/.test(treaty?.completeUntil ?? '') &&
      /published between 2013 and March 2015/.test(sources['untc']?.note ?? '');
    const isDated = ['hanoi', 'doha-centre', 'un-charter', 'un-declarations'].includes(treaty?.id ?? '');
    expect(lag, name).toBe(isDated ? undefined : isCopy ? 60 : 30);
  }
});
