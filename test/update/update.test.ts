import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { write } from '../cli/harness.ts';
import { type Differences, officialPage, pageDay } from './official-page.ts';
import { bundledPage, LEDGER, NEW_PARTIES, TODAY, user, web } from './user.ts';

const { server, serve } = await web();
const att = (differences: Differences = {}) => serve('att', 'XXVI-8', differences);

describe('a page with more acts than the ledger', () => {
  test('is written to the ledger of the user, which then answers', async () => {
    const { update, treaty, text } = user(server);
    att({ joined: NEW_PARTIES });
    const ran = await update('att');
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('since 2014-06-16: 2 became parties');
    const written = text('att');
    expect(written).toContain('complete_until: 2026-11-30\nlag: 30\n');
    expect(written).toContain('- { on: 2020-07-06, who: CHN, act: accession, source: untc-page }');
    expect(written).toMatch(/untc-page: \{ .*tier: depositary, .*read: 2026-11-30 \}/);
    const status = JSON.parse((await treaty('status', 'att', 'China', '--format', 'json')).out);
    expect([status.bound, status.ledger.updates, status.ledger.recordEnd]).toEqual([
      'yes',
      TODAY,
      '2026-10-31',
    ]);
    const before = await treaty('status', 'att', 'China', '--no-updates', '--format', 'json');
    expect(JSON.parse(before.out)).toMatchObject({ bound: 'undetermined', ledger: { updates: null } });
    expect((await treaty('status', 'att')).out).toContain('updated 2026-11-30');
  });

  test('confirms what was only reported', async () => {
    const { json, text } = user(server);
    att({ certainty: ['confirmed', 'reported'] });
    const [told] = (await json('att')).treaties;
    expect([told.outcome, told.added, told.confirmed.length]).toEqual(['changed', [], 10]);
    expect(text('att')).toContain(
      '- { on: 2014-09-25, who: ARG, act: ratification, source: [ecolex, untc-page] }',
    );
  });

  test('shows who withdrew, whose day is one since the last reading', async () => {
    const { json, text, treaty } = user(server);
    att({ withdrawn: ['ISL'] });
    const report = await json('att');
    expect(report.treaties[0]).toMatchObject({
      added: [{ id: 'ISL', act: 'denunciation', on: '[2014-04-18..2026-11-30]' }],
      became: { left: [{ id: 'ISL' }] },
    });
    expect(text('att')).toContain('who: ISL, act: denunciation');
    expect((await treaty('is', 'ISL is party', 'att')).code).toBe(4);
    // What is recorded is not added again.
    att({ withdrawn: ['ISL'], joined: NEW_PARTIES });
    const [again] = (await json('att')).treaties;
    expect(again.added.map((a: { id: string }) => a.id)).toEqual(['PSE', 'CHN']);
  });

  test('may be of participants that came and left since', async () => {
    const { json } = user(server);
    att({ joined: NEW_PARTIES, withdrawn: ['PSE'] });
    const [told] = (await json('att')).treaties;
    expect(told.added).toMatchObject([
      { id: 'PSE', act: 'accession', on: '2017-12-29' },
      { id: 'PSE', act: 'denunciation', on: '[2017-12-29..2026-11-30]' },
      { id: 'CHN', act: 'accession' },
    ]);
  });
});

describe('the shape of official pages', () => {
  const page = bundledPage('att');
  const withCells = (change: (cells: readonly string[]) => readonly string[]) =>
    officialPage({ ...page, rows: page.rows.map(change), parties: null, signatories: null });
  test.each<[string, Uint8Array]>([
    [
      'several footnote marks in one cell',
      withCells(([name = '', ...c]) => [
        `${name} <superscript>1</superscript>, <superscript>2</superscript>`,
        ...c.map(d => (d === '' ? d : `${d} <superscript>3</superscript><superscript>, 14</superscript>`)),
      ]),
    ],
    ['in UTF-8', officialPage({ ...page, latin1: false })],
    ['two tables', officialPage({ ...page, rows: page.rows.slice(0, 60), more: page.rows.slice(60) })],
    ['without totals', officialPage({ ...page, signatories: null, parties: null })],
  ])('%s: nothing new', async (_, body) => {
    server.pages.set('XXVI-8', { body });
    const [told] = (await user(server).json('att')).treaties;
    expect([told.fault, told.outcome, told.counts.missing, told.counts.dateDiffers]).toEqual([
      null,
      'unchanged',
      0,
      0,
    ]);
  });
  test.each([
    ['a mark glued to a year', ['China', '', '6 July 20201 a']],
    ['marks glued to a year and a name', ['China2', '', '6 Jul 2020<superscript>1</superscript>3 a']],
    ['marks beside a name', ['China 1, 2', '', '6 Jul\t 2020 a']],
  ])('%s', async (_, cells) => {
    const rows = [...page.rows, cells];
    server.pages.set('XXVI-8', { body: officialPage({ ...page, rows, parties: (page.parties ?? 0) + 1 }) });
    const [told] = (await user(server).json('att')).treaties;
    expect([told.fault, told.added]).toMatchObject([null, [{ id: 'CHN', on: '2020-07-06' }]]);
  });
  test.each([
    ['[China]', '6 Jul 2020 a'],
    ['China', '[6 Jul 2020 a]'],
  ])('brackets: %s, %s', async (name, day) => {
    const rows = [...page.rows, [name, '', day]];
    server.pages.set('XXVI-8', { body: officialPage({ ...page, rows }) });
    const [told] = (await user(server).json('att')).treaties;
    expect(told.added).toMatchObject([
      { id: 'CHN', act: 'accession', on: '2020-07-06' },
      { id: 'CHN', act: 'denunciation', on: '[2020-07-06..2026-11-30]' },
    ]);
  });
  test('a State that left and came back', async () => {
    const rows = [...page.rows, ['China', '', '[1 Jan 2018 a] 6 Jul 2020 a']];
    server.pages.set('XXVI-8', { body: officialPage({ ...page, rows, parties: (page.parties ?? 0) + 1 }) });
    const [told] = (await user(server).json('att')).treaties;
    expect(told.added).toMatchObject([
      { act: 'accession', on: '2018-01-01' },
      { act: 'denunciation', on: '[2018-01-01..2020-07-06]' },
      { act: 'accession', on: '2020-07-06' },
    ]);
  });
  test('a treaty with few acts is known by its title', async () => {
    const lake = bundledPage('lake', { joined: [{ who: 'CHN', act: 'accession', on: '2020-07-06' }] });
    server.pages.set('XXVII-99', {
      body: officialPage({ ...lake, title: 'Convention on the Example Desert of 1999' }),
    });
    expect((await user(server).json('lake')).treaties[0].fault.code).toBe('another-treaty');
    server.pages.set('XXVII-99', { body: officialPage(lake) });
    expect((await user(server).json('lake')).treaties[0]).toMatchObject({
      fault: null,
      added: [{ id: 'CHN' }],
    });
  });
  test('in French', async () => {
    const french = {
      ...bundledPage('att', { lang: 'fr', joined: NEW_PARTIES }),
      title: 'Traité sur le commerce des armes',
      header: ['Participant', 'Signature', 'Ratification, Acceptation(A), Approbation(AA), Adhésion(a)'],
    };
    const { data, treaty } = user(server);
    write(join(data, 'saved'), { 'XXVI-8.fr.xml': officialPage(french) });
    const ran = await treaty('update', '--from-dir', join(data, 'saved'), '--format', 'json');
    expect(JSON.parse(ran.out).treaties[0]).toMatchObject({
      outcome: 'changed',
      added: [{ id: 'PSE' }, { id: 'CHN' }],
    });
  });
});

describe('the day of a reading', () => {
  const dated = (date: string) => {
    server.pages.set('XXVI-8', { body: officialPage(bundledPage('att')), headers: { date } });
  };
  test('is that of the answer', async () => {
    const { json } = user(server);
    dated('Fri, 20 Nov 2026 23:59:59 GMT');
    expect((await json('att')).treaties[0]).toMatchObject({
      read: '2026-11-20',
      completeUntil: { before: '2014-06-16', after: '2026-11-20' },
    });
  });
  test('is never later than the clock', async () => {
    dated('Fri, 25 Dec 2026 10:00:00 GMT');
    expect((await user(server).json('att')).treaties[0].read).toBe(TODAY);
  });
  test('never moves the end of the record back', async () => {
    const { json, text } = user(server);
    dated('Fri, 20 Nov 2026 10:00:00 GMT');
    await json('att');
    dated('Sat, 01 Mar 2025 10:00:00 GMT');
    expect((await json('att')).treaties[0]).toMatchObject({ read: '2025-03-01', file: null });
    expect(text('att')).toContain('complete_until: 2026-11-20');
  });
  test('cannot be given', async () => {
    expect(await user(server).update('att', '--today', '2020-01-01')).toMatchObject({ code: 2 });
  });
});

describe('a second reading', () => {
  test('transfers nothing, and moves the end of the record', async () => {
    const { json, text } = user(server);
    const body = officialPage(bundledPage('att', { joined: NEW_PARTIES }));
    server.pages.set('XXVI-8', { body, headers: { date: 'Fri, 20 Nov 2026 10:00:00 GMT' } });
    await json('att');
    server.pages.set('XXVI-8', { body, headers: { date: 'Mon, 30 Nov 2026 10:00:00 GMT' } });
    server.requests.length = 0;
    expect((await json('att')).treaties[0]).toMatchObject({ outcome: 'unchanged', notModified: true });
    expect(server.requests.map(r => r.sent)).toEqual([false]);
    expect(text('att')).toContain('complete_until: 2026-11-30\nlag: 30\n');
    expect(text('att')).toMatch(/untc-page: \{ .*read: 2026-11-30 \}/);
  });
  test('shows what changed between', async () => {
    const { json, text } = user(server);
    att({ joined: NEW_PARTIES.slice(0, 1) });
    await json('att');
    att({ joined: NEW_PARTIES });
    const [told] = (await json('att')).treaties;
    expect(told.added.map((a: { id: string }) => a.id)).toEqual(['PSE']);
    expect(text('att').match(/who: (CHN|PSE), act: accession/g)).toHaveLength(2);
  });
  test('leaves the lines of a ledger that was edited by hand', async () => {
    const { json, text, file } = user(server);
    att({ joined: NEW_PARTIES });
    await json('att');
    const mine = '  # my own note\n  - { on: 2019-01-01, act: notice, note: "kept", source: untc-page }\n';
    const edited = text('att')
      .replace(/.*who: CHN, act: accession.*\n/, '')
      .replace(/^events:\n/m, `events:\n${mine}`);
    writeFileSync(file('att'), edited);
    server.requests.length = 0;
    const [told] = (await json('att')).treaties;
    // The page is read whole again: what was taken out by hand is missing.
    expect(server.requests.map(r => r.sent)).toEqual([true]);
    expect(told.added.map((a: { id: string }) => a.id)).toEqual(['CHN']);
    expect(text('att')).toContain(mine);
  });
  test('lists what differs and never overwrites it', async () => {
    const { json, text } = user(server);
    const page = bundledPage('att');
    const rows = page.rows.map(([name = '', signed = '', ...c]) =>
      name === 'Albania' ? [name, pageDay('2013-06-04'), ...c] : [name, signed, ...c],
    );
    server.pages.set('XXVI-8', { body: officialPage({ ...page, rows }) });
    const [told] = (await json('att')).treaties;
    expect(told.differences).toMatchObject([
      { relation: 'date-differs', id: 'ALB', on: '2013-06-04', ledger: { on: '2013-06-03' } },
    ]);
    expect(text('att')).toContain('{ on: 2013-06-03, who: ALB, act: signature }');
    expect(readFileSync(join(LEDGER, 'treaties', 'att.yaml'), 'utf8')).not.toContain('2013-06-04, who: ALB');
  });
});

describe('what is asked for', () => {
  test('--dry-run writes nothing', async () => {
    const { update, treaty, data } = user(server);
    att({ joined: NEW_PARTIES });
    const ran = await update('att', '--dry-run');
    expect([ran.code, ran.out.includes('2 became parties'), ran.out.includes('--dry-run')]).toEqual([
      0,
      true,
      true,
    ]);
    expect(() => readFileSync(join(data, 'treaty-status', 'readings.json'))).toThrow();
    const status = await treaty('status', 'att', '--format', 'json');
    expect(JSON.parse(status.out).ledger.updates).toBeNull();
  });
  test('--since tells the changes in law since a day', async () => {
    const { update } = user(server);
    att({ joined: NEW_PARTIES });
    const ran = await update('att', '--since', '2019-01-01');
    expect(ran.out).toContain('since 2019-01-01: 1 became party');
  });
  test('--chapter and --all take the treaties with a page', async () => {
    const { json } = user(server);
    att();
    const ids = async (...args: string[]) =>
      (await json(...args)).treaties.map((t: { id: string }) => t.id).toSorted();
    expect(await ids('--chapter', '26')).toEqual(['att']);
    expect(await ids('--all')).toEqual(['att', 'lake', 'vccr']);
  });
  test.each([
    [[], 2],
    [['att', '--all'], 2],
    [['no-such-treaty'], 2],
    [['att', '--pause', 'x'], 2],
    [['att', '--since', '2027-01-01'], 2],
    [['att', '--saved-on', '2026-01-01'], 2],
    [['--chapter', 'zzz'], 2],
  ])('%s: exit %i', async (args, code) => {
    expect((await user(server).update(...args)).code).toBe(code);
  });
  test('the United Nations are asked once a second at most', async () => {
    expect(await user(server).treaty('update', 'att', '--pause', '0')).toMatchObject({ code: 2 });
  });
  test('a ledger of one’s own is updated in its place', async () => {
    const { data, update, treaty } = user(server);
    const text = readFileSync(join(LEDGER, 'treaties', 'att.yaml'), 'utf8');
    const mine = write(join(data, 'mine'), { 'treaties/att.yaml': text });
    att({ joined: NEW_PARTIES });
    expect((await update('--all', '--ledger', mine)).code).toBe(0);
    expect(readFileSync(join(mine, 'treaties', 'att.yaml'), 'utf8')).toContain('who: CHN');
    expect((await treaty('is', 'CHN is party', 'att')).code).toBe(4);
    expect((await treaty('is', 'CHN is party', 'att', '--ledger', mine)).code).toBe(0);
    expect(await update('vccr', '--ledger', mine)).toMatchObject({ code: 1 });
  });
});

describe('pages that were saved by hand', () => {
  const saved = (data: string) =>
    write(join(data, 'saved'), {
      'xxvi-8.en.xml': officialPage(bundledPage('att', { joined: NEW_PARTIES })),
      'XCIX-1.en.xml': '<x/>',
      'notes.txt': 'mine',
    });
  test('add their acts; the day on which they were saved moves the end of the record', async () => {
    const { data, treaty, text } = user(server);
    const from = saved(data);
    const ran = await treaty('update', '--from-dir', from);
    expect([ran.code, ran.out.includes('2 became parties')]).toEqual([0, true]);
    expect(ran.err).toContain('XCIX-1.en.xml is of no treaty');
    expect(text('att')).toContain('complete_until: 2014-06-16');
    expect((await treaty('update', '--from-dir', from, '--saved-on', '2026-11-29')).code).toBe(0);
    expect(text('att')).toContain('complete_until: 2026-11-29\nlag: 30\n');
  });
  test('a treaty without one, and a folder that is not there', async () => {
    const { data, treaty } = user(server);
    expect(await treaty('update', 'vccr', '--from-dir', saved(data))).toMatchObject({ code: 1 });
    expect(await treaty('update', 'vccr', '--from-dir', join(data, 'nowhere'))).toMatchObject({ code: 3 });
  });
});
