import { describe, expect, test } from 'vitest';
import { run } from './harness.ts';

const LEDGER = `ledger: 1
id: words
title: { en: Convention on Words, ar: اتفاقية الكلمات }
depositary: UNSG
reference: { mtdsg: XXIV-3 }
complete_until: 2026-11-30
observed:
  - { on: 2020-12-31, signatories: 3, source: total }
law:
  signature: { article: "1", opens: 2000-01-01, closes: 2001-01-01 }
  consent: { article: "1", by: [ratification, accession, approval] }
  entry_into_force: { article: "2", when: { instruments: 1 }, date: { nth_day_after: 30 } }
  later_participants: { article: "2", date: same_day }
  denunciation: { article: "3", date: { years_after: 1 } }
record: { source: table }
sources:
  table: { publisher: Depositary, title: Table, tier: depositary, url: "https://example.org/table", read: 2026-11-30 }
  total: { publisher: Depositary, title: Total, tier: depositary, read: 2026-11-30 }
  ministry: { publisher: Ministry, tier: government, of: USA }
  paper: { publisher: A Newspaper, tier: press, published: 2010-01-02 }
  memory: { publisher: "Compilers, from general knowledge", tier: secondary }
events:
  - { on: 2000-01-01, act: adoption }
  - { on: 2000-02-01, who: URY, act: signature, source: [paper, total] }
  - { on: 2000-03-01, who: EGY, act: ratification }
  - { on: 2000-03-01, who: EGY, act: reservation, under: "7(2)", note: as to minor cases }
  - { on: 2000-03-02, who: EU, act: approval }
  - { on: 2007-01-01, who: USA, act: accession, source: [ministry, paper] }
  - { on: 2008-01-01, who: SWE, act: accession, inferred: true, source: memory }
  - { on: 2009-01-01, who: FRA, act: accession }
  - { on: 2010-01-01, who: FRA, act: denunciation, source: paper }
`;
const said = async (...argv: string[]): Promise<string> => {
  const { out } = await run([...argv, '--ledger', 'words.yaml', '--today', '2026-11-30'], {
    files: { 'words.yaml': LEDGER },
  });
  return out.replace(/\s+/g, ' ');
};
const status = (who: string, ...more: string[]) => said('status', 'words', who, ...more);

describe('the tense of an answer is that of its day', () => {
  test.each([
    [
      '2000-03-15',
      'Egypt was not bound by the Convention on Words. It had consented; the treaty was not yet in force',
    ],
    ['2026-11-29', 'Egypt had been bound by the Convention on Words since 2000-03-31. It was a party.'],
    ['2026-11-30', 'Egypt has been bound by the Convention on Words since 2000-03-31. It is a party.'],
  ])('on %s', async (on, expected) => expect(await status('EGY', '--on', on)).toContain(expected));

  test('a treaty enters into force on a day to come from the one asked about', async () => {
    expect(await said('is', 'in force', 'words', '--on', '2000-03-30')).toContain(
      'no (it enters into force on 2000-03-31)',
    );
    expect(await said('is', 'in force', 'words', '--on', '2000-03-31')).toContain('yes (since 2000-03-31)');
  });
});

describe('whose word', () => {
  test('what is only reported is said with who reports it, never as undetermined and a party', async () => {
    const text = await status('USA');
    expect(text).toContain(
      'The United States of America is reported bound by the Convention on Words since 2007-01-01 (Ministry; A Newspaper); no official source in this record.',
    );
    expect(text).not.toContain('undetermined');
  });

  test('what stands from general knowledge says so', async () => {
    const text = await status('SWE');
    expect(text).toContain('since 2008-01-01 (from general knowledge)');
    expect(text).not.toMatch(/Depositary|Compilers/);
  });

  test('a name that only a total confirms', async () =>
    expect(await status('URY')).toContain('A Newspaper; by the depositary’s total of 3'));

  test('an act that would end a party’s ties and is not confirmed', async () => {
    const text = await status('FRA', '--on', '2012-01-01');
    expect(text).toContain(
      'Whether France was bound by the Convention on Words on 2012-01-01 is undetermined.',
    );
    expect(text).toContain(
      'an act that would end this is known and not confirmed: denunciation, 2010-01-01.',
    );
    expect(text).not.toContain('It is a party.');
  });
});

test('statements stand with article and text, and what is not recorded is said', async () => {
  const text = await status('EGY');
  expect(text).toContain('2000-03-01 reservation, art. 7(2): as to minor cases — Depositary');
  expect(text).toContain('declaration, objection, territorial application: not recorded in this ledger');
  expect(await said('log', 'words', '--act', 'reservation')).toMatch(
    /reservation, art\. 7\(2\) as to minor cases/,
  );
});

test('an organisation that has consented is a contracting organization', async () => {
  expect(await status('EU', '--on', '2000-03-15')).toContain('contracting organization');
  expect(await status('EGY', '--on', '2000-03-15')).toContain('contracting State');
});

test('signature that is closed names accession only where the clause admits it', async () =>
  expect(await said('status', 'words')).toContain('closed after 2001-01-01; accession is open (art. 1)'));

describe('a citation', () => {
  test('names the answer, the number, the depositary with its address, and all sources in order of authority', async () => {
    const text = await said('status', 'words', '--cite');
    expect(text).toMatch(/^As of 2026-11-30, the Convention on Words has been in force since 2000-03-31: /);
    expect(text).toContain(
      'Reference: MTDSG XXIV-3; depositary: Secretary-General of the United Nations, https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XXIV-3&chapter=24&clang=_en.',
    );
    expect(text).toMatch(
      /Sources: Depositary, Table, https:\/\/example\.org\/table \(read 2026-11-30\); Depositary, Total \(read 2026-11-30\); Ministry; A Newspaper \(published 2010-01-02\); from general knowledge\./,
    );
  });

  test('beyond the record is as recorded, and says what the record cannot', async () => {
    const { out } = await run(
      [
        'status',
        'words',
        'CHN',
        '--cite',
        '--format',
        'json',
        '--ledger',
        'words.yaml',
        '--today',
        '2027-02-01',
      ],
      { files: { 'words.yaml': LEDGER } },
    );
    const cited = JSON.parse(out);
    expect(cited.citation).toMatch(
      /^As recorded until 2026-11-30, China was not bound by the Convention on Words; whether it is on 2027-02-01 the record cannot say\./,
    );
    expect(cited).toMatchObject({
      title: 'Convention on Words',
      reference: { mtdsg: 'XXIV-3' },
      recordUntil: '2026-11-30',
      basis: 'open',
    });
    expect(cited.sources[0]).toEqual({
      publisher: 'Depositary',
      title: 'Table',
      url: 'https://example.org/table',
      published: null,
      read: '2026-11-30',
      tier: 'depositary',
    });
  });
});

describe('other languages', () => {
  test('Arabic says it as the law does, with gender and preposition', async () => {
    expect(await status('EGY', '--lang', 'ar')).toContain('مصر ملزمة باتفاقية الكلمات منذ 2000-03-31');
    expect(await status('IRQ', '--lang', 'ar')).toContain('العراق غير ملزم باتفاقية الكلمات');
  });

  test('French writes days out', async () =>
    expect(await status('EGY', '--lang', 'fr')).toContain('depuis le 31 mars 2000'));
});
