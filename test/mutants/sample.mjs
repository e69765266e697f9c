import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const ROOT = join(import.meta.dirname, '..', '..');
const SEED = 20_261_130;
const silent = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {} };

const texts = new Map();

/** The lines of a file of the repository; read once. */
export function linesOf(file) {
  const lines = texts.get(file) ?? readFileSync(join(ROOT, file), 'utf8').split('\n');
  texts.set(file, lines);
  return lines;
}

/** Names a mutant, whose lines and columns count from 0, by its line, its column within the line and the change: the name survives edits elsewhere in the file. */
export function keyOf({ fileName, location: { start }, mutatorName, replacement }) {
  const line = linesOf(fileName)[start.line];
  const column = start.column - (line.length - line.trimStart().length);
  return [fileName, line.trim(), column, mutatorName, replacement].join('\n');
}

/** All mutants that Stryker makes of some files, each with its key and, as `mutate` takes it, its place. */
export async function mutantsOf(files) {
  const sources = files.map(name => ({ name, content: linesOf(name).join('\n'), mutate: true }));
  const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: true };
  const { mutants } = await new Instrumenter(silent).instrument(sources, options);
  return mutants.map(m => {
    const { start, end } = m.location;
    return {
      key: keyOf(m),
      file: m.fileName,
      place: `${m.fileName}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`,
    };
  });
}

const draw = ({ key }) => createHash('sha256').update(`${SEED}\n${key}`).digest('hex');

/** So many mutants of some files, drawn with a fixed seed; an edit changes little of the sample. */
export async function sampleOf(files, size) {
  const mutants = await mutantsOf(files);
  return mutants.toSorted((a, b) => (draw(a) < draw(b) ? -1 : 1)).slice(0, size);
}
