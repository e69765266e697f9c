import { readdirSync, readFileSync } from 'node:fs';
import type { PlainDate } from '../../src/calendar/plain-date.ts';
import type { CheckedFile, CheckInput } from '../../src/check/check-input.ts';
import type { Finding } from '../../src/check/finding.ts';
import { type CheckOptions, runChecks } from '../../src/check/run-checks.ts';
import { readTreaty } from '../../src/ledger/read-treaty.ts';
import type { Treaty } from '../../src/ledger/treaty.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { findSyntaxFaults } from '../../src/source/syntax-faults.ts';
import { TODAY } from '../cli/harness.ts';
import { bundled } from '../ledger/builders.ts';

const { registry } = readRegistry(bundled('participants.yaml'));
if (!registry) throw new Error('the bundled registry is faulty');
const REGISTRY = registry;

/** A treaty file from the lines that matter; required keys are added. */
function whole(lines: string): string {
  const has = (key: string): boolean => new RegExp(`^${key}:`, 'm').test(lines);
  const head = [
    ['ledger', 'ledger: 1'],
    ['id', 'id: example'],
    ['title', 'title: { en: Convention on Examples }'],
    ['sources', 'sources:\n  dep: { publisher: Depositary, tier: depositary }'],
  ] as const;
  const missing = head.filter(([key]) => !has(key) && (key !== 'sources' || /\bdep\b/.test(lines)));
  return `${[...missing.map(([, line]) => line), lines].join('\n')}\n`;
}

/** A text as a checked file. */
export function checkedFile(
  text: string,
  path = 'treaties/example.yaml',
  before?: Treaty | null,
): CheckedFile {
  const source = { path, text };
  if (/^participants:/m.test(text)) {
    const { tree, ...read } = readRegistry(source, new Set(), findSyntaxFaults);
    return { path, source, treaty: null, ...read, tree: () => tree };
  }
  const { tree, ...read } = readTreaty(source, findSyntaxFaults, REGISTRY);
  return { path, source, ...read, tree: () => tree, ...(before === undefined ? {} : { before }) };
}

/** Files as a ledger; the treaty `hanoi` is known from another ledger. */
function checkable(files: readonly CheckedFile[]): CheckInput {
  const held = new Set(files.map(f => f.treaty?.id));
  const removed = files.flatMap(({ before }) =>
    before && !held.has(before.id) ? [{ path: `treaties/${before.id}.yaml`, treaty: before }] : [],
  );
  const headings = files.flatMap(f =>
    f.treaty
      ? [
          {
            file: f.path,
            id: f.treaty.id,
            aliases: f.treaty.aliases,
            references: Object.values(f.treaty.reference),
          },
        ]
      : [],
  );
  return { files, registry: REGISTRY, others: new Map(), headings, elsewhere: new Set(['hanoi']), removed };
}

const OPTIONS: CheckOptions = { today: TODAY as PlainDate, strict: false, only: [] };

/** The findings in files, by default of the rules that always run. */
export const check = (
  files: readonly CheckedFile[],
  options: Partial<CheckOptions> = {},
): readonly Finding[] => runChecks(checkable(files), { ...OPTIONS, ...options });

/** `rule line:column` of each finding. */
export const places = (found: readonly Finding[]): string[] =>
  found.map(f => `${f.code} ${f.at.line}:${f.at.column}`);

const FOLDER = new URL('../../src/check/rules/', import.meta.url);
export const pages = readdirSync(FOLDER)
  .filter(f => f.endsWith('.md'))
  .map(f => f.slice(0, -3));
export const rulesInFolder = readdirSync(FOLDER)
  .filter(f => f.endsWith('.ts') && f !== 'index.ts')
  .map(f => f.slice(0, -3));
export const pageOf = (id: string): string => readFileSync(new URL(`${id}.md`, FOLDER), 'utf8');

/** The files of an example in a rule page; `<U+202E>` is replaced by the character. */
export function exampleOf(id: string, heading: 'Flagged' | 'Clean'): readonly CheckedFile[] {
  const found = new RegExp(`## ${heading}\\n\\n\`\`\`yaml ?(\\w*)\\n([\\s\\S]*?)\\n\`\`\``).exec(pageOf(id));
  if (!found) throw new Error(`${id}.md shows nothing under "${heading}"`);
  const [, kind = '', written = ''] = found;
  const text = written.replace(/<U\+([0-9A-F]{4})>/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  const [first = '', second = ''] = text.split(/^--- (?:now|other)\n/m);
  if (kind === 'participants') return [checkedFile(`${text}\n`, 'participants.yaml')];
  if (kind === 'removal')
    return [
      checkedFile(
        whole(second),
        `treaties/${/^id: (\w+)/m.exec(second)?.[1]}.yaml`,
        checkedFile(whole(first)).treaty,
      ),
    ];
  if (kind === 'change')
    return [checkedFile(whole(second), 'treaties/example.yaml', checkedFile(whole(first)).treaty)];
  if (kind === 'two')
    return [checkedFile(whole(first)), checkedFile(whole(`id: other\n${second}`), 'treaties/other.yaml')];
  return [checkedFile(whole(text))];
}
