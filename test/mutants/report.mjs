import { linesOf } from './sample.mjs';

/** What a mutant makes of the code: `a < b -> a <= b`. */
function changeOf({ file, location: { start, end }, replacement }) {
  const lines = linesOf(file).slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  const short = text => text.replaceAll(/\s+/g, ' ').slice(0, 120);
  return `${short(lines.join(' '))} -> ${short(replacement)}`;
}

/** The three lines that tell a survivor: place, line and change. */
export function textOf(m) {
  const { line, column } = m.location.start;
  const covered = m.status === 'NoCoverage' ? ' (no test runs this line)' : '';
  const source = linesOf(m.file)[line - 1].trim();
  return [`${m.file}:${line}:${column} ${m.mutatorName}${covered}`, `    ${source}`, `    ${changeOf(m)}`];
}

/**
 * The survivors, the score of each area and the entries of the list of equivalent mutants that match no survivor. `results` are
 * Stryker's, with `file` relative to the root; their lines and columns count from 1. `passed` is false where a score misses its target.
 */
export function reportOf(results, equivalent, targets) {
  const areas = new Map(Object.keys(targets).map(area => [area, { killed: 0, survived: 0, equivalent: 0 }]));
  const unused = new Set(equivalent);
  const lines = [];
  for (const m of results) {
    const area = areas.get(m.file.split('/')[1]);
    if (m.status === 'Killed' || m.status === 'Timeout') area.killed++;
    if (m.status !== 'Survived' && m.status !== 'NoCoverage') continue;
    const line = linesOf(m.file)[m.location.start.line - 1].trim();
    const change = changeOf(m);
    const entry = equivalent.find(e => e.file === m.file && e.line === line && e.mutant === change);
    if (entry) {
      area.equivalent++;
      unused.delete(entry);
      continue;
    }
    area.survived++;
    lines.push(...textOf(m));
  }
  let passed = true;
  for (const [area, { killed, survived, equivalent: same }] of areas) {
    if (killed + survived + same === 0) continue;
    const score = (100 * killed) / Math.max(1, killed + survived);
    if (score < targets[area]) passed = false;
    const counts = `${killed} of ${killed + survived} killed, ${same} equivalent`;
    lines.push(`${area}: ${score.toFixed(1)} % (${counts}; target ${targets[area]} %)`);
  }
  const run = new Set(results.map(m => m.file));
  for (const e of unused)
    if (run.has(e.file))
      lines.push(`equivalent.json: no such survivor: ${e.file}: "${e.mutant}" in "${e.line}"`);
  return { text: lines.join('\n'), passed };
}
