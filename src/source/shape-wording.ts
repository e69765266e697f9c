import type { DiagnosticText } from './diagnostic.ts';
import { likelyMeant } from './meant.ts';
import type { Issue } from './shape-issues.ts';

const KINDS: Record<string, string> = {
  string: 'a single text',
  object: 'a mapping ("key: value")',
  record: 'a mapping ("key: value")',
  array: 'a list',
  'a-count': 'a whole number',
  'a-positive-count': 'a whole number of at least 1',
  'a-number': 'a number, without thousands separators',
  'a-fraction': 'a fraction such as 2/3, or "all"',
  'a-fraction-of-one': 'a fraction above 0 and at most 1, such as 2/3, or "all"',
  'a-fraction-below-one': 'a fraction above 0 and below 1, such as 1/2',
  'a-percentage': 'a percentage above 0 and at most 100',
  'a-percentage-below-100': 'a percentage above 0 and below 100',
  'a-day-of-the-year': 'a day of the year, written MM-DD',
  'a-slug': 'lower-case letters, digits and hyphens',
  'a-participant-id': 'a participant id in capitals, such as EGY or EU',
  'a-list-with-items': 'a list that is not empty',
  'not-empty': 'a text that is not empty',
};

const quoted = (wrote: string): string => (wrote.length > 60 ? `"${wrote.slice(0, 57)}…"` : `"${wrote}"`);
const listed = (legal: readonly string[]): string => legal.join(', ');

/** "did you mean", or all there is to choose from when that is little. */
function choose(wrote: string, legal: readonly string[]): string | undefined {
  const near = likelyMeant(wrote, legal);
  if (near.length > 0) return `did you mean ${near.map(n => `"${n}"`).join(' or ')}?`;
  return legal.length > 0 && legal.length <= 40 ? `choose one of: ${listed(legal)}` : undefined;
}

function dateWords(issue: Issue): DiagnosticText {
  const fix = issue.hint ? { fix: `write ${issue.hint}` } : {};
  const forms =
    '2026-02-10, 2026-02, 2026, "[2026-02-10..2026-04-10]", "[2026-02-23..]", 2026-09~, 2025-10-25/2025-10-26';
  switch (issue.expected) {
    case 'no-such-day':
      return {
        what: `${quoted(issue.wrote)} is a day that does not exist`,
        why: 'the calendar has no such day',
        fix: 'check it against the source',
      };
    case 'backwards':
      return { what: `${quoted(issue.wrote)} ends before it begins`, fix: 'write the earlier day first' };
    case 'edtf-not-read':
      return {
        what: `${quoted(issue.wrote)} is a form of date that format 1 does not read`,
        why: `it reads ${forms}`,
        ...fix,
      };
    case 'not-one-day':
      return {
        what: `${quoted(issue.wrote)} does not name one day`,
        why: 'an exact day is needed here',
        fix: 'write it as YYYY-MM-DD',
      };
    case 'no-tenure':
      return {
        what: `${quoted(issue.wrote)} is no stretch of time`,
        why: 'a membership is 1958-01-01 (since then), 1973-01-01/2020-01-31, ../1990 or ../..',
      };
    default:
      return { what: `${quoted(issue.wrote)} is not a date`, why: `dates are written ${forms}`, ...fix };
  }
}

/** Words for what a clause as a whole must be. */
const WHOLE: Readonly<Record<string, DiagnosticText>> = {
  'one-end': {
    what: 'this clause gives two ends, which contradict each other',
    why: 'a treaty is concluded for a period or until a day',
    fix: 'keep "years_after", "months_after" or "until", as the text has it',
  },
  'an-end': {
    what: 'this clause gives no end',
    why: 'a term is a period from the entry into force, or a last day in force',
    fix: 'add "years_after: N" or "until: DATE"',
  },
  'a-day-of-nothing': {
    what: '"until" is a day: it is not counted from anything',
    fix: 'remove "of"',
  },
};

const DISPUTED = '"disputed" names who does not accept that the act has effect';

const MERGE_KEY: DiagnosticText = {
  what: 'merge keys (<<) are not read',
  why: 'each line of a ledger says all of itself',
  fix: 'write the keys out',
};

/** Two keys of which each says what kind of clause it is. */
const bothOf = ([one = '', other = '']: readonly string[]): DiagnosticText => ({
  what: `"${one}" and "${other}" contradict each other`,
  why: 'each of them alone says what is provided here',
  fix: 'keep one of them, as the text has it',
});

/** Acceptance by silence is refused by name (data/README.md): it is no act that a record could show. */
function tacit(issue: Issue): DiagnosticText | null {
  if (!/\b(tacit|deemed|silence)/.test(issue.wrote.replaceAll('_', ' '))) return null;
  return {
    what: `"${issue.wrote}": format 1 has no tacit or deemed acceptance`,
    why: 'whoever is bound by silence performs no act that a record could show',
    fix: 'leave it out, say so in a note, and give the depositary\'s date under "published:"',
  };
}

/** The sentence for a value that is not of its shape. */
export function shapeWords(issue: Issue): DiagnosticText {
  const silent = issue.code.startsWith('unknown-') ? tacit(issue) : null;
  if (silent) return silent;
  if (issue.wrote === '<<' && issue.key) return MERGE_KEY;
  switch (issue.code) {
    case 'impossible-date':
      return dateWords(issue);
    case 'unknown-key': {
      const fix = choose(issue.wrote, issue.legal);
      return {
        what: `unknown key ${quoted(issue.wrote)}`,
        why: 'format 1 has no such key here, and none is skipped',
        ...(fix ? { fix } : {}),
      };
    }
    case 'unknown-kind': {
      const fix = choose(issue.wrote, issue.legal);
      return {
        what: `unknown kind of clause ${quoted(issue.wrote)}`,
        why: `this place takes one of: ${listed(issue.legal)}`,
        ...(fix ? { fix } : {}),
      };
    }
    case 'unknown-value': {
      const fix = choose(issue.wrote, issue.legal);
      return { what: `unknown value ${quoted(issue.wrote)}`, ...(fix ? { fix } : {}) };
    }
    case 'missing-key':
      return {
        what: `the key ${quoted(issue.wrote)} is missing`,
        ...(issue.path.at(-2) === 'disputed' ? { why: DISPUTED } : {}),
        fix: `add "${issue.wrote}: …"`,
      };
    case 'two-kinds':
      return bothOf(issue.legal);
    default: {
      if (issue.path.at(-1) === 'disputed' && issue.expected === 'object')
        return {
          what: `must be ${KINDS['object']} (was ${quoted(issue.wrote)})`,
          why: DISPUTED,
          fix: 'write "disputed: { by: [ID], note: … }"',
        };
      const whole = Object.hasOwn(WHOLE, issue.expected) ? WHOLE[issue.expected] : undefined;
      if (whole) return whole;
      return {
        what: `must be ${KINDS[issue.expected] ?? issue.expected} (was ${quoted(issue.wrote)})`,
        ...(/^a-(fraction-|percentage)/.test(issue.expected)
          ? { fix: 'copy it from the final clauses' }
          : {}),
      };
    }
  }
}
