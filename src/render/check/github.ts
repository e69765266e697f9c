import type { Finding } from '../../check/finding.ts';
import type { Severity } from '../../source/diagnostic.ts';
import { harmless } from '../harmless.ts';

const COMMAND: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** Text of a ledger as a workflow command takes it: no line ends, no beginning of another command. */
const data = (text: string): string =>
  harmless(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

function annotation(f: Finding, below: string): string {
  const { at, words } = f;
  const place = [
    `file=${property(at.file.startsWith('/') ? at.file : `${below}${at.file}`)}`,
    `line=${at.line}`,
    `endLine=${at.endLine}`,
    ...(at.endLine === at.line ? [`col=${at.column}`, `endColumn=${at.endColumn}`] : []),
    `title=${property(f.code)}`,
  ];
  const message = [words.what, words.why && `why: ${words.why}`, words.fix && `fix: ${words.fix}`];
  return `::${COMMAND[f.severity]} ${place.join(',')}::${message.flatMap(t => (t ? [data(t)] : [])).join('%0A')}`;
}

/**
 * Findings as annotations of a GitHub workflow, the gravest first: it shows ten of each kind in a step. All of them stand in the
 * step's summary. Files are named from the top of the repository: `below` is the folder that the command ran in, as `ledger/`.
 */
export function githubText(findings: readonly Finding[], below: string): string {
  return ORDER.flatMap(s => findings.filter(f => f.severity === s))
    .map(f => `${annotation(f, below)}\n`)
    .join('');
}
