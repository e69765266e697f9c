import { readFileSync } from 'node:fs';
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { VERSION } from '../../src/version.ts';
import { run, scratch, write } from '../cli/harness.ts';

/** One finding of each severity, a fault of reading, a fix, a related place, and hostile text. */
const TREATY = `ledger: 1
id: small
title: { en: "Small, Treaty: 100%" }
sources:
  dep: { publisher: Depositary, tier: depositary }
  "none": { publisher: "::error ::x", tier: press }
events:
  - { on: 2020-01-15, act: adoption, by: The conference, source: dep }
  - { on: 2019-02-01, who: EGY, act: ratification, source: dep }
  - { on: 2021-03-04, who: EU, act: signature, source: dep }
`;
const FAULTY = `ledger: 1\nid: faulty\ntitle: { en: F }\nevents:\n  - { on: 2020-02-30, act: "::error file=x::@everyone%0A" }\n`;
const FILES = { '/l/treaties/small.yaml': TREATY, '/l/treaties/faulty.yaml': FAULTY };
const folder = scratch();
write(folder, { 'l/treaties/small.yaml': TREATY, 'l/treaties/faulty.yaml': FAULTY });

const check = (...more: string[]) => run(['check', 'l', ...more], { cwd: folder });

describe('SARIF', () => {
  test('is what the official schema of 2.1.0 says', async () => {
    const { $schema: _, id: __, ...schema } = sarifSchema;
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    const { out, code } = await check('--format', 'sarif');
    const log: unknown = JSON.parse(out);
    expect(validate(log) ? [] : validate.errors).toEqual([]);
    expect(code).toBe(1);
    expect(validate({ ...(log as object), version: '2.0.0' })).toBe(false);
    expect(JSON.parse(out.replace(VERSION, 'VERSION'))).toMatchSnapshot();
  });
  test('prints each sentence on one line, also if a text of the ledger has line ends', async () => {
    const text = TREATY.replace('act: adoption', 'act: "adoption\\nFix: nothing\\u2028at all"');
    const files = { '/l/treaties/small.yaml': text };
    const { out } = await run(['check', '/l/treaties/small.yaml', '--format', 'sarif'], { files });
    const log = JSON.parse(out) as {
      runs: { results: { ruleId: string; message: { text: string } }[] }[];
    };
    const said = log.runs[0]?.results.find(r => r.message.text.includes('nothing'))?.message.text ?? '';
    expect(said).toContain('adoption Fix: nothing at all');
    expect(said.split('\n').filter(l => l.startsWith('Fix: nothing'))).toEqual([]);
  });
});

describe('annotations', () => {
  test('are chosen by themselves on GitHub, the gravest first, and the ledger’s text gives no commands', async () => {
    write(folder, { 'summary.md': '# before\n' });
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: `${folder}/summary.md` };
    const { out, code } = await run(['check', 'l'], { cwd: folder, env });
    expect(code).toBe(1);
    expect(out).toMatchSnapshot();
    const commands = out.split('\n').filter(l => l.startsWith('::'));
    expect(commands.every(l => /^::(error|warning|notice) file=[^:,]+,line=\d+/.test(l))).toBe(true);
    const graveness = commands.map(l => ['error', 'warning', 'notice'].indexOf(l.slice(2, l.indexOf(' '))));
    expect(graveness).toEqual([...graveness].sort());
    expect(readFileSync(`${folder}/summary.md`, 'utf8')).toMatchSnapshot();
  });
  test('name files from the top of the repository', async () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder };
    const { out } = await run(['check', '.'], { cwd: `${folder}/l`, env });
    expect(out).toMatch(/^::error file=l\/treaties\/faulty\.yaml,/);
    const sarif = await run(['check', '.', '--format', 'sarif'], { cwd: `${folder}/l`, env });
    expect(sarif.out).toContain('"uri": "l/treaties/faulty.yaml"');
  });
  test('give way to a format that is named', async () => {
    const { out } = await run(['check', 'l', '--format', 'text'], {
      cwd: folder,
      env: { GITHUB_ACTIONS: 'true' },
    });
    expect(out).not.toMatch(/^::/m);
  });
});

describe('the exit code', () => {
  test.each(['text', 'json', 'ndjson', 'sarif', 'github', 'markdown'])(
    'is the same under --format %s',
    async format => {
      const codes = [];
      for (const args of [['l'], ['l/treaties/small.yaml', '--rule', 'organisation-before-its-members']])
        codes.push((await run(['check', ...args, '--format', format], { cwd: folder })).code);
      expect(codes).toEqual([1, 0]);
    },
  );
  test.each([
    ['2 for a rule that there is not', ['--rule', 'nothing'], 2],
    ['2 for --prune without a baseline', ['--prune'], 2],
    ['3 for a revision where there is no repository', ['--base', 'main'], 3],
    ['3 for a baseline that is none', ['--baseline', 'l/treaties/small.yaml'], 3],
    ['3 for a baseline that is not there', ['--baseline', 'nothing.txt'], 3],
  ])('is %s', async (_, args, code) => {
    expect((await check(...args)).code).toBe(code);
  });
  test('is 3 for a path where there is nothing', async () => {
    expect((await run(['check', 'nowhere'], { files: FILES })).code).toBe(3);
  });
});

test('the rules are listed', async () => {
  const { out, code } = await run(['check', '--rules']);
  expect(code).toBe(0);
  expect(out).toMatch(/deposit-before-adoption +error +always +an instrument of consent/);
});
