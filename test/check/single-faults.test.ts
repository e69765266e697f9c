import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, checkedFile, places } from './builders.ts';
import { type Good, goodLedger, inOrder, type Line, newLine, OPENS, placeIn, textOf } from './good-ledger.ts';

/** A ledger with one fault, the rule that must find it, and the place. */
interface Faulty {
  readonly text: string;
  readonly rule: string;
  readonly at: string;
}
type Fault = (good: Good, pick: <T>(from: readonly T[]) => T) => Faulty;

const acts = ({ lines }: Good, ...kinds: string[]): readonly Line[] =>
  lines.filter(l => kinds.includes(l.act));

/** The ledger with an additional line, and the fault at one of its values. */
function withLine(good: Good, rule: string, added: Line, value: string, first = false): Faulty {
  const lines = first ? [added, ...good.lines] : inOrder([...good.lines, added]);
  const text = textOf({ ...good, lines });
  const [lineAt = ''] = placeIn(text, added.text).split(':');
  const column = value === '' ? 5 : added.text.indexOf(value) + 1;
  return { text, rule, at: `${lineAt}:${column}` };
}

/** The ledger with a changed line. */
function instead(good: Good, rule: string, old: Line, now: string, value: string): Faulty {
  const text = textOf(good).replace(old.text, now);
  const [lineAt = ''] = placeIn(text, now).split(':');
  return { text, rule, at: `${lineAt}:${now.indexOf(value) + 1}` };
}

/** The ledger with a changed header. */
function inHead(good: Good, rule: string, old: string, now: string, value = now): Faulty {
  const text = textOf(good).replace(old, now);
  return { text, rule, at: placeIn(text, value) };
}

/** The ledger without its published days. */
const unpublished = (good: Good): Good => ({
  ...good,
  head: good.head.filter(l => !/^published|^ {2}participants|^ {2}entry_into_force: \{ date/.test(l)),
});

/** The same day some years later; the 28th of a 29 February. */
const after = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4).replace('-02-29', '-02-28')}`;

const ERRORS: Readonly<Record<string, Fault>> = {
  'an act in the future': g =>
    withLine(g, 'act-in-the-future', newLine('2031-03-01', 'accession', g.idle), '2031'),
  // An additional instrument can bring the entry into force forward; without published days nothing else differs.
  'a deposit before the adoption': g =>
    withLine(
      unpublished(g),
      'deposit-before-adoption',
      newLine('1999-03-01', 'accession', g.idle),
      '1999',
      true,
    ),
  'a signature before the adoption': g =>
    withLine(g, 'signature-before-adoption', newLine('1999-03-01', 'signature', g.idle), '1999', true),
  'a signature before the opening': g =>
    withLine(g, 'signature-before-opening', newLine('2000-01-20', 'signature', g.idle), '2000'),
  'a signature after the closing': g =>
    withLine(g, 'signature-after-closing', newLine('2001-02-01', 'signature', g.idle), '2001'),
  'a second consent': (g, pick) => {
    const first = pick(
      acts(g, 'ratification', 'accession').filter(l => l.who !== acts(g, 'denunciation')[0]?.who),
    );
    return withLine(g, 'duplicate-consent', newLine('2011-03-01', 'accession', first.who), 'accession');
  },
  'an act twice': (g, pick) => {
    const twice = pick(acts(g, 'signature', 'ratification', 'accession'));
    const text = textOf(g).replace(twice.text, `${twice.text}\n${twice.text}`);
    return { text, rule: 'duplicate-event', at: `${Number(placeIn(text, twice.text).split(':')[0]) + 1}:5` };
  },
  'a second signature': (g, pick) => {
    const first = pick(acts(g, 'signature'));
    const day = first.on === '2001-01-31' ? OPENS : '2001-01-31';
    return withLine(g, 'duplicate-signature', newLine(day, 'signature', first.who), 'signature');
  },
  'a denunciation of nothing': g =>
    withLine(g, 'withdrawal-of-nothing', newLine('2013-03-01', 'denunciation', g.idle), 'denunciation'),
  'a withdrawal of no signature': g =>
    withLine(
      g,
      'withdrawal-of-nothing',
      newLine('2013-03-01', 'withdrawal-of-signature', g.idle),
      'withdrawal-of',
    ),
  'a State that is no more': g =>
    withLine(g, 'act-outside-existence', newLine('2013-03-01', 'accession', 'CSK'), 'CSK'),
  'an event without source': (g, pick) => {
    const line = pick(g.lines);
    return instead(g, 'event-without-source', line, line.text.replace(', source: dep', ''), '{');
  },
  'an unknown source': (g, pick) => {
    const line = pick(g.lines);
    return instead(g, 'unknown-source', line, line.text.replace('source: dep', 'source: depp'), 'depp');
  },
  'an unknown participant': (g, pick) => {
    const line = pick(acts(g, 'signature'));
    return instead(g, 'unknown-participant', line, line.text.replace(/who: \w+/, 'who: XQX'), 'XQX');
  },
  'an unknown act': (g, pick) => {
    const line = pick(g.lines);
    return instead(
      g,
      'unknown-value',
      line,
      line.text.replace(`act: ${line.act}`, `act: ${line.act}x`),
      `${line.act}x`,
    );
  },
  'an unknown key': (g, pick) => {
    const line = pick(g.lines);
    return instead(g, 'unknown-key', line, line.text.replace('source:', 'plaze: Rome, source:'), 'plaze');
  },
  'a day that does not exist': (g, pick) => {
    const line = pick(g.lines);
    const day = `${line.on.slice(0, 4)}-02-30`;
    return instead(g, 'impossible-date', line, line.text.replace(line.on, day), day);
  },
  'an id twice': (g, pick) => {
    const [a, b] = [g.lines[0] as Line, pick(g.lines.slice(1))];
    const named = (l: Line) => l.text.replace(', source', ', id: same, source');
    const text = textOf(g).replace(a.text, named(a)).replace(b.text, named(b));
    return { text, rule: 'id-given-twice', at: placeIn(text, 'same', 2) };
  },
  'a statement about no event': g =>
    withLine(
      g,
      'unknown-event',
      { ...newLine('2013-03-01', 'objection', g.idle, ', on_event: gone') },
      'gone',
    ),
  'an objection to one’s own act': (g, pick) => {
    const line = pick(acts(g, 'ratification', 'accession'));
    const named = line.text.replace(', source', ', id: its-own, source');
    const added = newLine('2013-03-01', 'objection', line.who, ', on_event: its-own');
    const changed = { ...g, lines: g.lines.map(l => (l === line ? { ...l, text: named } : l)) };
    return withLine(changed, 'statement-about-another-act', added, 'its-own');
  },
  'a published day that differs': g => {
    const day = /entry_into_force: \{ date: (\S+),/.exec(textOf(g))?.[1] ?? '';
    // The days published for the first parties are changed too; they would differ from the new day of the treaty.
    const head = g.head.map(l => (l.startsWith('  participants:') ? '' : l)).filter(l => l !== '');
    return inHead(
      { ...g, head },
      'published-date-differs',
      `date: ${day}`,
      `date: ${after(day, 1)}`,
      after(day, 1),
    );
  },
  'a published day of a participant that differs': (g, pick) => {
    const found = [...textOf(g).matchAll(/([A-Z]{3}): (\d{4}-\d\d-\d\d)/g)];
    const [old = '', who = '', day = ''] = pick(found);
    const now = `${who}: ${after(day, 1)}`;
    const faulty = inHead(g, 'published-date-differs', old, now);
    const [lineAt = '', column = ''] = faulty.at.split(':');
    return { ...faulty, at: `${lineAt}:${Number(column) + 5}` };
  },
  'a condition that cannot be met': g =>
    inHead(
      unpublished(g),
      'condition-cannot-be-met',
      '{ instruments: 3 }',
      '{ some: { of: [EGY, FRA], at_least: 3 } }',
      '{ article: "12", when',
    ),
  'a window that is turned round': g =>
    inHead(g, 'window-closes-before-it-opens', 'closes: 2001', 'closes: 1999', '{ article: "10"'),
  'coverage in the future': g =>
    inHead(g, 'coverage-in-the-future', 'complete_until: 2019', 'complete_until: 2039', '2039'),
  'a character that turns the text': g =>
    inHead(g, 'bidirectional-control', 'Convention on', 'Convention \u202eon', '\u202e'),
  'an instrument deposited before it was dated': (g, pick) => {
    const line = pick(acts(g, 'ratification', 'accession'));
    const now = line.text.replace(', source', `, instrument_dated: ${after(line.on, 1)}, source`);
    return instead(g, 'dates-of-act-out-of-order', line, now, line.on);
  },
  'an act after its source was read': g => {
    const faulty = withLine(
      g,
      'act-later-than-its-sources',
      newLine('2014-03-01', 'accession', g.idle),
      '2014',
    );
    const [lineAt = '', column = ''] = faulty.at.split(':');
    const text = faulty.text
      .replace('sources:\n', 'sources:\n  page: { publisher: P, tier: depositary, read: 2013-01-01 }\n')
      .replace(/(2014-03-01.*)source: dep/, '$1source: page')
      .replace('complete_until: 2019-12-31\n', '');
    // One line is added above it, one removed.
    return { ...faulty, text, at: `${lineAt}:${column}` };
  },
  'a source read before it was published': g =>
    inHead(
      g,
      'source-read-before-published',
      'tier: depositary',
      'tier: depositary, published: 2026, read: 2025-01-01',
      '2025-01-01',
    ),
  'an unknown group': g => inHead(g, 'unknown-group', 'law:\n', 'law:\n  open_to: grop\n', 'grop'),
  'an unknown treaty': g =>
    inHead(g, 'unknown-treaty', 'law:\n', 'law:\n  open_to: { parties_of: gone }\n', 'gone'),
  'a comment that ignores an unknown rule': g =>
    inHead(g, 'ignore-of-unknown-rule', 'law:\n', '# check-ignore nothing: x\nlaw:\n', '# check-ignore'),
};

const WARNINGS: Readonly<Record<string, Fault>> = {
  'an event out of order': (g, pick) => {
    const moved = pick(g.lines.slice(1).filter(l => l.on > (g.lines[1]?.on ?? '')));
    const rest = g.lines.filter(l => l !== moved);
    const text = textOf({ ...g, lines: [moved, ...rest] });
    const alone = rest.every(l => l.on !== moved.on);
    return { text, rule: alone ? 'events-out-of-order' : '', at: placeIn(text, moved.on) };
  },
  'a source that is not used': g =>
    inHead(g, 'unused-source', 'sources:\n', 'sources:\n  idle: { publisher: P, tier: press }\n', 'idle'),
  'letters in parts': g => inHead(g, 'text-not-nfc', 'Examples', 'Exame\u0301ples', 'e\u0301'),
  'a character that nobody sees': g =>
    inHead(g, 'invisible-character', 'Convention on', 'Convention\u200b on', '\u200b'),
  'an effect without a reason': (g, pick) => {
    const line = pick(acts(g, 'signature'));
    const now = line.text.replace(', source', `, effective: ${line.on}, source`);
    const faulty = instead(g, 'effective-without-because', line, now, 'effective: ');
    const [lineAt = '', column = ''] = faulty.at.split(':');
    return { ...faulty, at: `${lineAt}:${Number(column) + 11}` };
  },
  'consent of a kind that the clause does not name': (g, pick) => {
    const line = pick(acts(g, 'accession'));
    return instead(g, 'consent-not-admitted', line, line.text.replace('accession', 'approval'), 'approval');
  },
  'a government of nobody': g =>
    inHead(
      g,
      'government-of-nobody',
      'dep: { publisher: Depositary, tier: depositary }',
      'dep: { publisher: Depositary, tier: depositary }\n  mfa: { publisher: M, tier: government }\nobserved: [{ on: 2001, source: mfa }]',
      'government',
    ),
  'weights that do not sum': g =>
    inHead(
      g,
      'weights-do-not-sum',
      'published:\n',
      'weights:\n  share: { unit: x, total: 12, source: dep, of: { EGY: 5, FRA: 6 } }\npublished:\n',
      '12, source',
    ),
  'a file of another name': g => inHead(g, 'file-name-differs', 'id: example', 'id: sample', 'sample'),
  'a reason for no difference': g =>
    inHead(
      g,
      'reason-without-difference',
      ', source: dep }\n  participants',
      ', source: dep, because: wrong }\n  participants',
      'wrong',
    ),
  'a comment that ignores nothing': g =>
    inHead(
      g,
      'ignore-without-effect',
      'law:\n',
      '# check-ignore duplicate-consent: x\nlaw:\n',
      '# check-ignore',
    ),
  'coverage beyond what was read': g =>
    inHead(
      g,
      'coverage-beyond-sources',
      'tier: depositary }',
      'tier: depositary, read: 2018-06-01 }',
      '2019-12-31',
    ),
  'a protocol to nothing': g =>
    inHead(g, 'related-treaty-absent', 'law:\n', 'protocol_to: gone\nlaw:\n', 'gone'),
};

/** Every fault, in random ledgers at random places. */
function each(faults: Readonly<Record<string, Fault>>, runs: number, holds: (faulty: Faulty) => void): void {
  const names = Object.keys(faults);
  test.each(names)('%s', name => {
    fc.assert(
      fc.property(goodLedger, fc.nat(), (good, seed) => {
        const pick = <T>(from: readonly T[]): T => from[seed % from.length] as T;
        holds((faults[name] as Fault)(good, pick));
      }),
      { numRuns: runs },
    );
  });
}
const findings = (text: string) => check([checkedFile(text)]);

describe('single faults in good ledgers', () => {
  test('a good ledger has none', () => {
    fc.assert(
      fc.property(goodLedger, good => void expect(places(findings(textOf(good)))).toEqual([])),
      { numRuns: 60 },
    );
  });

  describe('errors: found by the rule that should, at the very place, and no other error', () => {
    each(ERRORS, 24, ({ text, rule, at }) => {
      const errors = findings(text).filter(f => f.severity === 'error');
      expect([places(errors), text]).toEqual([[`${rule} ${at}`], text]);
    });
  });

  describe('warnings: found by the rule that should, at the very place, and no error', () => {
    each(WARNINGS, 24, ({ text, rule, at }) => {
      if (rule === '') return;
      const found = findings(text);
      expect([places(found), text]).toEqual([[`${rule} ${at}`], text]);
    });
  });
});
