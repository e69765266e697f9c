import type { Finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import type { Severity } from '../../source/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import { VERSION } from '../../version.ts';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** A path as a URI: relative ones stay so, from the top of the repository, so that a host of code finds the file. */
function uriOf(path: string, below: string): string {
  const whole = path.startsWith('/') ? path : `${below}${path}`;
  const encoded = whole.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

const locationOf = (at: Place, below: string) => ({
  artifactLocation: { uri: uriOf(at.file, below) },
  region: {
    startLine: at.line,
    startColumn: at.column,
    endLine: at.endLine,
    endColumn: Math.max(at.endColumn, at.endLine === at.line ? at.column : 1),
  },
});

/** A sentence in one line: a text of the ledger in it may end lines, and could say a "Fix:" of its own. */
const inOneLine = (sentence: string): string => sentence.replace(/\s*[\n\r\u0085\u2028\u2029]\s*/g, ' ');

function resultOf(f: Finding, ruleIndex: number, below: string) {
  const { what, why, fix } = f.words;
  return {
    ruleId: f.code,
    ruleIndex,
    level: LEVEL[f.severity],
    message: {
      text: [what, why && `Why: ${why}`, fix && `Fix: ${fix}`]
        .flatMap(t => (t ? [inOneLine(t)] : []))
        .join('\n'),
    },
    locations: [{ physicalLocation: locationOf(f.at, below) }],
    // JSON leaves out what is undefined.
    relatedLocations: f.related?.map((r, id) => ({
      id,
      physicalLocation: locationOf(r.at, below),
      message: { text: inOneLine(r.what) },
    })),
    partialFingerprints: { 'treatyFinding/v1': f.key },
    fixes: f.fix && [fixOf(f, f.fix, below)],
    properties: { facts: f.facts },
  };
}

const fixOf = (f: Finding, edits: NonNullable<Finding['fix']>, below: string) => ({
  ...(f.words.fix ? { description: { text: f.words.fix } } : {}),
  artifactChanges: [
    {
      artifactLocation: { uri: uriOf(f.at.file, below) },
      replacements: edits.map(e => ({
        deletedRegion: { charOffset: e.at, charLength: e.remove },
        insertedContent: { text: e.insert },
      })),
    },
  ],
});

/** What a log says of a rule; of a fault of reading, which is no rule, its name. */
function descriptorOf(id: string, rules: readonly Rule[]) {
  const rule = rules.find(r => r.id === id);
  if (!rule) return { id };
  return {
    id,
    shortDescription: { text: rule.summary },
    defaultConfiguration: { level: LEVEL[rule.severity] },
    properties: { tier: rule.tier },
  };
}

/** Findings as a SARIF 2.1.0 log, with the rules that were met; columns count UTF-16 units, as ours do. */
export function sarifOf(findings: readonly Finding[], rules: readonly Rule[], below: string) {
  const ids = [...new Set(findings.map(f => f.code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'treaty-status',
            version: VERSION,
            rules: ids.map(id => descriptorOf(id, rules)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(f => resultOf(f, ids.indexOf(f.code), below)),
      },
    ],
  };
}
