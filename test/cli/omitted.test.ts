import { describe, expect, test } from 'vitest';
import { run } from './harness.ts';

const COV = `ledger: 1
id: cov
title: { en: Cov }
complete_until: 2026-11-20
law:
  entry_into_force: { article: "1", when: { instruments: 1 }, date: same_day }
  later_participants: { article: "1", date: same_day }
record: { source: table }
sources: { table: { publisher: Depositary, tier: depositary } }
events:
  - { on: 1966-12-16, act: adoption }
  - { on: 1970-01-10, who: CSK, act: signature }
  - { on: 1970-01-10, who: RUS, act: ratification }
  - { on: 1976-05-20, who: GBR, act: ratification }
  - { on: 1976-05-20, who: GBR, act: territorial-extension, territory: Hong Kong }
  - { on: 1980-02-01, who: YUG, act: ratification }
  - { on: 1997-06-20, who: CHN, act: declaration, territory: Hong Kong Special Administrative Region, note: applies on }
  - { on: 2001-03-12, who: SRB, act: accession, effective: 1992-04-27, because: succession }
`;
const told = async (...argv: string[]) => {
  const { out, code } = await run([...argv, '--ledger', 'cov.yaml', '--today', '2026-11-21'], {
    files: { 'cov.yaml': COV },
  });
  return { text: out.replace(/\s+/g, ' '), code };
};
const json = async (...argv: string[]) => {
  const { out } = await run([...argv, '--ledger', 'cov.yaml', '--today', '2026-11-21', '--format', 'json'], {
    files: { 'cov.yaml': COV },
  });
  return JSON.parse(out);
};

const article = (name: string): string => (/Federation|Union/.test(name) ? `the ${name}` : name);

describe('a participant that another continues is answered through that one', () => {
  test.each([
    ['SUN', 'Russian Federation', 'Union of Soviet Socialist Republics', '1980-01-01', '1970-01-10'],
    ['USSR', 'Russian Federation', 'Union of Soviet Socialist Republics', '1980-01-01', '1970-01-10'],
    ['SCG', 'Serbia', 'Serbia and Montenegro', '2004-01-01', '1992-04-27'],
  ])('%s: %s', async (named, who, former, on, since) => {
    const sentence = `Answered through ${article(who)}, which continues ${article(former)}.`;
    const status = await told('status', 'cov', named, '--on', on);
    expect(status.text).toContain(`${former} (now ${who}) had been bound by the Cov since ${since}.`);
    expect(status.text).toContain(sentence);
    expect((await told('explain', 'cov', named, '--on', on)).text).toContain(sentence);
    expect((await told('log', 'cov', '--who', named)).text).toContain(sentence);
    const is = await told('is', `"${named}" is party`, 'cov', '--on', on);
    expect(is.text).toContain(sentence);
    expect(is.code).toBe(0);
  });

  test('the JSON of each answer names the former one and the one that continues it', async () => {
    const continued = [{ id: 'SUN', name: 'Union of Soviet Socialist Republics', by: 'RUS' }];
    for (const argv of [
      ['status', 'cov', 'SUN'],
      ['explain', 'cov', 'SUN'],
      ['log', 'cov', '--who', 'SUN'],
      ['is', 'SUN is party', 'cov'],
    ])
      expect(await json(...argv), argv.join(' ')).toMatchObject({ continued });
    expect(await json('status', 'cov', 'RUS')).toMatchObject({ continued: [] });
  });

  test('one that is named itself has no such sentence', async () =>
    expect((await told('status', 'cov', 'RUS', '--on', '1980-01-01')).text).not.toContain('Answered'));
});

describe('a former State that tables no longer list', () => {
  test('is not said to have done nothing, and the answer is undetermined', async () => {
    const { text } = await told('status', 'cov', 'DDR', '--on', '1980-01-01');
    expect(text).toContain('Whether the German Democratic Republic was bound by the Cov on');
    expect(text).toContain('its acts are not recorded here');
    expect(text).not.toContain('done nothing');
    expect((await told('is', 'DDR is party', 'cov', '--on', '1980-01-01')).code).toBe(4);
    expect(await json('status', 'cov', 'DDR', '--on', '1980-01-01')).toMatchObject({
      bound: 'undetermined',
      participant: { omitted: 'former-state' },
    });
  });
  test('may have consented although only its signature is recorded', async () =>
    expect((await told('is', 'CSK is party', 'cov', '--on', '1980-01-01')).code).toBe(4));
  test('is answered by its recorded consent, until it ended or was listed no more', async () => {
    expect((await told('is', 'YUG is party', 'cov', '--on', '1985-01-01')).code).toBe(0);
    expect((await told('is', 'YUG is party', 'cov', '--on', '2005-01-01')).code).toBe(1);
  });
  test('is no party after its end, and the answer says when it ended', async () => {
    const { text } = await told('status', 'cov', 'DDR', '--on', '2000-01-01');
    expect(text).toContain(
      'was not bound by the Cov. The German Democratic Republic existed until 1990-10-02.',
    );
    expect((await told('is', 'DDR is party', 'cov', '--on', '2000-01-01')).code).toBe(1);
  });
  test('with an act that is only reported, it still ended', async () => {
    const { text } = await told('status', 'cov', 'CSK', '--on', '2000-01-01');
    expect(text).toContain('was not bound by the Cov. Czechoslovakia existed until 1992-12-31.');
  });
  test('did nothing before the treaty was adopted', async () =>
    expect((await told('is', 'DDR is party', 'cov', '--on', '1960-01-01')).code).toBe(1));
  test('is cited so', async () =>
    expect((await told('status', 'cov', 'DDR', '--on', '1980-01-01', '--cite')).text).toContain(
      'whether the German Democratic Republic was bound by the Cov on 1980-01-01 is undetermined',
    ));
  test('a State that did not exist yet is said to exist since', async () =>
    expect((await told('status', 'cov', 'South Sudan', '--on', '2000-01-01')).text).toContain(
      'South Sudan has existed since 2011-07-09.',
    ));
  test('is explained so', async () =>
    expect((await told('explain', 'cov', 'DDR', '--on', '1980-01-01')).text).toContain(
      'its acts are not recorded here',
    ));
});

describe('a territory', () => {
  test('is no participant: the acts about it are named, and the answer is undetermined', async () => {
    const { text } = await told('status', 'cov', 'Hong Kong', '--on', '2014-01-01');
    expect(text).toContain('Whether Hong Kong was bound by the Cov on');
    expect(text).toContain('a territory is no participant of its own');
    // The extension and the declaration about it are listed: they are not said to be missing.
    expect(text).toContain('Statements reservation, objection: not recorded in this ledger');
    expect(text).toContain('1976-05-20 territorial extension, United Kingdom');
    expect(text).toContain('1997-06-20 declaration, China — Depositary — applies on');
    expect((await told('is', '"Hong Kong" is party', 'cov', '--on', '2014-01-01')).code).toBe(4);
  });
  test('the acts about it are in JSON', async () => {
    const { actsAbout } = await json('status', 'cov', 'HKG', '--on', '2014-01-01');
    expect(actsAbout).toEqual([
      { on: '1976-05-20', act: 'territorial-extension', who: ['GBR'], note: null, sources: ['table'] },
      { on: '1997-06-20', act: 'declaration', who: ['CHN'], note: 'applies on', sources: ['table'] },
    ]);
    expect(await json('status', 'cov', 'GBR')).toMatchObject({ actsAbout: [] });
  });
  test('acts done later are not named', async () =>
    expect((await told('status', 'cov', 'Hong Kong', '--on', '1980-01-01')).text).not.toContain('1997'));
  test('without recorded acts: territorial application is not recorded', async () => {
    const { text } = await told('status', 'cov', 'Macao', '--on', '2014-01-01');
    expect(text).toContain('Territorial application is not recorded here.');
    expect(await json('status', 'cov', 'MAC')).toMatchObject({
      bound: 'undetermined',
      participant: { omitted: 'territory' },
    });
  });
});

describe('a name on the day', () => {
  test('stands beside the present one in a list of participants, and in JSON', async () => {
    expect((await told('status', 'cov', '--participants', '--on', '1980-01-01')).text).toContain(
      'Union of Soviet Socialist Republics (now party 1970-01-10 1970-01-10 Russian Federation)',
    );
    const { participants } = await json('status', 'cov', '--on', '1980-01-01');
    expect(participants.find((p: { id: string }) => p.id === 'RUS')).toMatchObject({
      name: 'Russian Federation',
      nameOn: 'Union of Soviet Socialist Republics',
    });
  });
  test.each([
    ['COD', '1980-01-01', 'Zaire (now Democratic Republic of the Congo)'],
    ['COD', '1998-01-01', 'Democratic Republic of the Congo'],
    ['MMR', '1980-01-01', 'Burma (now Myanmar)'],
    ['SWZ', '1980-01-01', 'Swaziland (now Eswatini)'],
    ['TUR', '2020-01-01', 'Turkey (now Türkiye)'],
    ['TZA', '1962-01-01', 'Tanganyika (now United Republic of Tanzania)'],
    ['EU', '2003-01-01', 'European Community (now European Union)'],
    ['SRB', '2000-01-01', 'Federal Republic of Yugoslavia (now Serbia)'],
  ])('%s on %s: %s', async (id, on, name) =>
    expect((await told('status', 'cov', id, '--on', on)).text).toMatch(
      new RegExp(`(^|Whether |The )${name.replace(/[()]/g, '\\$&')} (?:was|had been)`),
    ),
  );
});
