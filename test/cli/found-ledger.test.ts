import { describe, expect, test } from 'vitest';
import { run } from './harness.ts';

const TREATY =
  'ledger: 1\nid: own\ntitle: { en: Own }\ndepositary: UNSG\ncomplete_until: 2026-11-01\nsources: { untc: { publisher: UN, tier: depositary, url: "https://example.org" } }\nevents:\n  - { on: 2001-01-10, who: QQQ, act: ratification, source: untc }\n';

describe('check without a path', () => {
  test.each([
    ['/w/treaties/own.yaml', 'this folder'],
    ['/w/data/treaties/own.yaml', 'data/'],
  ])('judges the ledger found, and says which: %s', async (path, said) => {
    const { code, out, err } = await run(['check'], { files: { [path]: TREATY }, cwd: '/w' });
    expect(out).toContain('unknown participant "QQQ"');
    expect(code).toBe(1);
    expect(err).toBe(`treaty: the ledger in ${said}\n`);
  });

  test.each([
    ['no file', {}],
    ['files of another program', { '/w/treaties/a.yaml': 'name: x\n', '/w/participants.yaml': 'people: []\n' }],
  ])('without a ledger, with %s, it judges none', async (_, files) => {
    const { code, out, err } = await run(['check'], { files, cwd: '/w' });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('there is no ledger in this folder');
  });
});
