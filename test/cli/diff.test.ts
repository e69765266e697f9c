import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { git, type Ran, ROOT, run, scratch, smallTreaty, spawn, write } from './harness.ts';

const folder = scratch();
const ADOPTION = '{ on: 2020-01-01, act: adoption, source: dep }';
const EGYPT = '{ on: 2020-02-01, who: EGY, act: signature, source: dep }';
const FRANCE = '{ on: 2020-03-01, who: FRA, act: signature, source: dep }';
const small = (events: readonly string[], id = 'small'): string => smallTreaty({ id, events });

let made = 0;
/** A new repository; `commit` writes files below it, removes those given as null, and commits. */
function repository() {
  const repo = join(folder, `repo${made++}`);
  mkdirSync(repo);
  git(repo, 'init', '-q', '-b', 'main');
  const commit = (files: Readonly<Record<string, string | null>>): string => {
    for (const [name, text] of Object.entries(files))
      if (text === null) rmSync(join(repo, name));
      else write(repo, { [name]: text });
    git(repo, 'add', '-A');
    git(repo, 'commit', '-q', '--allow-empty', '-m', 'a change');
    return git(repo, 'rev-parse', 'HEAD');
  };
  return { repo, commit };
}

interface Said {
  readonly from: { readonly kind: string; readonly name: string; readonly commit: string | null };
  readonly to: { readonly kind: string; readonly name: string; readonly commit: string | null };
  readonly summary: { readonly legal: number; readonly knowledge: number; readonly cosmetic: number };
  readonly treaties: readonly { readonly id: string; readonly difference: string }[];
  readonly events: Readonly<
    Record<
      'added' | 'removed',
      readonly { readonly who: string[]; readonly act: string; readonly class: string }[]
    >
  >;
  readonly consequences: readonly {
    readonly treaty: string;
    readonly kind: string;
    readonly of: string | null;
    readonly class: string;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

const BUNDLED = { bundled: ['doha-centre'] };
const diff = (cwd: string, ...args: readonly string[]): Promise<Ran> =>
  run(['diff', ...args], { cwd, ...BUNDLED });

async function said(cwd: string, ...args: readonly string[]): Promise<Said> {
  const { out, err, code } = await diff(cwd, ...args, '--format', 'json');
  expect([err, code]).toEqual(['', 0]);
  return JSON.parse(out) as Said;
}

const differences = ({ treaties }: Said): string[] => treaties.map(t => `${t.id} ${t.difference}`);
const added = ({ events }: Said): string[] => events.added.map(e => `${e.who.join()} ${e.act} ${e.class}`);

describe('two revisions', () => {
  const { repo, commit } = repository();
  const file = 'office/data/treaties/small.yaml';
  const first = commit({ [file]: small([ADOPTION, EGYPT]) });
  const second = commit({ [file]: small([ADOPTION, EGYPT, FRANCE]), 'office/notes.txt': 'x' });
  const office = join(repo, 'office');

  test.each([
    ['HEAD~1..HEAD'],
    ['HEAD~1'],
    ['main~1..main'],
    ['HEAD~1..'],
    ['HEAD~1...HEAD'],
    [`${first.slice(0, 9)}..${second}`],
  ])('--at %s: one act more, and what follows', async at => {
    const found = await said(office, '--at', at);
    expect(differences(found)).toEqual(['small changed']);
    expect(added(found)).toEqual(['FRA signature knowledge']);
    expect(found.summary).toEqual({ legal: 0, knowledge: 1, cosmetic: 0 });
    expect(found.consequences.map(c => [c.kind, c.of, c.class])).toEqual([
      ['signatories', null, 'knowledge'],
      ['standing', 'FRA', 'knowledge'],
    ]);
    expect(found.from.commit).toBe(first);
    expect(found.to.commit).toBe(at === 'HEAD~1' ? null : second);
  });
  test('backwards the act is removed', async () => {
    const found = await said(office, '--at', 'HEAD..HEAD~1');
    expect([found.events.added.length, found.events.removed.map(e => e.who)]).toEqual([0, [['FRA']]]);
  });
  test('the ledger is found by name wherever the command stands, and in a single file of it', async () => {
    for (const path of ['office/data', file])
      expect(added(await said(repo, '--at', 'HEAD~1..HEAD', '--ledger', path))).toEqual([
        'FRA signature knowledge',
      ]);
    expect(
      added(await said(folder, '--at', 'HEAD~1', '--ledger', join(office, 'data'), 'small')),
    ).toHaveLength(1);
  });
  test('with a day: what held on it', async () => {
    const found = await said(office, '--at', 'HEAD~1..HEAD', '--on', '2020-02-15');
    expect(found.consequences).toEqual([]);
    expect(added(found)).toEqual(['FRA signature knowledge']);
  });
  test('two names of one commit: nothing differs', async () => {
    const { out, code } = await diff(office, '--at', 'HEAD..main', '--exit-code');
    expect([out, code]).toEqual(['', 0]);
  });
  test('--exit-code: 1 where they differ, with the same answer', async () => {
    const { out, code } = await diff(office, '--at', 'HEAD~1', '--exit-code');
    expect(code).toBe(1);
    expect(out).toBe((await diff(office, '--at', 'HEAD~1')).out);
  });
  test('the bundled ledger is not what is compared', async () => {
    expect((await diff(office, 'doha-centre', '--at', 'HEAD~1')).code).toBe(2);
  });
  test('text names both sides', async () => {
    expect((await diff(office, '--at', 'HEAD~1')).out).toMatch(
      new RegExp(`^HEAD~1 \\(${first.slice(0, 12)}\\) → working tree\n`),
    );
  });
});

describe('the files as they are', () => {
  test('are compared with a revision, also where nothing was committed of them', async () => {
    const { repo, commit } = repository();
    commit({
      'data/treaties/small.yaml': small([ADOPTION, EGYPT]),
      'data/treaties/same.yaml': small([ADOPTION], 'same'),
    });
    write(repo, {
      'data/treaties/small.yaml': small([
        ADOPTION,
        EGYPT,
        '{ on: 2026-11-22, who: JPN, act: signature, source: dep }',
      ]),
      'data/treaties/late.yaml': small([ADOPTION], 'late'),
    });
    const found = await said(repo, '--at', 'HEAD');
    expect(differences(found)).toEqual(['late added', 'small changed']);
    // Dated after the record's end and after today: an act of law that nobody can know yet.
    expect(added(found)).toContain('JPN signature legal');
    expect(found.consequences).toEqual([]);
  });
  test('other spacing, order and comments are cosmetic', async () => {
    const { repo, commit } = repository();
    commit({ 'data/treaties/small.yaml': small([ADOPTION, EGYPT, FRANCE]) });
    write(repo, {
      'data/treaties/small.yaml': `# A comment.\n${small([ADOPTION, FRANCE, EGYPT.replace('{ on', '{  on')])}`,
    });
    const found = await said(repo, '--at', 'HEAD');
    expect(differences(found)).toEqual(['small cosmetic']);
    expect(found.summary).toEqual({ legal: 0, knowledge: 0, cosmetic: 1 });
    expect(await diff(repo, '--at', 'HEAD', '--exit-code')).toEqual({
      out: '',
      err: 'treaty: the ledger in data/\n',
      code: 0,
    });
    expect((await diff(repo, '--at', 'HEAD')).out).toContain('cosmetic');
  });
  test('line ends as git rewrites them are cosmetic', async () => {
    const { repo, commit } = repository();
    commit({ 'data/treaties/small.yaml': small([ADOPTION, EGYPT]) });
    write(repo, { 'data/treaties/small.yaml': small([ADOPTION, EGYPT]).replaceAll('\n', '\r\n') });
    expect(differences(await said(repo, '--at', 'HEAD'))).toEqual(['small cosmetic']);
  });
});

describe('files that come, go and are renamed', () => {
  const { repo, commit } = repository();
  commit({
    'data/treaties/gone.yaml': small([ADOPTION], 'gone'),
    'data/treaties/old-name.yaml': small([ADOPTION, EGYPT], 'renamed'),
    'data/treaties/both.yaml': small([ADOPTION, EGYPT], 'both'),
    'data/treaties/kept.yaml': small([ADOPTION, EGYPT], 'kept'),
  });
  commit({
    'data/treaties/gone.yaml': null,
    'data/treaties/old-name.yaml': null,
    'data/treaties/both.yaml': null,
    'data/treaties/renamed.yaml': small([ADOPTION, EGYPT], 'renamed'),
    'data/treaties/both-moved.yaml': small([ADOPTION, EGYPT, FRANCE], 'both'),
    'data/treaties/come.yaml': small([ADOPTION], 'come'),
  });
  test('are followed by the treaty they hold', async () => {
    const found = await said(repo, '--at', 'HEAD~1..HEAD');
    expect(differences(found)).toEqual(['both changed', 'come added', 'gone removed', 'renamed cosmetic']);
    expect(found.consequences.every(c => c.treaty === 'both')).toBe(true);
  });
  test('also a single file', async () => {
    const found = await said(repo, '--at', 'HEAD~1..HEAD', '--ledger', 'data/treaties/both-moved.yaml');
    expect(differences(found)).toEqual(['both changed']);
    expect(added(found)).toEqual(['FRA signature knowledge']);
  });
  test('a file of which one revision has nothing', async () => {
    expect(
      differences(await said(repo, '--at', 'HEAD~1..HEAD', '--ledger', 'data/treaties/come.yaml')),
    ).toEqual(['come added']);
    expect(
      differences(await said(repo, '--at', 'HEAD~1..HEAD', '--ledger', 'data/treaties/gone.yaml')),
    ).toEqual(['gone removed']);
  });
  test('a ledger of which one revision has nothing', async () => {
    const other = repository();
    other.commit({ 'readme.txt': 'x' });
    other.commit({ 'data/treaties/small.yaml': small([ADOPTION]) });
    expect(differences(await said(other.repo, '--at', 'HEAD~1..HEAD'))).toEqual(['small added']);
    renameSync(join(other.repo, 'data'), join(other.repo, 'elsewhere'));
    const argv = ['--at', 'HEAD', '--ledger', 'data'];
    expect(differences(await said(other.repo, ...argv))).toEqual(['small removed']);
  });
});

describe('what depends on what was edited', () => {
  const other = smallTreaty({
    id: 'protocol',
    law: '  entry_into_force: { article: "3", when: { in_force: small }, date: same_day, organisations: not-counted }',
    events: [ADOPTION, '{ on: 2020-06-01, who: EGY, act: ratification, source: dep }'],
  });
  const ratified = (...who: readonly string[]) =>
    small([
      ADOPTION,
      ...who.map((w, i) => `{ on: 2020-03-0${i + 1}, who: ${w}, act: ratification, source: dep }`),
    ]);
  test('stands otherwise though its own file is the same', async () => {
    const { repo, commit } = repository();
    commit({ 'data/treaties/protocol.yaml': other, 'data/treaties/small.yaml': ratified('EGY') });
    commit({ 'data/treaties/small.yaml': ratified('EGY', 'FRA') });
    const found = await said(repo, '--at', 'HEAD~1..HEAD');
    expect(differences(found)).toEqual(['protocol affected', 'small changed']);
    expect(found.consequences).toContainEqual(
      expect.objectContaining({ treaty: 'protocol', kind: 'in-force', before: 'no', after: 'yes' }),
    );
    expect((await diff(repo, '--at', 'HEAD~1', '--exit-code')).code).toBe(1);
  });
  test('and so does one of the members of an organisation that has acted', async () => {
    const { repo, commit } = repository();
    const club = (members: string) =>
      `ledger: 1\nsources:\n  s: { publisher: Secretariat, tier: organisation }\nparticipants:\n  - { id: CLUB, kind: organisation, names: { en: The Club }, members: club }\ngroups:\n  - { id: club, names: { en: Club }, source: s, members: { ${members} } }\n`;
    const treaty = smallTreaty({
      law: '  entry_into_force: { article: "9", when: { instruments: 2 }, date: same_day, organisations: as-members }',
      events: [ADOPTION, '{ on: 2020-06-01, who: CLUB, act: ratification, source: dep }'],
    });
    commit({ 'data/participants.yaml': club('EGY: 2000-01-01'), 'data/treaties/small.yaml': treaty });
    commit({ 'data/participants.yaml': club('EGY: 2000-01-01, FRA: 2000-01-01') });
    expect(differences(await said(repo, '--at', 'HEAD~1..HEAD'))).toEqual(['small affected']);
  });
  test('a membership known otherwise changes what rests on it', async () => {
    const { repo, commit } = repository();
    const group = (members: string) =>
      `ledger: 1\nsources:\n  s: { publisher: Secretariat, tier: organisation }\ngroups:\n  - { id: club, names: { en: Club }, source: s, members: { ${members} } }\n`;
    const treaty = smallTreaty({
      law: '  entry_into_force: { article: "9", when: { every: club }, date: same_day, organisations: not-counted }',
      events: [ADOPTION, '{ on: 2020-06-01, who: EGY, act: ratification, source: dep }'],
    });
    commit({
      'data/participants.yaml': group('EGY: 2000-01-01, FRA: 2000-01-01'),
      'data/treaties/small.yaml': treaty,
    });
    commit({ 'data/participants.yaml': group('EGY: 2000-01-01, FRA: 2021-01-01') });
    const found = await said(repo, '--at', 'HEAD~1..HEAD');
    expect(differences(found)).toEqual(['small affected']);
    expect(found).toMatchObject({
      registry: [{ part: 'group', id: 'club', change: 'changed', class: 'knowledge', bearing: true }],
    });
  });
});

describe('a clone that lacks history', () => {
  test('what is there is compared; what is not is said to be cut off', async () => {
    const { repo, commit } = repository();
    for (const events of [[ADOPTION], [ADOPTION, EGYPT], [ADOPTION, EGYPT, FRANCE]])
      commit({ 'data/treaties/small.yaml': small(events) });
    const clone = join(folder, 'shallow');
    git(folder, 'clone', '-q', '--depth', '2', `file://${repo}`, clone);
    expect(added(await said(clone, '--at', 'HEAD~1..HEAD'))).toEqual(['FRA signature knowledge']);
    const { err, code } = await diff(clone, '--at', 'HEAD~2..HEAD');
    expect(code).toBe(3);
    expect(err).toContain('no revision "HEAD~2"');
    expect(err).toContain('shallow clone');
  });
  test('a partial clone is not filled up: nothing is fetched', async () => {
    const { repo, commit } = repository();
    commit({ 'data/treaties/small.yaml': small([ADOPTION, EGYPT]) });
    commit({ 'data/treaties/small.yaml': small([ADOPTION, EGYPT, FRANCE]) });
    git(repo, 'config', 'uploadpack.allowFilter', 'true');
    const clone = join(folder, 'partial');
    git(folder, 'clone', '-q', '--filter=blob:none', `file://${repo}`, clone);
    const before = git(clone, 'count-objects', '-v');
    const { err, code } = await diff(clone, '--at', 'HEAD~1');
    expect([code, err]).toEqual([3, expect.stringContaining('small.yaml')]);
    expect(git(clone, 'count-objects', '-v')).toBe(before);
  });
});

describe('what cannot be compared', () => {
  const { repo, commit } = repository();
  commit({ 'data/treaties/small.yaml': small(['{ on: 2020-02-30, act: adoption, source: dep }']) });
  commit({
    'data/treaties/small.yaml': small([ADOPTION]),
    'data/treaties/other.yaml': small([ADOPTION], 'other'),
  });
  write(repo, { 'no.yaml': 'a: [1', 'one.yaml': small([ADOPTION]), 'plain.txt': 'plain' });

  test.each<[string, code: number, says: RegExp]>([
    ['--at nothere..HEAD', 3, /no revision "nothere"/],
    ['--at HEAD..nothere', 3, /no revision "nothere"/],
    ['--at HEAD..HEAD', 3, /both revisions are HEAD/],
    ['--at=--output=x', 3, /no revision/],
    ['--at HEAD~1..--help', 3, /no revision/],
    ['--at nothere...HEAD', 3, /no revision "nothere"/],
    ['--at HEAD~1..HEAD', 3, /a fault in data\/treaties\/small.yaml at HEAD~1/],
    ['nowhere --at HEAD', 2, /no treaty "nowhere"/],
    ['--on 2020-01-01..2020-01-01', 3, /both days are 2020-01-01/],
    ['--on 2021-01-01..2020-01-01', 2, /2020-01-01 is before 2021-01-01/],
    ['--on 2020-02-30..2020-03-01', 2, /"2020-02-30" is a day that does not exist/],
    ['--on 2020-01-01..2021-01-01 --at HEAD~1..HEAD', 2, /cannot both be compared/],
    ['', 2, /say what to compare/],
    ['one.yaml', 2, /say what to compare/],
    ['one.yaml no.yaml plain.txt', 2, /say what to compare/],
    ['one.yaml one.yaml', 3, /same path/],
    ['one.yaml ./one.yaml', 3, /same path/],
    ['one.yaml absent.yaml', 3, /no ledger at absent.yaml/],
    ['absent.yaml one.yaml', 3, /no ledger at absent.yaml/],
    ['one.yaml no.yaml', 3, /no.yaml/],
    ['one.yaml plain.txt', 3, /plain.txt/],
  ])('treaty diff %s: exit %i', async (line, code, says) => {
    const before = readdirSync(repo).sort();
    const ran = await diff(repo, ...line.split(' ').filter(w => w !== ''));
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toMatch(says);
    expect(readdirSync(repo).sort()).toEqual(before);
    const json = await diff(repo, ...line.split(' ').filter(w => w !== ''), '--format', 'json');
    expect(JSON.parse(json.out)).toMatchObject({ format: 'treaty/error/1', error: { exit: code } });
  });
  test('a faulty revision shows its own line, not that of today', async () => {
    const { err } = await diff(repo, '--at', 'HEAD~1..HEAD');
    expect(err).toContain('2020-02-30, act: adoption');
  });
  test('a fault in a file that is the same on both sides stops nothing', async () => {
    const { repo: other, commit: keep } = repository();
    keep({ 'data/treaties/bad.yaml': 'id: bad\n', 'data/treaties/small.yaml': small([ADOPTION]) });
    keep({ 'data/treaties/small.yaml': small([ADOPTION, EGYPT]) });
    expect(added(await said(other, '--at', 'HEAD~1..HEAD'))).toEqual(['EGY signature knowledge']);
  });
  test('no repository', async () => {
    const plain = write(join(folder, 'plain'), { 'data/treaties/small.yaml': small([ADOPTION]) });
    const ran = spawn(['diff', '--at', 'HEAD'], { cwd: plain, env: { GIT_CEILING_DIRECTORIES: folder } });
    expect([ran.code, ran.out]).toEqual([3, '']);
    expect(ran.err).toContain('in no git repository');
  });
});

describe('a repository that would run something', () => {
  test('nothing of its configuration is run', async () => {
    const { repo, commit } = repository();
    commit({ 'data/treaties/small.yaml': small([ADOPTION]) });
    commit({ 'data/treaties/small.yaml': small([ADOPTION, EGYPT]) });
    const trap = join(folder, 'trapped');
    for (const key of ['core.fsmonitor', 'core.pager', 'diff.external', 'filter.x.smudge', 'diff.x.textconv'])
      git(repo, 'config', key, `touch ${trap}`);
    write(repo, { '.git/info/attributes': '* filter=x diff=x\n' });
    expect(added(await said(repo, '--at', 'HEAD~1'))).toEqual(['EGY signature knowledge']);
    expect(existsSync(trap)).toBe(false);
  });
  test('names with line ends, quotes and colons are files like others', async () => {
    const { repo, commit } = repository();
    const odd = 'da ta/$(touch x);\'\n"le:dger';
    commit({ [`${odd}/treaties/small.yaml`]: small([ADOPTION]) });
    commit({ [`${odd}/treaties/small.yaml`]: small([ADOPTION, EGYPT]) });
    expect(added(await said(repo, '--at', 'HEAD~1..HEAD', '--ledger', odd))).toEqual([
      'EGY signature knowledge',
    ]);
    expect(existsSync(join(repo, 'x'))).toBe(false);
  });
});

describe('two days', () => {
  const files = {
    '/l/small.yaml': small([
      ADOPTION,
      EGYPT,
      '{ on: 2020-03, who: FRA, act: ratification, source: dep }',
      '{ on: 2020-06-01, who: JPN, act: ratification, source: dep }',
    ]),
  };
  const days = async (on: string, ...more: readonly string[]) =>
    JSON.parse(
      (
        await run(['diff', '--on', on, '--ledger', '/l/small.yaml', '--format', 'json', ...more], {
          files,
          ...BUNDLED,
        })
      ).out,
    ) as Said;
  test('every change is one of law, an act whose day is open included', async () => {
    const found = await days('2020-03-10..2020-07-15', 'small');
    expect(added(found)).toEqual(['FRA ratification legal', 'JPN ratification legal']);
    expect(found.consequences.map(c => `${c.kind} ${c.of ?? ''}`.trim())).toEqual([
      'consents',
      'counted',
      'remaining',
      'parties',
      'in-force',
      'threshold',
      'entry-into-force',
      'standing FRA',
      'standing JPN',
      'in-force-for FRA',
      'in-force-for JPN',
    ]);
    expect(found.consequences.every(c => c.class === 'legal')).toBe(true);
  });
  test('what only time brings about is told without an act', async () => {
    const found = await days('2020-06-15..2020-07-15', 'small');
    expect(added(found)).toEqual([]);
    expect(found.consequences).toContainEqual(
      expect.objectContaining({ kind: 'in-force', before: 'no', after: 'yes' }),
    );
  });
  test('without a treaty: all in which something happened', async () => {
    expect(differences(await days('2020-03-10..2020-07-15'))).toEqual(['small changed']);
    expect(differences(await days('2020-08-01..2020-08-02'))).toEqual([]);
  });
  test('one day is compared with today', async () => {
    const found = await days('2020-03-10', 'small');
    expect([found.from.name, found.to.name]).toEqual(['2020-03-10', '2026-11-21']);
  });
});

describe('how the projection moved', () => {
  /** The Hanoi Convention as bundled, with so many ratifications more. */
  const hanoi = (more: number): string => {
    const lines = readFileSync(join(ROOT, 'data/treaties/hanoi.yaml'), 'utf8').split('\n');
    const last = lines.findLastIndex(l => l.startsWith('  - { on:'));
    const who = ['FRA', 'ESP', 'SWE', 'BRA', 'ZAF', 'AUS'].slice(0, more);
    const acts = who.map(
      (w, i) => `  - { on: 2026-09-0${i + 1}, who: ${w}, act: ratification, source: untc }`,
    );
    return [...lines.slice(0, last + 1), ...acts, ...lines.slice(last + 1)].join('\n');
  };
  const cwd = write(join(folder, 'hanoi'), { 'old.yaml': hanoi(0), 'new.yaml': hanoi(6) });
  // The command as built: what other treaties teach was learned by the build.
  const median = (...argv: readonly string[]) => {
    const { out, err } = spawn(['diff', ...argv, '--format', 'json'], { cwd });
    expect(err).toBe('');
    return (JSON.parse(out) as Said).consequences.find(c => c.kind === 'projection') as
      | { class: string; before: { median: string }; after: { median: string } }
      | undefined;
  };
  test('six deposits bring the median nearer, and taken back they move it away as far', () => {
    const there = median('old.yaml', 'new.yaml');
    const back = median('new.yaml', 'old.yaml');
    expect(there?.class).toBe('legal');
    expect(there && there.after.median < there.before.median).toBe(true);
    expect([back?.before, back?.after, back?.class]).toEqual([there?.after, there?.before, 'knowledge']);
  });
  test('it is what treaty project says', () => {
    const { out } = spawn(['project', '--format', 'json']);
    const said = JSON.parse(out) as { readonly entryIntoForce: { readonly median: string } };
    expect(median('old.yaml', 'new.yaml')?.before.median).toBe(said.entryIntoForce.median);
  });
  test('between days only where --projection asks for it', () => {
    expect(median('hanoi', '--on', '2026-02-01..2026-11-21')).toBeUndefined();
    expect(median('hanoi', '--on', '2026-02-01..2026-11-21', '--projection')).toBeDefined();
  });
});
