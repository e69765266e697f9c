import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..', '..');
const SKIPPED = new Set(['node_modules', 'dist', '.git', 'golden', '.stryker-tmp']);

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}

/** The text of a page without its fenced blocks and code spans, which show links of other texts. */
const prose = (text: string): string =>
  text.replace(/^(`{3,})[\s\S]*?^\1`*$/gm, '').replace(/`[^`\n]*`/g, '');

/** Anchors of headings, as GitHub makes them. */
const anchorsOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.replace(/^(`{3,})[\s\S]*?^\1`*$/gm, '').matchAll(/^#+ +(.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );

/** Links of a page that lead nowhere in the checkout. */
function brokenLinks(page: string): readonly string[] {
  const links = [...prose(readFileSync(page, 'utf8')).matchAll(/\]\(([^)\s]+)\)/g)].map(m => m[1] ?? '');
  return links.filter(link => {
    if (/^[a-z]+:/i.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : join(dirname(page), path);
    if (!existsSync(target)) return true;
    return anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).has(anchor);
  });
}

describe('relative links', () => {
  const pages = [...filesIn(ROOT)].filter(path => path.endsWith('.md'));
  test('there are pages', () => expect(pages.length).toBeGreaterThan(60));
  test.each(pages.map(p => relative(ROOT, p)))('of %s resolve', page =>
    expect(brokenLinks(join(ROOT, page))).toEqual([]),
  );
});

const FILES = [...filesIn(ROOT)].map(path => relative(ROOT, path));

/** Files of the repository that a page names in code, and that are not there: by a path, or by the end of one. */
function absentFiles(page: string): readonly string[] {
  const named =
    readFileSync(join(ROOT, page), 'utf8').match(/(?<![\w*<>/.-])[\w.][\w./-]*\.(?:ts|mjs|sh)\b/g) ?? [];
  const ends = named.map(name => name.replace(/^(?:\.\.?\/)+/, ''));
  return [...new Set(ends)].filter(end => !FILES.some(f => f === end || f.endsWith(`/${end}`)));
}

describe('pages name files that exist', () => {
  // Made up, to show how a file is named.
  const MADE_UP = ['commands/NAME.ts', 'src/law/x.ts'];
  const pages = FILES.filter(f => f.endsWith('.md') && f !== 'CHANGELOG.md');
  test.each(pages)('%s', page =>
    expect(absentFiles(page).filter(name => !MADE_UP.includes(name))).toEqual([]),
  );
});

test('README.md shows the example of the library', () => {
  const page = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, shown] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
  const [, documented = ''] =
    /```ts\n([\s\S]*?) \* ```/.exec(readFileSync(join(ROOT, 'src', 'index.ts'), 'utf8')) ?? [];
  expect(shown).toBe(documented.replace(/^ \* ?/gm, ''));
});
