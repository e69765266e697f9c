import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, scratch } from './harness.ts';

const TREATY =
  'ledger: 1\nid: own\ntitle: { en: Own }\ndepositary: UNSG\ncomplete_until: 2026-11-01\nsources: { untc: { publisher: UN, tier: depositary, url: "https://example.org" } }\nevents:\n  - { on: 2001-01-10, who: QQQ, act: ratification, source: untc }\n';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = scratch();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe('check without a path', () => {
  test.each([
    ['treaties/own.yaml', 'this folder'],
    ['data/treaties/own.yaml', 'data/'],
  ])('judges the ledger found, and says which: %s', async (path, said) => {
    const { code, out, err } = await run(['check'], { cwd: folderWith({ [path]: TREATY }) });
    expect(out).toContain('unknown participant "QQQ"');
    expect(code).toBe(1);
    expect(err).toBe(`treaty: the ledger in ${said}\n`);
  });

  test.each([
    ['no file', {}],
    ['files of another program', { 'treaties/a.yaml': 'name: x\n', 'participants.yaml': 'people: []\n' }],
  ])('without a ledger, with %s, it judges none', async (_, files) => {
    const { code, out, err } = await run(['check'], { cwd: folderWith(files) });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('there is no ledger in this folder');
  });
});
