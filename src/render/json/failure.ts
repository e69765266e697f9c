import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import type { Failure } from '../../store/failure.ts';

/** Where something is written. */
export const placeJson = ({ file, line, column }: Place) => ({ file, line, column });

/** A value of the record as JSON: days as they are written, places left out. */
export const plainJson = (value: unknown): unknown =>
  value === undefined
    ? null
    : JSON.parse(
        JSON.stringify(value, (key, inner: unknown) => {
          if (key === 'at') return undefined;
          return inner !== null && typeof inner === 'object' && 'written' in inner ? inner.written : inner;
        }),
      );

/** A finding as `check` and errors give it. */
export const findingJson = (d: Diagnostic) => ({
  rule: d.code,
  severity: d.severity,
  ...placeJson(d.at),
  endLine: d.at.endLine,
  endColumn: d.at.endColumn,
  message: d.words.what,
  ...(d.words.why ? { why: d.words.why } : {}),
  ...(d.words.fix ? { fix: d.words.fix } : {}),
  ...(d.related ? { related: d.related.map(r => ({ ...placeJson(r.at), message: r.what })) } : {}),
});

/** A failure: `treaty/error/1`. What is undefined is left out of the text. */
export const failureJson = ({ code, message, hint, candidates, known, findings }: Failure, exit: number) => ({
  format: 'treaty/error/1',
  error: {
    code,
    exit,
    message,
    hint,
    candidates,
    known: known?.map(({ reference, title, date, entryIntoForce }) => ({
      reference,
      title,
      date,
      entryIntoForce,
    })),
    findings: findings?.map(findingJson),
  },
});
