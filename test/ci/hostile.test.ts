import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scratch } from '../cli/harness.ts';
import { commandsIn } from './log-commands.ts';
import { pullRequest, reviewing } from './pull-request.ts';
import { Repository } from './repository.ts';
import type { Runner } from './runner.ts';

const temp = scratch();
/** Texts in a ledger that try to make a runner, GitHub or a reader do something. */
const TEXTS = [
  // The first faulty file is the one that `treaty diff` quotes.
  '##[set-output name=comment;]broke out',
  '::error file=x::broke out',
  '::set-output name=comment::broke out',
  'a\\n::error::broke out',
  'a\\r::error::broke out',
  '%0A::error::broke out',
  '@everyone &commat;everyone &#64;everyone #1 GH-1',
  '<script>alert(1)</script><img src=x onerror=y>',
  '<!-- treaty-status --> --> [x](javascript:y) ![x](https://example.org/x)',
  '\\u202egnorw\\u2066',
  '| a | b |',
];
/** The texts that a ledger without faults can contain: no lone carriage return and no direction change, also not as an escape. */
const SOUND = TEXTS.filter(text => !/\\[ru]/.test(text));
/** The characters themselves, not escaped. */
const RAW = '\u202egnorw\u2066 \u0007';
const RLO = /[\u202a-\u202e\u2066-\u2069]/;

/** A ledger without faults that has the texts wherever text is allowed. */
function everywhere(r: Repository): void {
  const all = SOUND.join(' ');
  r.replace('en: Convention on the Protection', `en: "${all}" # Convention on the Protection`);
  r.replace('short: { en: Example River Convention }', `short: { en: "${SOUND.slice(5, 7).join(' ')}" }`);
  r.replace('publisher: Ministry', `publisher: "${all}", title: "Ministry`);
  r.replace('of Northland, tier', 'of Northland", tier');
  for (const [i, text] of SOUND.entries())
    r.add(
      `{ on: 2021-06-${10 + i}, who: XSO, act: declaration, note: "${text}", place: "${text}", source: depositary }`,
    );
}

/** A ledger that has the texts where they are faults, so that messages quote them. */
function faulty(r: Repository): void {
  for (const text of TEXTS) {
    r.add(`{ on: "${text}", who: XSO, act: "${text}", source: "${text}" }`);
    r.write({ [`treaties/${Math.abs(TEXTS.indexOf(text))}.yaml`]: `"${text}": "${text}\n` });
  }
  r.add(`{ on: 2021-06-10, who: XSO, act: declaration, note: "${RAW}", source: depositary }`);
  r.write({ 'treaties/a\n::error::broke out.yaml': '&a [*a]' });
  r.write({ 'treaties/@everyone <script> ##[error]x.yaml': 'ledger: 1' });
}

/** Whether Markdown contains more than plain text. */
function expectOnlyText(markdown: string): void {
  const text = markdown.replace(/^<!-- treaty-status -->\n/, '');
  expect(text).not.toMatch(/(?<!\\)[<>]/);
  expect(text).not.toMatch(/@(?!&#8203;)|(?<!&)#\d|GH-\d|&(?!amp;|#8203;)(?=#?\w+;)/);
  expect(text).not.toMatch(/(?<!\\)\]\(/);
  expect(text).not.toMatch(RLO);
}

/** An edit that corrects a faulty file. */
function mended(): Runner {
  const repository = new Repository(temp);
  const sound = repository.git('rev-parse', 'HEAD');
  faulty(repository);
  const base = repository.commit();
  repository.git('read-tree', '-u', '--reset', sound);
  return reviewing(temp, repository, base, repository.commit());
}

describe.each<[name: string, pull: () => Runner, fails: boolean, annotates: boolean]>([
  ['a sound ledger', () => pullRequest(temp, everywhere).runner, false, false],
  ['a faulty ledger', () => pullRequest(temp, faulty).runner, true, true],
  // The changes in the faulty file are unknown and may include deleted acts, so a person has to look.
  ['a ledger that was faulty', mended, true, false],
])('hostile text in %s', (_, pull, fails, annotates) => {
  const runner = pull();
  const review = runner.job('review');
  const comment = readFileSync(review.outputs['comment'] ?? '', 'utf8');

  test('gives the runner no commands but annotations of the ledger’s own files', () => {
    const commands = commandsIn(review.log);
    expect(review.failed, review.log).toBe(fails);
    for (const { name: command, properties } of commands) {
      expect(['error', 'warning', 'notice']).toContain(command);
      expect(properties).toMatch(/^file=(treaties|participants)[^,:]*,line=\d+,/);
    }
    expect(commands.length > 0).toBe(annotates);
  });
  test('is text in the comment and in the summary', () => {
    expectOnlyText(comment);
    expectOnlyText(review.summary);
    expect(review.log).not.toMatch(RLO);
  });
  test('does not change where the comment is', () =>
    expect(review.outputs['comment']).toMatch(/\/treaty-diff\.md$/));
});
