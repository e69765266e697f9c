import { describe, expect, test } from 'vitest';
import { withContinuedActs } from '../../src/ledger/continued-acts.ts';
import { findParticipant } from '../../src/registry/find.ts';
import type { RecordRule } from '../../src/status/as-of.ts';
import { evaluate } from '../../src/status/expression/evaluate.ts';
import { parseExpression } from '../../src/status/expression/parse.ts';
import { run } from '../cli/harness.ts';
import { bundledRegistry, day, scenariosFor, treatyFrom } from './claims/bundled.ts';

const CODES = { 0: 'yes', 1: 'no', 4: 'undetermined' } as const;

/** The answer of `treaty is` on 30 November 2026, by its exit code. */
async function answer(words: string): Promise<string> {
  const [, question = '', rest = ''] = /^"([^"]+)" ?(.*)$/.exec(words) ?? [];
  const argv = ['is', question, ...rest.split(' ').filter(w => w !== ''), '--today', '2026-11-30'];
  const { code } = await run(argv, { bundled: 'all' });
  return CODES[code as 0 | 1 | 4] ?? `exit ${code}`;
}

describe('treaty is, beyond the record', () => {
  test.each([
    ['"KAZ is party" att', 'undetermined'],
    ['"KAZ is party" att --as-recorded', 'no'],
    ['"KAZ is party" att --on record', 'no'],
    ['"KAZ is party" att --strict', 'undetermined'],
    ['"DEU is party" uncac', 'undetermined'],
    ['"DEU is party" uncac --as-recorded', 'no'],
    ['"not (KAZ is party)" att', 'undetermined'],
    ['"EGY is party" cat', 'yes'],
    ['"EGY is party" cat --strict', 'undetermined'],
    ['"EGY is party" cat --on 2028-06-01', 'undetermined'],
    ['"in force" vclt', 'yes'],
    ['"in force" vclt --strict', 'undetermined'],
    ['"FRA is party" malabo', 'no'],
    ['"EGY is signatory"', 'undetermined'],
    ['"EGY is signatory" --as-recorded', 'yes'],
    ['"signatories >= 70"', 'yes'],
    ['"signatories <= 75"', 'undetermined'],
    ['"signatories = 73"', 'undetermined'],
    ['"remaining <= 40"', 'yes'],
    ['"remaining >= 38"', 'undetermined'],
    ['"in force" --on 2026-02-17', 'no'],
    ['"in force" --on 2026-02-18', 'undetermined'],
    ['"in force" --on 2026-11-30', 'undetermined'],
    ['"in force" --on 2026-11-30 --as-recorded', 'no'],
  ])('%s: %s', async (words, expected) => expect(await answer(words)).toBe(expected));

  test('a presumed yes says so, and warns where the record is old', async () => {
    const { out, err } = await run(['is', 'EGY is party', 'genocide', '--today', '2026-11-30'], {
      bundled: 'all',
    });
    expect(out).toContain('presumed');
    expect(out).toMatch(/as recorded until 201\d-/);
    expect(err).toContain('presumed');
  });

  test('an undetermined answer names the options that settle it', async () => {
    const { out, err } = await run(['is', 'KAZ is party', 'att', '--today', '2026-11-30'], {
      bundled: 'all',
    });
    expect(out).toMatch(/Kazakhstan: none; as recorded until 2014/);
    expect(err).toContain('--on record');
  });
});

describe('treaty status, beyond the record', () => {
  const json = async (...words: readonly string[]) =>
    JSON.parse(
      (await run(['status', ...words, '--format', 'json', '--today', '2026-11-30'], { bundled: 'all' })).out,
    ) as Record<string, unknown>;

  test('counts are those recorded, answers follow the rule', async () => {
    expect(await json('hanoi')).toMatchObject({
      signatories: { confirmed: 73, possible: 76 },
      remaining: { confirmed: 40, possible: 37 },
      inForce: 'undetermined',
      basis: { inForce: 'open' },
      asRecorded: { inForce: 'no' },
      earliestEntryIntoForce: '2027-02-28',
      earliestBeyondRecord: '2026-02-18',
    });
    expect(await json('hanoi', '--on', '2025-10-31')).toMatchObject({
      inForce: 'no',
      basis: { inForce: 'recorded' },
      earliestBeyondRecord: null,
    });
    expect(await json('hanoi', '--on', '2026-02-17')).toMatchObject({
      inForce: 'no',
      basis: { inForce: 'settled' },
    });
  });

  test('of a participant: bound by the rule, and as recorded', async () => {
    expect(await json('att', 'KAZ')).toMatchObject({
      bound: 'undetermined',
      basis: { bound: 'open' },
      asRecorded: { standing: 'none', bound: 'no' },
    });
    expect(await json('cat', 'EGY')).toMatchObject({
      bound: 'yes',
      basis: { bound: 'presumed' },
      asRecorded: { standing: 'party', bound: 'yes' },
    });
    expect(await json('malabo', 'FRA')).toMatchObject({ bound: 'no', basis: { bound: 'settled' } });
  });

  test('the sentence begins with what the record shows', async () => {
    const page = (await run(['status', 'att', 'Kazakhstan', '--today', '2026-11-30'], { bundled: 'all' }))
      .out;
    expect(page).toMatch(
      /^As recorded until 2014-\d\d-\d\d, Kazakhstan was not bound by the Arms Trade Treaty/,
    );
    const ost = (await run(['status', 'ost', 'Albania', '--today', '2026-11-30'], { bundled: 'all' })).out;
    expect(ost).toMatch(/^Every day in this record lies before 19/);
  });
});

/** A treaty of its own: `head` are keys of the file, `law` clauses, `events` a line each without its braces. */
const ledger = (id: string, head: string, law: string, ...events: readonly string[]): string => `ledger: 1
id: ${id}
title: { en: ${id} }
${head}
law:
${law}
record: { source: t }
sources: { t: { publisher: Depositary, tier: depositary, read: 2026-11-29 } }
events:
${events.map(e => `  - { ${e} }`).join('\n')}
`;

/** Asks a treaty, the first of the texts: `question on DAY`, with ` --RULE` where it is not the default. */
function asking(...texts: readonly string[]): (words: string) => string {
  const treaties = texts.map(text => treatyFrom(text));
  const scenarios = scenariosFor(bundledRegistry, ...treaties);
  return words => {
    const [, question = '', on = '', rule = 'presumed'] = /^(.+) on (\S+)(?: --(.+))?$/.exec(words) ?? [];
    const parsed = parseExpression(question, name => findParticipant(bundledRegistry, name));
    const [treaty] = treaties;
    if ('fault' in parsed || !treaty) throw new Error(words);
    const asked = { on: day(on), today: day('2026-11-30'), rule: rule as RecordRule };
    const { answer, basis } = evaluate(parsed.ok, { scenarios, treaty, asked });
    return `${answer} (${basis})`;
  };
}

const LAW = `  entry_into_force: { article: "1", when: { instruments: 2 }, date: same_day }
  later_participants: { article: "1", date: { nth_day_after: 30 } }
  denunciation: { article: "3", date: { months_after: 6 } }`;

describe('a suspension beyond the record may be over: a resumption is an act by which a tie is gained', () => {
  const THREE = 'on: 2000-01-01, who: [FRA, DEU, ITA], act: ratification';
  const ofOne = asking(
    ledger('s', 'complete_until: 2001-06-30', LAW, THREE, 'on: 2001-02-01, who: FRA, act: suspension'),
  );
  const ofAll = asking(
    ledger('s', 'complete_until: 2003-06-30', LAW, THREE, 'on: 2003-03-01, act: suspension'),
  );
  const ahead = asking(
    ledger(
      's',
      'complete_until: 2001-06-30',
      LAW,
      THREE,
      'on: 2001-01-01, who: FRA, act: suspension, effective: 2001-09-01',
    ),
  );

  test.each([
    ['FRA is party on 2001-06-30', 'no (recorded)'],
    ['FRA is party on 2001-07-01', 'undetermined (open)'],
    ['FRA is party on 2001-07-01 --as-recorded', 'no (recorded)'],
    ['DEU is party on 2001-07-01', 'yes (settled)'],
    ['parties = 2 on 2001-07-01', 'undetermined (open)'],
    ['parties >= 2 on 2001-07-01', 'yes (settled)'],
  ])('of one party: %s: %s', (words, expected) => expect(ofOne(words)).toBe(expected));

  test.each([
    ['in force on 2005-06-30', 'undetermined (open)'],
    ['DEU is party on 2005-06-30', 'undetermined (open)'],
    ['DEU is former-party on 2005-06-30', 'no (presumed)'],
    ['parties = 0 on 2005-06-30', 'undetermined (open)'],
    ['parties = 0 on 2003-06-30', 'yes (recorded)'],
  ])('of all: %s: %s', (words, expected) => expect(ofAll(words)).toBe(expected));

  test('announced ahead, it may be revoked', () => {
    expect(ahead('FRA is party on 2001-08-31')).toBe('yes (settled)');
    expect(ahead('FRA is party on 2001-09-01')).toBe('undetermined (open)');
    expect(ahead('parties = 2 on 2001-09-01')).toBe('undetermined (open)');
  });

  test('who has left meanwhile is not brought back by a resumption', () => {
    const left = asking(
      ledger(
        's',
        'complete_until: 2003-06-30',
        `  open_to: [FRA, DEU, ITA]\n${LAW}`,
        THREE,
        'on: 2001-02-01, who: FRA, act: suspension',
        'on: 2002-01-01, who: FRA, act: denunciation',
      ),
    );
    expect(left('FRA is party on 2003-07-30')).toBe('no (settled)');
    expect(left('FRA is party on 2003-07-31')).toBe('undetermined (open)');
  });
});

describe('who joins waits for its own delay', () => {
  const late = asking(
    ledger(
      'l',
      'complete_until: 2015-01-01',
      `  open_to: [FRA, DEU, GRC, HRV]\n${LAW}`,
      'on: 2010-01-01, who: [FRA, DEU], act: ratification',
    ),
  );
  test.each([
    ['GRC is party on 2015-01-31', 'no (settled)'],
    ['GRC is contracting on 2015-01-31', 'undetermined (open)'],
    ['GRC is party on 2015-02-01', 'undetermined (open)'],
    // A succession has effect from the succession of States.
    ['HRV is party on 2015-01-02', 'undetermined (open)'],
  ])('%s: %s', (words, expected) => expect(late(words)).toBe(expected));
});

describe('after today', () => {
  const future = asking(
    ledger(
      'f',
      'complete_until: 2026-11-30',
      `  open_to: [FRA, DEU, ITA, PRT]
  entry_into_force: { article: "1", when: { instruments: 2 }, date: { months_after: 6 } }
  later_participants: { article: "1", date: { months_after: 6 } }
  denunciation: { article: "3", date: { years_after: 1 } }`,
      'on: 2026-11-15, who: [FRA, DEU], act: ratification',
    ),
  );
  test.each([
    // Both may withdraw their instruments before the treaty is in force for them.
    ['in force on 2027-05-15', 'undetermined (open)'],
    ['DEU is party on 2027-05-15', 'undetermined (open)'],
    ['parties = 2 on 2027-05-15', 'undetermined (open)'],
    ['DEU is former-party on 2027-05-15', 'no (settled)'],
    ['in force on 2027-05-14', 'no (settled)'],
    ['PRT is party on 2027-05-31', 'no (settled)'],
    ['PRT is party on 2027-06-01', 'undetermined (open)'],
  ])('%s: %s', (words, expected) => expect(future(words)).toBe(expected));

  test('a record within its delay, under strict: an instrument may have been withdrawn', () => {
    const waiting = asking(
      ledger(
        'w',
        'complete_until: 2015-01-01',
        LAW,
        'on: 2010-01-01, who: [FRA, DEU], act: ratification',
        'on: 2014-12-20, who: ITA, act: accession',
      ),
    );
    expect(waiting('ITA is party on 2015-02-01')).toBe('yes (presumed)');
    expect(waiting('ITA is party on 2015-02-01 --strict')).toBe('undetermined (open)');
  });
});

describe("where one treaty asks about another, the other's record counts too", () => {
  const WHOLE = 'complete_until: 2026-11-29';
  const RATIFY = (on: string, who: string) => `on: ${on}, who: ${who}, act: ratification`;
  const base = ledger(
    'base',
    'complete_until: 2010-01-01',
    `  entry_into_force: { article: "1", when: { instruments: 3 }, date: same_day }
  denunciation: { article: "3", date: { months_after: 6 } }`,
    RATIFY('2000-01-01', '[FRA, DEU]'),
  );
  const waiting = asking(
    ledger(
      'dep',
      `protocol_to: base\n${WHOLE}`,
      '  entry_into_force: { article: "1", when: { all_of: [{ instruments: 2 }, { in_force: base }] }, date: same_day }',
      RATIFY('2005-01-01', '[FRA, DEU]'),
    ),
    base,
  );
  test.each([
    ['in force on 2010-01-01', 'no (recorded)'],
    ['in force on 2012-01-01', 'undetermined (open)'],
    ['FRA is party on 2012-01-01', 'undetermined (open)'],
    ['FRA is party on 2012-01-01 --as-recorded', 'no (recorded)'],
    ['ITA is party on 2012-01-01', 'no (recorded)'],
    ['parties = 0 on 2012-01-01', 'undetermined (open)'],
    ['parties <= 2 on 2012-01-01', 'yes (recorded)'],
  ])('that it waits for: %s: %s', (words, expected) => expect(waiting(words)).toBe(expected));

  const parent = (...more: readonly string[]) =>
    ledger('par', 'complete_until: 2006-01-01', LAW, RATIFY('1990-01-01', '[FRA, DEU, ITA, ESP]'), ...more);
  const part = asking(
    ledger(
      'am',
      `amends: par\n${WHOLE}`,
      '  entry_into_force: { article: "1", when: { fraction: { of: parties, at_least: 2/3, measured: current } }, date: same_day }',
      'on: 2005-01-01, who: [FRA, DEU], act: acceptance',
    ),
    parent(),
  );
  test.each([
    // Were Italy to leave, two of three would be enough.
    ['in force on 2012-01-01 --strict', 'undetermined (open)'],
    ['FRA is party on 2012-01-01 --strict', 'undetermined (open)'],
    ['in force on 2012-01-01', 'no (presumed)'],
    ['in force on 2006-06-30 --strict', 'no (recorded)'],
  ])('of whose parties it needs a part: %s: %s', (words, expected) => expect(part(words)).toBe(expected));

  const binding = asking(
    ledger(
      'amd',
      `amends: par\n${WHOLE}`,
      '  entry_into_force: { article: "20", when: { fraction: { of: parties, at_least: 2/3 } }, date: same_day, binds: parties }',
      'on: 1999-01-01, who: [FRA, DEU, ITA], act: acceptance',
    ),
    parent(),
  );
  test.each([
    ['ESP is party on 2012-01-01', 'yes (presumed)'],
    ['ESP is party on 2012-01-01 --strict', 'undetermined (open)'],
    ['POL is party on 2012-01-01', 'undetermined (open)'],
    ['POL is party on 2005-12-31', 'no (recorded)'],
    ['parties = 4 on 2012-01-01', 'undetermined (open)'],
    ['parties >= 4 on 2012-01-01', 'yes (presumed)'],
  ])('whose parties it binds: %s: %s', (words, expected) => expect(binding(words)).toBe(expected));

  const tied = asking(
    ledger(
      'prot',
      `protocol_to: par\n${WHOLE}`,
      `${LAW}\n  tied_to: { treaty: par, article: "27(3)" }`,
      RATIFY('2002-01-01', '[FRA, DEU]'),
      RATIFY('2012-01-01', 'ESP'),
    ),
    parent(),
  );
  test.each([
    ['FRA is party on 2012-06-01', 'yes (presumed)'],
    ['FRA is party on 2012-06-01 --strict', 'undetermined (open)'],
    ['in force on 2012-06-01', 'yes (presumed)'],
    // Spain joined later: it may have left the other treaty since.
    ['in force on 2012-06-01 --strict', 'undetermined (open)'],
    ['parties = 3 on 2012-06-01 --strict', 'undetermined (open)'],
    ['parties = 4 on 2012-06-01 --strict', 'no (recorded)'],
    ['FRA is party on 2006-07-01 --strict', 'yes (recorded)'],
    ['FRA is party on 2006-07-02 --strict', 'undetermined (open)'],
  ])('to which it is tied: %s: %s', (words, expected) => expect(tied(words)).toBe(expected));

  const replaced = asking(
    ledger(
      'old',
      WHOLE,
      LAW,
      RATIFY('1950-01-01', '[FRA, DEU, ITA]'),
      'on: 1960-01-01, act: replacement, by_treaty: new, effective: 1960-06-01',
    ),
    ledger('new', 'complete_until: 1960-12-31', LAW, RATIFY('1959-01-01', '[FRA, DEU]')),
  );
  test.each([
    ['FRA is party on 1970-01-01 --strict', 'no (recorded)'],
    ['ITA is party on 1970-01-01', 'yes (presumed)'],
    ['ITA is party on 1970-01-01 --strict', 'undetermined (open)'],
    ['in force on 1970-01-01 --strict', 'undetermined (open)'],
    ['ITA is party on 1960-12-31 --strict', 'yes (recorded)'],
  ])('by which it is replaced: %s: %s', (words, expected) => expect(replaced(words)).toBe(expected));
});

describe('inside a complete record', () => {
  const WHOLE = 'complete_until: 2026-11-29';
  const parent = ledger(
    'pp',
    WHOLE,
    LAW,
    'on: 1990-01-01, who: [FRA, DEU, ITA, ESP], act: ratification',
    'on: 2005-01-01, who: [ESP, FRA], act: denunciation',
  );
  const binding = asking(
    ledger(
      'aa',
      `amends: pp\n${WHOLE}`,
      '  entry_into_force: { article: "20", when: { fraction: { of: parties, at_least: 1/2 } }, date: same_day, binds: parties }',
      'on: 1999-01-01, who: [FRA, DEU], act: acceptance',
    ),
    parent,
  );
  test.each([
    ['FRA is party on 2005-06-30', 'yes (recorded)'],
    ['FRA is party on 2005-07-01', 'no (recorded)'],
    ['FRA is former-party on 2005-07-01', 'yes (recorded)'],
    ['ESP is former-party on 2005-07-01', 'yes (recorded)'],
    ['parties = 2 on 2005-07-01', 'yes (recorded)'],
  ])('who leaves a treaty leaves its amendments (VCLT arts 39-40): %s: %s', (words, expected) =>
    expect(binding(words)).toBe(expected),
  );

  test('an instrument deposited after the end of a treaty is not counted', () => {
    const ended = asking(
      ledger(
        'e',
        WHOLE,
        LAW,
        'on: 2000-01-01, who: [FRA, DEU], act: ratification',
        'on: 2010-01-15, act: termination, effective: 2010-12-31',
        'on: 2010-12-30, who: PRT, act: accession',
        'on: 2010-12-31, who: GRC, act: accession',
      ),
    );
    expect(ended('consents = 3 on 2011-12-15')).toBe('yes (recorded)');
    expect(ended('GRC is none on 2011-12-15')).toBe('yes (recorded)');
  });

  test('acts recorded of a State that another continues are acts of that one', () => {
    const written = treatyFrom(
      ledger(
        'c',
        WHOLE,
        LAW,
        'on: 1950-01-01, who: [FRA, DEU], act: ratification',
        'on: 1970-01-01, who: [SUN, RUS], act: accession',
        'on: 1971-01-01, who: YAR, act: accession',
      ),
    );
    const read = withContinuedActs(written, bundledRegistry);
    expect(read.events.map(e => e.who)).toEqual([['FRA', 'DEU'], ['RUS'], ['YEM']]);
    expect(withContinuedActs(read, bundledRegistry)).toBe(read);
  });
});
