import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each folder of `src/` may import from; `status` and those after it may have folders inside. */
const status = ['source', 'calendar', 'registry', 'law', 'ledger', 'status'];
const may: Readonly<Record<string, readonly string[]>> = {
  source: [],
  calendar: [],
  messages: [],
  registry: ['source', 'calendar'],
  law: ['source', 'calendar'],
  ledger: ['source', 'calendar', 'registry', 'law'],
  // The host's interface; the host itself is given to it.
  store: ['source', 'calendar', 'registry', 'law', 'ledger', 'host'],
  status: ['source', 'calendar', 'registry', 'law', 'ledger'],
  projection: status,
  diff: status,
  check: status,
  interchange: ['source', 'calendar', 'registry', 'law', 'ledger'],
  render: [
    'source',
    'calendar',
    'registry',
    'law',
    'ledger',
    'interchange',
    'status',
    'projection',
    'diff',
    'check',
    'messages',
    'store',
  ],
  // The clock is a day of the calendar.
  host: ['calendar'],
};

interface Import {
  readonly file: string;
  readonly from: string;
  /** A folder of `src/`, or the name of an outside package. */
  readonly to: string;
  readonly path: string | null;
  readonly isType: boolean;
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(IMPORT)].map(m => {
    const target = m[2] ?? m[3] ?? '';
    const path = target.startsWith('.') ? normalize(join(dirname(file), target)) : null;
    const outside = target.startsWith('node:')
      ? 'node'
      : target
          .split('/')
          .slice(0, target.startsWith('@') ? 2 : 1)
          .join('/');
    return {
      file,
      from: folderOf(file),
      to: path === null ? outside : folderOf(path),
      path,
      isType: m[1] !== undefined,
    };
  });
}

const folderOf = (path: string): string => (path.split('/').length > 2 ? (path.split('/')[1] ?? '') : '');
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(f => f.endsWith('.ts') && !f.startsWith('messages/compiled/'))
  .map(f => `src/${f}`);
const imports = files.flatMap(importsOf);
const inside = imports.filter(i => i.path !== null);
const outside = imports.filter(i => i.path === null);
const said = (found: readonly Import[]): string[] => found.map(i => `${i.file} imports ${i.path ?? i.to}`);

describe('the shape of the code', () => {
  test('folders import only from those below them', () => {
    const found = inside.filter(
      i => i.from !== i.to && Object.hasOwn(may, i.from) && i.to !== '' && !may[i.from]?.includes(i.to),
    );
    expect(said(found)).toEqual([]);
  });

  test('render draws what others computed', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(said(inside.filter(i => i.to === 'render' && !['render', 'cli', ''].includes(i.from)))).toEqual(
      [],
    );
  });

  test('every folder is known', () => {
    const folders = new Set(files.map(folderOf).filter(f => f !== ''));
    expect([...folders].filter(f => !Object.hasOwn(may, f) && !['cli', 'build'].includes(f))).toEqual([]);
  });

  test.each<[name: string, where: (file: string) => boolean]>([
    ['js-yaml', f => f.startsWith('src/source/')],
    // Loaded only to word what is wrong with a text.
    ['yaml', f => f === 'src/source/syntax-faults.ts'],
    ['zod', f => f === 'src/zod.ts'],
    ['commander', f => f.startsWith('src/cli/')],
    ['chalk', f => f.startsWith('src/render/')],
    ['string-width', f => f.startsWith('src/render/') || f.startsWith('src/cli/')],
    ['csv-parse', f => f.startsWith('src/interchange/')],
    ['@rgrove/parse-xml', f => f.startsWith('src/interchange/')],
    ['undici', f => f === 'src/host/fetch.ts'],
    ['date-fns', f => f.startsWith('src/calendar/')],
    ['@date-fns/utc', f => f.startsWith('src/calendar/')],
    ['node', f => f.startsWith('src/host/') || f.startsWith('src/build/')],
  ])('%s is imported in its place only', (name, where) => {
    expect(said(outside.filter(i => i.to === name && !where(i.file)))).toEqual([]);
  });

  test('no other package is imported', () => {
    const known = [
      'js-yaml',
      'yaml',
      'zod',
      'commander',
      'chalk',
      'csv-parse',
      '@rgrove/parse-xml',
      'date-fns',
      '@date-fns/utc',
      'string-width',
      'undici',
      'node',
    ];
    expect(said(outside.filter(i => !known.includes(i.to) && !i.file.startsWith('src/build/')))).toEqual([]);
  });

  const isComment = (line: string) => /^\s*(?:\*|\/\/|\/\*)/.test(line);
  const linesWith = (pattern: RegExp, except: string) =>
    files
      .filter(f => !f.startsWith(except))
      .flatMap(f =>
        readFileSync(f, 'utf8')
          .split('\n')
          .flatMap((line, i) =>
            pattern.test(line) && !isComment(line) ? [`${f}:${i + 1} ${line.trim()}`] : [],
          ),
      );

  test('dates are made in calendar/ alone', () =>
    expect(linesWith(/\bnew Date\b|\bDate\.(?:now|parse|UTC)\b/, 'src/calendar/')).toEqual([]));
  test('nothing writes but the host', () =>
    expect(linesWith(/\bconsole\.|\bprocess\.std(?:out|err)\b/, 'src/host/')).toEqual([]));
  test('relative imports name the file', () =>
    expect(
      said(inside.filter(i => !/\.(?:ts|json)$|^src\/messages\/compiled\/\w+\.js$/.test(i.path ?? ''))),
    ).toEqual([]));
});
