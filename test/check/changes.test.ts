import { mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/check/finding.ts';
import { fixFiles } from '../../src/cli/check/fix.ts';
import type { ReadFile } from '../../src/cli/check/read-target.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { git as gitIn, run, scratch, smallTreaty, write } from '../cli/harness.ts';
import { check as checkAll, checkedFile } from './builders.ts';

const folder = scratch();
const LAW = '  entry_into_force: { article: "9", when: { instruments: 9 }, date: same_day }';
const EVENTS = [
  '{ on: 2020-01-01, act: adoption, source: dep }',
  '{ on: 2020-02-01, who: EGY, act: signature, source: dep }',
  '{ on: 2020-03-01, who: FRA, act: ratification, source: dep }',
  '{ on: 2020-03-02, who: JPN, act: ratification, source: news }',
];
const small = (events: readonly string[], more = ''): string =>
  smallTreaty({ events, law: LAW, more }).replace(
    'publisher: News, tier: press',
    'publisher: News, tier: organisation',
  );

interface Found {
  readonly findings: readonly {
    readonly rule: string;
    readonly line: number;
    readonly column: number;
    readonly touched?: boolean;
    readonly key: string;
  }[];
  readonly summary: { readonly setAside: number; readonly fixed: readonly string[] };
}

async function check(cwd: string, ...more: string[]) {
  const { out, err, code } = await run(['check', '.', '--format', 'json', ...more], { cwd });
  const { findings, summary } = JSON.parse(out) as Found;
  const places = findings.map(
    f => `${f.rule} ${f.line}:${f.column}${f.touched === undefined ? '' : f.touched ? ' touched' : ''}`,
  );
  return { places, findings, summary, code, err };
}

const ledger = (name: string, text: string): string => {
  write(folder, { [`${name}/treaties/small.yaml`]: text });
  return join(folder, name);
};
const textOf = (cwd: string): string => readFileSync(join(cwd, 'treaties/small.yaml'), 'utf8');

describe('--base', () => {
  const repo = join(folder, 'repo');
  mkdirSync(repo);
  const git = (...args: readonly string[]): string => gitIn(repo, ...args);
  git('init', '-q', '-b', 'main');
  const late = '{ on: 2019-05-01, who: DEU, act: signature, source: dep }';
  const before = ledger('repo', small([late, ...EVENTS]));
  git('add', '-A');
  git('commit', '-q', '-m', 'one');
  const now = async (events: readonly string[], more = '', until = '2026-11-21') => {
    const text = small(events, more).replace('complete_until: 2026-11-21', `complete_until: ${until}`);
    return check(ledger('repo', text), '--base', 'main');
  };

  test('nothing is rewritten where acts are added, made more precise, moved or better sourced', async () => {
    const { places } = await now([
      late,
      ...EVENTS.map(e => e.replace('source: dep }', 'source: [dep, news], note: seen }')),
      '{ on: 2020-04-01, who: ITA, act: signature, source: dep }',
    ]);
    expect(places).toEqual(['signature-before-adoption 11:11']);
  });
  test('a confirmed act on another day, uncertain or gone is history rewritten', async () => {
    expect((await now([late, ...EVENTS].map(e => e.replace('2020-03-01', '2020-03-05')))).places).toEqual([
      'events-out-of-order 14:11 touched',
      'history-rewritten 14:11 touched',
      'signature-before-adoption 11:11',
    ]);
    expect((await now([late, ...EVENTS.filter(e => !e.includes('EGY'))])).places).toEqual([
      'history-rewritten 10:1',
      'signature-before-adoption 11:11',
    ]);
    const reported = EVENTS.map(e => (e.includes('EGY') ? e.replace('source: dep', 'source: news') : e));
    expect((await now([late, ...reported])).places).toContain('history-rewritten 13:11 touched');
  });
  test('but for what was never confirmed, and what a note or the depositary corrects', async () => {
    const reported = EVENTS.map(e => e.replace('2020-03-02', '2020-03-09'));
    const noted = EVENTS.map(e =>
      e
        .replace('2020-02-01', '2020-02-02')
        .replace('signature, source: dep', 'signature, source: dep, note: "before: 2020-02-01"'),
    );
    const corrected = [
      ...EVENTS.filter(e => !e.includes('EGY')),
      '{ on: 2020-05-01, who: EGY, act: correction, source: dep, note: no signature of 2020-02-01 }',
    ];
    for (const events of [reported, noted, corrected])
      expect((await now([late, ...events])).places.filter(p => p.startsWith('history'))).toEqual([]);
  });
  test('a comment that arrives with the change it excuses sets nothing aside; one that was there does', async () => {
    const excuse = '# check-ignore-file history-rewritten: read anew\n';
    const rewritten = EVENTS.map(e => e.replace('2020-03-01', '2020-03-02'));
    expect((await now([late, ...rewritten], excuse)).places).toContain('history-rewritten 15:11 touched');
    ledger('repo', small([late, ...EVENTS], excuse));
    git('commit', '-q', '-a', '-m', 'announced');
    expect((await now([late, ...rewritten], excuse)).places.join()).not.toContain('history-rewritten');
    ledger('repo', small([late, ...EVENTS]));
    git('commit', '-q', '-a', '-m', 'as before');
  });
  test('coverage that goes back', async () => {
    expect((await now([late, ...EVENTS], '', '2025-01-01')).places[0]).toBe(
      'complete-until-went-back 4:17 touched',
    );
    expect((await now([late, ...EVENTS], '', '2026-11-21')).places).toHaveLength(1);
  });
  test('a treaty whose file is gone; one that was renamed, or whose file is, is the same', async () => {
    const other = small(EVENTS).replace('id: small', 'id: other');
    write(repo, { 'treaties/other.yaml': other, 'treaties/small.yaml': small([late, ...EVENTS]) });
    git('add', '-A');
    git('commit', '-q', '-m', 'two');
    rmSync(join(repo, 'treaties/other.yaml'));
    expect((await check(repo, '--base', 'HEAD')).places).toEqual([
      'treaty-removed 1:1',
      'signature-before-adoption 11:11',
    ]);
    write(repo, { 'treaties/moved.yaml': other.replace('2020-03-01', '2020-03-02') });
    expect((await check(repo, '--base', 'HEAD')).places).toEqual([
      'history-rewritten 13:11 touched',
      'file-name-differs 2:5',
      'signature-before-adoption 11:11',
    ]);
    rmSync(join(repo, 'treaties/moved.yaml'));
    git('commit', '-q', '-a', '-m', 'one again');
  });
  test('a treaty whose file gives it another id is gone too, in the whole ledger and in the file alone', async () => {
    const renamed = small(EVENTS).replace('id: small', 'id: smaller');
    const cwd = ledger('repo', renamed);
    const expected = ['treaty-removed 1:1', 'file-name-differs 2:5 touched'];
    expect((await check(cwd, '--base', 'HEAD')).places.toSorted()).toEqual(expected.toSorted());
    const { out, code } = await run(['check', 'treaties/small.yaml', '--base', 'HEAD', '--format', 'json'], {
      cwd,
    });
    expect([(JSON.parse(out) as Found).findings.map(f => f.rule), code]).toEqual([
      expect.arrayContaining(['treaty-removed']),
      1,
    ]);
    // A file that cannot be read now may still hold the same treaty, so only its faults are found.
    expect((await check(ledger('repo', 'id: small\n'), '--base', 'HEAD')).places.join()).not.toContain(
      'removed',
    );
  });
  test('a ledger that was faulty then ends the command with its faults: deleted acts would pass', async () => {
    ledger('repo', small([...EVENTS, '{ on: 2020-02-31, who: DEU, act: signature, source: dep }']));
    git('commit', '-q', '-a', '-m', 'faulty');
    const cwd = ledger('repo', small(EVENTS.slice(0, 2)));
    for (const path of ['.', 'treaties/small.yaml']) {
      const { out, err, code } = await run(['check', path, '--base', 'HEAD'], { cwd });
      expect([out, code]).toEqual(['', 3]);
      expect(err).toContain('a fault in treaties/small.yaml at the base revision HEAD');
      expect(err).toMatch(/treaties\/small\.yaml:15:11 error .*2020-02-31/);
    }
    expect(before).toContain('repo');
  });
  test('a ledger that was not there then: all of it is new', async () => {
    const cwd = ledger('repo/new', small(['{ on: 2019-02-30, act: adoption, source: dep }']));
    const { places, code } = await check(cwd, '--base', 'HEAD');
    expect([places, code]).toEqual([['impossible-date 11:11 touched'], 1]);
    rmSync(cwd, { recursive: true });
  });
  test('a revision that is not there ends the command', async () => {
    for (const name of ['nowhere', '^HEAD', '^HEAD...HEAD', 'HEAD..HEAD', 'HEAD:treaties']) {
      const { code, err } = await run(['check', '.', '--base', name], { cwd: repo });
      expect([name, code, err]).toEqual([name, 3, expect.stringContaining('no revision "')]);
    }
  });
});

describe('a baseline', () => {
  const two = [...EVENTS.slice(0, 3), '{ on: 2019-03-01, who: DEU, act: ratification, source: dep }'];
  const cwd = ledger('baseline', small([...two, EVENTS[3] ?? '']));
  test('sets aside what was there before, wherever its line moves', async () => {
    expect((await check(cwd)).code).toBe(1);
    const written = await check(cwd, '--baseline', 'known.txt', '--write-baseline');
    expect([written.code, written.places, written.summary.setAside]).toEqual([0, [], 2]);
    expect(readFileSync(join(cwd, 'known.txt'), 'utf8').split('\n').slice(1)).toEqual([
      'small deposit-before-adoption DEU ratification 2019-03-01',
      'small events-out-of-order DEU ratification 2019-03-01',
      '',
    ]);
    ledger('baseline', small([...two, EVENTS[3] ?? ''], '# moved\n\n'));
    const { code, summary } = await check(cwd, '--baseline', 'known.txt');
    expect([code, summary.setAside]).toEqual([0, 2]);
  });
  test('does not hide what is new', async () => {
    ledger(
      'baseline',
      small([...two, EVENTS[3] ?? '', '{ on: 2019-03-01, who: ITA, act: ratification, source: dep }']),
    );
    const { findings, code } = await check(cwd, '--baseline', 'known.txt');
    expect([code, findings.map(f => f.key)]).toEqual([
      1,
      [
        'small deposit-before-adoption ITA ratification 2019-03-01',
        'small events-out-of-order ITA ratification 2019-03-01',
      ],
    ]);
  });
  test('says which of its entries nothing meets, and is pruned of them alone', async () => {
    write(cwd, {
      'known.txt': `# treaty check baseline 1\n# by hand\nsmall deposit-before-adoption DEU ratification 2019-03-01\n\nsmall gone EGY\nelsewhere deposit-before-adoption DEU ratification 2019-03-01\n`,
    });
    ledger('baseline', small(EVENTS));
    expect((await check(cwd, '--baseline', 'known.txt')).places).toEqual([
      'baseline-entry-stale 3:1',
      'baseline-entry-stale 5:1',
    ]);
    // Entries about files that the run did not check are not stale.
    const others = ['--rule', 'duplicate-consent'];
    expect((await check(cwd, '--baseline', 'known.txt', ...others)).places).toEqual([
      'baseline-entry-stale 5:1',
    ]);
    expect((await check(cwd, '--baseline', 'known.txt', '--prune')).places).toEqual([]);
    expect(readFileSync(join(cwd, 'known.txt'), 'utf8')).toBe(
      '# treaty check baseline 1\n# by hand\n\nelsewhere deposit-before-adoption DEU ratification 2019-03-01\n',
    );
    await check(cwd, '--baseline', 'known.txt', '--write-baseline');
    expect(readFileSync(join(cwd, 'known.txt'), 'utf8')).toMatch(
      /^# treaty check baseline 1.*\nelsewhere deposit-before-adoption DEU ratification 2019-03-01\n$/,
    );
  });
});

describe('what --write-baseline does not write over', () => {
  const cwd = ledger('kept', small(EVENTS));
  const writeTo = (path: string) => run(['check', '.', '--baseline', path, '--write-baseline'], { cwd });
  test('a file that is no baseline, itself or through a link', async () => {
    const before = textOf(cwd);
    symlinkSync('treaties/small.yaml', join(cwd, 'link.txt'));
    write(cwd, { 'notes.txt': 'kept\n', 'empty.txt': '' });
    for (const path of ['treaties/small.yaml', 'link.txt', 'notes.txt', 'empty.txt']) {
      const { code, err } = await writeTo(path);
      expect([path, code]).toEqual([path, 3]);
      expect(err).toContain(`${path} is no baseline of treaty check`);
    }
    expect([textOf(cwd), readFileSync(join(cwd, 'notes.txt'), 'utf8')]).toEqual([before, 'kept\n']);
  });
  test('a link that leads nowhere', async () => {
    symlinkSync('nothing-there.txt', join(cwd, 'dangling.txt'));
    const { code, err } = await writeTo('dangling.txt');
    expect([code, err]).toEqual([3, expect.stringContaining('it is a link to what is not there')]);
    expect(readlinkSync(join(cwd, 'dangling.txt'))).toBe('nothing-there.txt');
  });
});

const runChecksOn = (text: string): readonly Finding[] =>
  checkAll([checkedFile(text, 'data/treaties/small.yaml')]);

describe('--fix', () => {
  test('fixes what needs no human judgement, and changes no other byte', async () => {
    const untidy = small(
      [
        EVENTS[0] ?? '',
        EVENTS[3] ?? '',
        EVENTS[1] ?? '',
        (EVENTS[2] ?? '').replace('source', 'note: "Co\u0302te\u00a0d’or\u200b", source'),
      ],
      '  old: { publisher: Old, tier: press }   # kept nowhere\n  unused: { publisher: Unused, tier: press }\n# a remark\n',
    );
    const cwd = ledger('fix', untidy);
    const { places, summary, code } = await check(cwd, '--fix');
    expect(places).toEqual(['unused-source 10:3']);
    expect([summary.fixed, code]).toEqual([['treaties/small.yaml'], 0]);
    const lines = untidy
      .replace('Co\u0302te\u00a0d’or\u200b', 'Côte d’or')
      .replace('  unused: { publisher: Unused, tier: press }\n', '')
      .split('\n');
    const at = lines.findIndex(l => l.includes('JPN'));
    const [moved = ''] = lines.splice(at, 1);
    lines.splice(at + 2, 0, moved);
    expect(textOf(cwd)).toBe(lines.join('\n'));
    expect((await check(cwd, '--fix')).summary.fixed).toEqual([]);
  });
  test('keeps the line ends and the mark at the beginning of a file', async () => {
    const text = small([EVENTS[0] ?? '', EVENTS[2] ?? '', EVENTS[1] ?? '', EVENTS[3] ?? '']).replaceAll(
      '\n',
      '\r\n',
    );
    const cwd = ledger('fix-crlf', `\ufeff${text}`);
    expect((await check(cwd, '--fix')).summary.fixed).toEqual(['treaties/small.yaml']);
    const fixed = small(EVENTS).replaceAll('\n', '\r\n');
    expect(textOf(cwd)).toBe(`\ufeff${fixed}`);
  });
  test('never writes to the installed ledger', async () => {
    const text = small([EVENTS[0] ?? '', EVENTS[2] ?? '', EVENTS[1] ?? '']);
    const installed = ledger('installed/data', text).replace(/\/data$/, '');
    const file = {
      file: {
        shown: 'data/treaties/small.yaml',
        path: `${installed}/data/treaties/small.yaml`,
        read: () => new TextEncoder().encode(text),
      },
      path: 'data/treaties/small.yaml',
    } as unknown as ReadFile;
    const [finding] = runChecksOn(text);
    const host = { ...nodeHost, installed, cwd: '/' };
    const checked = { files: [file], found: [finding as Finding] };
    await expect(fixFiles(host, checked, 1000, async () => checked)).rejects.toThrow(
      /installed with the command/,
    );
    expect(textOf(`${installed}/data`)).toBe(text);
  });
  test('leaves alone what is faulty', async () => {
    const faulty = `${small(EVENTS)}  - { on: 2020-04-31, who: ITA, act: signature, source: dep, note: "a\u200b" }\n`;
    const cwd = ledger('fix-faulty', faulty);
    expect((await check(cwd, '--fix')).code).toBe(1);
    expect(textOf(cwd)).toBe(faulty);
  });
});

describe('paths', () => {
  const cwd = ledger('paths', small(EVENTS));
  write(cwd, {
    'participants.yaml': 'ledger: 1\nparticipants:\n  - { id: AAA, kind: state, names: { en: Aland } }\n',
    'treaties/other.yaml': small([
      '{ on: 2020-02-01, who: AAA, act: signature, source: dep }',
      '{ on: 2031-02-01, who: EGY, act: signature, source: dep }',
    ])
      .replace('id: small', 'id: other')
      .replace('  news: { publisher: News, tier: organisation, lang: en }\n', ''),
  });
  const found = async (...paths: string[]) => {
    const { out } = await run(['check', ...paths, '--format', 'json'], { cwd });
    const { findings, summary } = JSON.parse(out) as Found & { readonly summary: { readonly files: number } };
    return [findings.map(f => f.rule), summary.files];
  };
  test('a ledger is judged whole, its folder of treaties and single files for themselves', async () => {
    expect(await found('.')).toEqual([['act-in-the-future'], 3]);
    expect(await found('treaties')).toEqual([['act-in-the-future'], 2]);
    expect(await found('treaties/other.yaml')).toEqual([['act-in-the-future'], 1]);
    expect(await found('treaties/small.yaml', 'participants.yaml')).toEqual([[], 2]);
    expect(await found('treaties/small.yaml', 'treaties/other.yaml')).toEqual([['act-in-the-future'], 2]);
  });
});
