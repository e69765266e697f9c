import type { Diagnostic } from '../../source/diagnostic.ts';

/** A finding as `check` and errors give it. */
export const findingJson = (d: Diagnostic) => ({
  rule: d.code,
  severity: d.severity,
  file: d.at.file,
  line: d.at.line,
  column: d.at.column,
  endLine: d.at.endLine,
  endColumn: d.at.endColumn,
  message: d.words.what,
  ...(d.words.why ? { why: d.words.why } : {}),
  ...(d.words.fix ? { fix: d.words.fix } : {}),
  ...(d.related
    ? {
        related: d.related.map(r => ({
          file: r.at.file,
          line: r.at.line,
          column: r.at.column,
          message: r.what,
        })),
      }
    : {}),
});

/** Why a command gave no answer. */
interface FailureFacts {
  readonly code: string;
  readonly exit: number;
  readonly message: string;
  readonly hint?: string;
  readonly candidates?: readonly string[];
  readonly findings?: readonly Diagnostic[];
}

/** A failure: `treaty/error/1`. */
export const failureJson = ({ findings, ...error }: FailureFacts) => ({
  format: 'treaty/error/1',
  error: { ...error, ...(findings ? { findings: findings.map(findingJson) } : {}) },
});
