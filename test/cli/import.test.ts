import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statusPage } from '../interchange/xml.ts';
import { run, scratch, TODAY, write } from './harness.ts';

const LEDGER = `ledger: 1
id: trial
title: { en: Trial Convention }
record: { source: dep }
sources:
  dep: { publisher: Depositary, tier: depositary }
events:
  - { on: 1999-01-01, act: adoption }
  # Egypt signed first
  - { on: 1999-02-01, who: EGY, act: signature }
  - {on: 2000-03, who: EGY, act: ratification}   # the day is not told
`;
const TABLE = `Participant,Signature,"Ratification, Accession(a)"
Egypt,1 Feb 1999,7 Mar 2000
France,3 Feb 1999,
Japan,,24 Oct 2001 a
`;
const WRITE = ['import', 'csv', 'table.csv', '--into', 'trial', '--write'];
const ledgerIn = (folder: string, text = LEDGER): string =>
  write(folder, { 'data/treaties/trial.yaml': text, 'table.csv': TABLE });

describe('treaty import csv', () => {
  const folder = scratch();
  test('shows the difference and writes nothing', async () => {
    const cwd = ledgerIn(folder);
    const { out, err, code } = await run(['import', 'csv', 'table.csv', '--into', 'trial'], { cwd });
    expect([err, code]).toEqual(['', 0]);
    expect(out).toContain('2 missing');
    expect(readFileSync(join(cwd, 'data/treaties/trial.yaml'), 'utf8')).toBe(LEDGER);
  });
  test.each([
    ['line feeds', LEDGER],
    ['CRLF', LEDGER.replaceAll('\n', '\r\n')],
    ['no final newline', LEDGER.trimEnd()],
  ])('adds each missing line at its day and changes no other byte: %s', async (_, text) => {
    const cwd = ledgerIn(folder, text);
    const { code } = await run([...WRITE, '--source', 'dep'], { cwd });
    const after = readFileSync(join(cwd, 'data/treaties/trial.yaml'), 'utf8');
    const end = text.includes('\r') ? '\r\n' : '\n';
    const lines = text.split(end);
    lines.splice(10, 0, '  - { on: 1999-02-03, who: FRA, act: signature }');
    lines.splice(12, 0, '  - {on: 2001-10-24, who: JPN, act: accession}');
    expect([code, after]).toEqual([0, lines.join(end)]);
  });
});

describe('what is written', () => {
  const folder = scratch();
  const now = () => readFileSync(join(folder, 'data/treaties/trial.yaml'), 'utf8');
  const importing = (table: string, ...more: readonly string[]) => {
    ledgerIn(folder);
    write(folder, { 'table.csv': table });
    const named = more.includes('--source') ? more : ['--source', 'dep', ...more];
    return run([...WRITE, ...named], { cwd: folder });
  };
  test('nothing, where nobody says whose table it is', async () => {
    ledgerIn(folder);
    const { err, code } = await run(WRITE, { cwd: folder });
    expect([code, now()]).toEqual([2, LEDGER]);
    expect(err).toContain('its lines would pass for those of "dep"');
    expect(err).toContain('add --source ID');
  });
  test('nothing, where one row is faulty', async () => {
    const { out, err, code } = await importing(`${TABLE}Atlantis,1 Feb 1999,\n`);
    expect([code, now()]).toEqual([1, LEDGER]);
    expect(err).toContain('table.csv:5:1 error');
    expect(out).toContain('nothing is written');
  });
  test('nothing, where the record would have an error, and which', async () => {
    const opened = LEDGER.replace(
      'record:',
      'law:\n  signature: { article: "8", opens: 1999-02-02 }\nrecord:',
    );
    write(folder, {
      'data/treaties/trial.yaml': opened,
      'table.csv': 'Participant,Signature\nJapan,1 Feb 1999\n',
    });
    const { err, code } = await run([...WRITE, '--source', 'dep'], { cwd: folder });
    expect([code, now()]).toEqual([1, opened]);
    expect(err).toMatch(/data\/treaties\/trial\.yaml:\d+:\d+ error .*\n/);
    expect(err).toContain('who: JPN, act: signature');
    expect(err).toContain('would have an error with what the table adds; nothing is written');
  });
  test('days of entry into force, with their source', async () => {
    const table =
      'Participant,Ratification,Entry into force\nEgypt,7 Mar 2000,6 Apr 2000\nFrance,8 Mar 2000,7 Apr 2000\n';
    const { out, code } = await importing(table);
    expect([code, out.split('\n').at(-2)]).toEqual([
      0,
      'written to data/treaties/trial.yaml: 1 event, 2 days of entry into force',
    ]);
    expect(now()).toContain(
      'published:\n  participants:\n    source: dep\n    dates:\n      EGY: 2000-04-06\n      FRA: 2000-04-07\nrecord:',
    );
  });
  test('a source declared on the way', async () => {
    const { code } = await importing(
      TABLE,
      '--source',
      'chart',
      '--source-publisher',
      'Treaty Office',
      '--source-tier',
      'treaty-database',
    );
    expect(code).toBe(0);
    expect(now()).toContain(
      `  chart: { publisher: Treaty Office, tier: treaty-database, read: ${TODAY} }\nevents:`,
    );
    expect(now()).toContain('{ on: 1999-02-03, who: FRA, act: signature, source: chart }');
  });
  test('again: nothing', async () => {
    await importing(TABLE);
    const before = now();
    const { out } = await run([...WRITE, '--source', 'dep'], { cwd: folder });
    expect([now(), out.includes('nothing to write')]).toEqual([before, true]);
  });
  test('never what differs', async () => {
    const { out, code } = await importing('Participant,Signature\nEgypt,9 Feb 1999\n');
    expect([code, now()]).toEqual([0, LEDGER]);
    expect(out).toContain('1 date differs');
    const { code: different } = await importing('Participant,Signature\nEgypt,9 Feb 1999\n', '--exit-code');
    expect(different).toBe(1);
  });
});

test('of one fault in every row the first are shown, and how many more of its kind there are; others are not hidden', async () => {
  const cwd = ledgerIn(scratch());
  write(cwd, { 'table.csv': `Participant,Signature\n${'Egypt,no day\n'.repeat(130)}Egipt,1 Feb 1999\n` });
  const { err } = await run(['import', 'csv', 'table.csv', '--into', 'trial'], { cwd });
  expect(err.match(/ error {2}/g)?.length).toBe(11);
  expect(err).toContain('"Egipt"');
  expect(err.trimEnd().split('\n').at(-1)).toBe('and 120 more [unread-date]; --format json lists all');
});

describe('what would be an error in the record is held back, and the rest written', () => {
  const PARIS = `ledger: 1
id: trial
title: { en: Trial Convention }
law:
  consent: { article: "1", by: [ratification, acceptance] }
  entry_into_force: { article: "1", when: { instruments: 1 }, date: { nth_day_after: 30 } }
  later_participants: { article: "1", date: { nth_day_after: 30, not_before: entry-into-force } }
  denunciation: { article: "2", date: { years_after: 1, from: receipt } }
record: { source: dep }
sources:
  dep: { publisher: Depositary, tier: depositary }
events:
  - { on: 1999-01-01, act: adoption }
  - { on: 2016-10-05, who: FRA, act: ratification }
`;
  const importing = async (table: string, ...more: readonly string[]) => {
    const cwd = write(scratch(), { 'data/treaties/trial.yaml': PARIS, 'table.csv': table });
    const result = await run([...WRITE, '--source', 'dep', ...more], { cwd });
    return { ...result, file: readFileSync(join(cwd, 'data/treaties/trial.yaml'), 'utf8') };
  };
  test('one differing day does not block a table', async () => {
    const { out, code, file } = await importing(
      'Participant,Ratification,Entry into force\nFrance,2016-10-05,2016-11-04\nEgypt,2017-06-29,2017-07-29\nLatvia,2017-03-16,2017-04-16\n',
    );
    expect(file).toContain('{ on: 2017-06-29, who: EGY, act: ratification }');
    expect(file).toContain('{ on: 2017-03-16, who: LVA, act: ratification }');
    expect(file).toContain('EGY: 2017-07-29');
    expect(file).toContain('FRA: 2016-11-04');
    expect(file).not.toContain('LVA: 2017-04-16');
    expect(out).toContain('2017-04-16  Latvia');
    expect(out).toContain('[published-date-differs]');
    expect(out).toContain('written to data/treaties/trial.yaml: 2 events, 2 days of entry into force');
    expect(code).toBe(1);
  });
  test('a second consent without an end between is held back', async () => {
    const { out, code, file } = await importing(
      'Participant,Act,Date\nFrance,ratification,2016-10-05\nFrance,acceptance,2018-01-01\nEgypt,ratification,2017-06-29\n',
    );
    expect([code, file.includes('FRA, act: acceptance'), file.includes('EGY, act: ratification')]).toEqual([
      1,
      false,
      true,
    ]);
    expect(out).toContain('[duplicate-consent]');
  });
  test('a kind that is chosen says so in its line', async () => {
    const { code, file } = await importing('Participant,Consent\nEgypt,2017-06-29\nFrance,2016-10-05\n');
    expect([code, file]).toEqual([
      0,
      expect.stringContaining('who: EGY, act: acceptance, note: the table does not tell'),
    ]);
    expect(file.match(/FRA/g)?.length).toBe(1);
  });
  test('who left and came back is written after the denunciation', async () => {
    const { code, file } = await importing(
      'Participant,Act,Date,Effective\nFrance,denunciation,2019-11-04,2020-11-04\nFrance,acceptance,2021-01-20,2021-02-19\n',
    );
    expect(code).toBe(0);
    expect(file.split('\n').slice(-3)).toEqual([
      '  - { on: 2019-11-04, who: FRA, act: denunciation }',
      '  - { on: 2021-01-20, who: FRA, act: acceptance }',
      '',
    ]);
  });
  test('a day of leaving is compared with the one that the clause gives', async () => {
    const left = (day: string) =>
      `Participant,Denunciation,Effect of denunciation\nFrance,2019-11-04,${day}\n`;
    const right = await importing(left('2020-11-04'));
    expect([right.code, right.out.includes('Day of leaving')]).toEqual([0, false]);
    const other = await importing(left('2020-12-04'), '--format', 'json');
    expect(JSON.parse(other.out)).toMatchObject({
      leaving: [{ relation: 'date-differs', id: 'FRA', date: '2020-12-04', computed: '2020-11-04' }],
    });
    expect(other.file).not.toContain('2020-12-04');
  });
});

describe('a treaty that the ledger does not have', () => {
  const NEW = [
    '--source',
    'chart',
    '--source-publisher',
    'Treaty Office',
    '--source-tier',
    'treaty-database',
  ];
  const importing = async (cwd: string, ...more: readonly string[]) =>
    run(['import', 'csv', 'table.csv', '--into', 'new-treaty', ...more], { cwd });
  test('is begun with --write: the acts, and a heading to fill in', async () => {
    const cwd = ledgerIn(scratch());
    const { out, code } = await importing(cwd, '--write', ...NEW);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('written to data/treaties/new-treaty.yaml: 4 events'),
    ]);
    expect(out).toContain('data/treaties/new-treaty.yaml is new: fill in the title');
    const file = readFileSync(join(cwd, 'data/treaties/new-treaty.yaml'), 'utf8');
    expect(file).toContain('# law:');
    expect(file).toContain(
      `  chart: { publisher: Treaty Office, tier: treaty-database, read: ${TODAY} }\nevents:\n`,
    );
    expect(file).toContain('  - { on: 1999-02-01, who: EGY, act: signature }');
    const { out: status, code: asked } = await run(['status', 'new-treaty', '--ledger', 'data'], { cwd });
    expect([asked, status]).toEqual([0, expect.stringContaining('Signatories')]);
  });
  test('is unknown without --write, and the hint says how to begin it', async () => {
    const { err, code } = await importing(ledgerIn(scratch()));
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('with --write, a file for a new treaty is begun'),
    ]);
  });
  test.each([
    ['without a source', ['--write'], 'a new treaty needs the source of its table'],
    ['with an id that is none', ['--write', '--into', 'New Treaty', ...NEW], 'is no id for a new treaty'],
    [
      'in the file of another',
      ['--write', '--ledger', 'data/treaties/trial.yaml', ...NEW],
      'is the file of another treaty',
    ],
  ])('is not begun %s', async (_, more, says) => {
    const cwd = ledgerIn(scratch());
    const args = more.includes('--into')
      ? ['import', 'csv', 'table.csv', ...more]
      : ['import', 'csv', 'table.csv', '--into', 'new-treaty', ...more];
    const { err, code } = await run(args, { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });
  test('is not begun from a table with errors', async () => {
    const cwd = ledgerIn(scratch());
    write(cwd, { 'table.csv': 'Participant,Signature\nEgipt,1 Feb 1999\n' });
    const { code } = await importing(cwd, '--write', ...NEW);
    expect([code, existsSync(join(cwd, 'data/treaties/new-treaty.yaml'))]).toEqual([1, false]);
  });
});

describe('what the user says of a table', () => {
  const reading = async (table: string, ...more: readonly string[]) => {
    const cwd = ledgerIn(scratch());
    write(cwd, { 'table.csv': table });
    return run(['import', 'csv', 'table.csv', '--into', 'trial', '--format', 'yaml', ...more], { cwd });
  };
  test('--legend explains marks', async () => {
    const table = 'Participant,Consent,Kind\nNiger,2001-10-11,A\n';
    expect((await reading(table)).code).toBe(1);
    const { out, code } = await reading(table, '--legend', 'A=accession, R=ratification');
    expect([code, out]).toEqual([0, '  - { on: 2001-10-11, who: NER, act: accession }\n']);
    expect((await reading(table, '--legend', 'A=something')).err).toContain('does not explain marks by acts');
  });
  test('--rows says which rows are meant', async () => {
    const table = 'Participant,Treaty,Accession\nNiger,WCT,2001-10-11\nJapan,Berne,2002-10-11\n';
    expect((await reading(table)).code).toBe(1);
    const { out, code } = await reading(table, '--rows', 'wct');
    expect([code, out]).toEqual([0, '  - { on: 2001-10-11, who: NER, act: accession }\n']);
  });
});

describe('what is refused before anything is read', () => {
  const folder = scratch();
  const refusal = async (from: string, ...more: readonly string[]) => {
    const cwd = ledgerIn(folder);
    const { out, err, code } = await run(['import', 'csv', from, '--into', 'trial', ...more], { cwd });
    return { said: out + err, code };
  };
  const declaring = (tier: string, url: string) =>
    [
      '--write',
      '--source',
      'x',
      '--source-publisher',
      'X',
      '--source-tier',
      tier,
      '--source-url',
      url,
    ] as const;

  test('no time to answer', async () => {
    const { said, code } = await refusal('https://treaties.example/', '--timeout', '0');
    expect([code, said]).toEqual([2, expect.stringContaining('--timeout: 0 seconds leave no time')]);
  });
  test.each([
    'https://me:hidden@treaties.example/a.csv',
    'https://me:hid/den@treaties.example/a.csv',
    'ftp://hidden@treaties.example/a.csv',
  ])('a password, which is not repeated: %s', async from => {
    for (const format of ['text', 'json']) {
      const { said, code } = await refusal(from, '--format', format);
      expect([code, said]).toEqual([3, expect.stringContaining('://…@treaties.example/a.csv')]);
      expect(said).not.toMatch(/hid\/?den/);
    }
  });
  test('an address of a port or with an @ in its path is repeated whole', async () => {
    for (const from of ['gopher://treaties.example:8080/a@b.csv', 'gopher://treaties.example/a@b.csv'])
      expect((await refusal(from)).said).toContain(from);
  });
  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'https://me:hidden@treaties.example/', 'https://'])(
    'a source whose address nobody can open: %s',
    async url => {
      const { said, code } = await refusal('table.csv', ...declaring('press', url));
      expect([code, said]).toEqual([2, expect.stringContaining('is no address of a public page')]);
      expect(said).not.toContain('hidden');
    },
  );
  test('a tier that is none, by the name of its option', async () => {
    const { said, code } = await refusal('table.csv', ...declaring('pres', 'https://treaties.example/'));
    expect([code, said]).toEqual([
      2,
      expect.stringContaining('--source-tier: "pres" is not one of depositary'),
    ]);
  });
});

describe('a table from an address', () => {
  const folder = scratch();
  let server: Server;
  let base = '';
  const page = statusPage({
    header: ['Participant', 'Signature', 'Ratification, Accession(a)'],
    rows: [
      ['Egypt', '1 Feb 1999', '7 Mar 2000'],
      ['France', '3 Feb 1999', ''],
    ],
  });
  beforeAll(async () => {
    server = createServer((req, res) => {
      if (req.url?.endsWith('.xml')) res.writeHead(200, { 'content-type': 'text/xml' }).end(page);
      else res.writeHead(200, { 'content-type': 'text/html' }).end('<!DOCTYPE html><html></html>');
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  const importing = (url: string, ...more: readonly string[]) =>
    run(['import', 'untc', url, ...more], { cwd: ledgerIn(folder) });

  test('is compared, and cited by its address', async () => {
    const { err, code } = await importing(
      `${base}/trial.en.xml`,
      '--allow-private',
      '--write',
      '--source',
      'page',
      '--source-publisher',
      'Depositary',
      '--source-tier',
      'depositary',
    );
    expect([err, code]).toEqual(['', 0]);
    const text = readFileSync(join(folder, 'data/treaties/trial.yaml'), 'utf8');
    expect(text).toContain(`url: "${base}/trial.en.xml"`);
    expect(text).toContain('{ on: 1999-02-03, who: FRA, act: signature, source: page }');
  });
  test('of the record’s own source is written as its; of any other host it must be said', async () => {
    const of = (address: string) => LEDGER.replace('tier: depositary', `tier: depositary, url: "${address}"`);
    const writing = (text: string) =>
      run(['import', 'untc', `${base}/trial.en.xml`, '--allow-private', '--write'], {
        cwd: ledgerIn(folder, text),
      });
    expect((await writing(of('https://treaties.example/trial.en.xml'))).code).toBe(2);
    expect(readFileSync(join(folder, 'data/treaties/trial.yaml'), 'utf8')).not.toContain('FRA');
    expect((await writing(of(`${base}/elsewhere.xml`))).code).toBe(0);
    expect(readFileSync(join(folder, 'data/treaties/trial.yaml'), 'utf8')).toContain(
      '{ on: 1999-02-03, who: FRA, act: signature }',
    );
  });
  test('of one’s own network is not read without permission', async () => {
    const { err, code } = await importing(`${base}/trial.en.xml`);
    expect([code, err.includes(': 127.0.0.1 is not an address of the public internet')]).toEqual([3, true]);
  });
  test('where HTML is served instead', async () => {
    const { err, code } = await importing(`${base}/nothing`, '--allow-private', '--into', 'trial');
    expect([code, err.includes('[html-not-xml]')]).toEqual([3, true]);
  });
});
