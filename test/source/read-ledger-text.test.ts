import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutLineRecords } from '../../src/source/line-records.ts';
import { readLedgerText } from '../../src/source/read-ledger-text.ts';
import { expectAgreement as agreement } from './both-readers.ts';

const expectAgreement = (text: string): void => agreement(text, file => readLedgerText(file, 'events'));

const scalar = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '2025-10-25',
      'EGY',
      'signature',
      'untc',
      'true',
      '~',
      'null',
      '2026-09~',
      '40',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '"a: b"',
      '"[2026-02-10..2026-04-10]"',
      '"#"',
      '"- x"',
      '"64(3)-(4)"',
      '""',
      '" x "',
      '"{}"',
      '"a, b"',
      '"\'"',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'a: b',
      '- x',
      '-x',
      '-',
      '#',
      'x # y',
      'x #y',
      'x#y',
      'key:value',
      ':',
      ':x',
      'x:',
      '::',
      '',
      '[]',
      '{}',
      '[ ]',
      '{a: b}',
      '[a, [b]]',
      '? x',
      '?x',
      '?',
      '!x',
      '&x y',
      '*x',
      '|',
      '>',
      '%x',
      '@x',
      '`x',
      "'x'",
      "'it''s'",
      "it's",
      'say "x"',
      '"x" y',
      '"\\n"',
      '"\\"',
      '"x',
      "'x",
      'a b  c',
      'ab ',
      '\ta',
      'a\tb',
      'a\t',
      '<<',
      '=',
      '---',
      '...',
      '--- x',
      'é',
      'مصر',
      'Côte d’Ivoire',
      '中文',
      '🙂',
      '\u00a0x',
      'x\u00a0',
      'a\u00a0b',
      'x\u2028y',
      '\ufeffx',
      'x\u0085y',
      '\u200fx',
      'x\ry',
      '[x',
      'x]',
      '{x',
      'x}',
      'a,b',
      'a ,b',
      ',',
      'x,',
      '[a,b]',
      '[a, b,]',
      '[a,,b]',
      '[ a , "b c" ]',
      "['a']",
      '[a: b]',
      '["a": b]',
      '"a": b',
      '[#a]',
      '[a #b]',
      '[- a]',
      '[-a]',
      '[? a]',
      'x y: z',
      'http://x.org/#y',
      'a:b:c',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(...' "\'[]{},:#-?&*!|>%@`\\ab\t'), maxLength: 8 }),
  },
);
const value = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 3 }).map(l => `[${l.join(', ')}]`) },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }).map(l => `[ ${l.join(' , ')} ]`) },
);
const key = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('on', 'who', 'act', 'source', 'signed_by', 'note') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('"on"', 'On', 'on1', 'a b', '__proto__', 'constructor', '<<', '-', ''),
  },
);
const often = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof(
    { weight: 30, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const pair = fc
  .tuple(key, often(': ', ':', ':  ', ' : ', ':\t'), value)
  .map(([k, colon, v]) => k + colon + v);
const plainPair = fc
  .tuple(
    fc.constantFrom('on', 'who', 'act', 'source', 'note'),
    fc.constantFrom('2025', 'EGY', '"a: b"', '[a, "b"]', 'x y'),
  )
  .map(([k, v]) => `${k}: ${v}`);
const line = fc
  .tuple(
    often('  ', '', ' ', '    ', '\t'),
    often('- {', '-  {', '-{', '-\t{', '- - {', '{', '? {'),
    often(' ', '', '  ', '\t'),
    fc.oneof(
      fc.uniqueArray(plainPair, { minLength: 1, maxLength: 4, selector: p => p.split(':')[0] }),
      fc.array(pair, { maxLength: 4 }),
    ),
    often(', ', ',', ' , ', ',,', ',  '),
    often(' }', '}', '  }', '', ' ]', ', }', '} }'),
    often('', ' ', '  # why', ' #why', '# why', ' x', '\t', ','),
  )
  .map(
    ([indent, open, gap, pairs, comma, close, end]) => indent + open + gap + pairs.join(comma) + close + end,
  );
const otherLine = fc.constantFrom(
  '',
  '  ',
  '# x',
  '  # x',
  '\t',
  '\t# x',
  '   #',
  '  - x',
  '  -',
  '  - on: 2025',
  '    who: x',
  'x',
  'claims: []',
  '---',
  '...',
  '- { a: b }',
  '# \u0007',
);
const newline = often('\n', '\r\n', '\r', '\n\n', '\n\r\n');
const head = often(
  'ledger: 1\nid: x\n',
  '',
  'ledger: 1\r\n',
  '---\n',
  '# x\n',
  '\ufeffledger: 1\n',
  'note: "x\n',
  'note: |\n x\n',
  'a: {\n',
  'events: []\n',
  "'events': 1\n",
  'x:\n  events:\n',
  '%YAML 1.2\n---\n',
);
const eventsKey = often(
  'events:',
  'events: ',
  'events:\t',
  'events: # x',
  '"events":',
  ' events:',
  'events: []',
  'events:\n',
);
const tail = often(
  '',
  'claims: []\n',
  'claims:\n  - { id: a }\n',
  'events: []\n',
  '"claims": x\n',
  '...\n',
  '---\nx: y\n',
  '- x\n',
  '  x\n',
  '# end',
  'x',
  '}\n',
  'x: "y\n',
  '? x\n',
);

const ledgerText = fc
  .tuple(
    head,
    eventsKey,
    newline,
    fc.array(fc.oneof({ weight: 8, arbitrary: line }, { weight: 1, arbitrary: otherLine }), { maxLength: 4 }),
    tail,
    fc.boolean(),
  )
  .map(([h, k, n, lines, t, end]) => `${h}${k}${n}${lines.join(n)}${end ? n : ''}${t}`);

describe('the quick line reader', () => {
  test('tells what the full YAML reader tells, with the same places, whatever is written', () => {
    let quick = 0;
    fc.assert(
      fc.property(ledgerText, text => {
        if (cutLineRecords(text, 'events')) quick++;
        expectAgreement(text);
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 4000) },
    );
    expect(quick).toBeGreaterThan(100);
  });

  test.each([
    ['one event', 'events:\n  - { on: 2025-10-25, who: EGY, source: [untc, "nl"] }\n'],
    ['no line end at the end of the file', 'ledger: 1\nevents:\n  - { on: 2025-10-25 }'],
    ['CRLF', 'ledger: 1\r\nevents:\r\n  - { on: 2025-10-25, who: EGY }\r\n\r\nclaims: []\r\n'],
    [
      'comments and blank lines between events',
      'events:\n# a\n\n  - { on: 1 }\n  # b\n  - { on: 2 }\n# c\nclaims: []\n',
    ],
    ['no indent', 'events:\n- { on: 1 }\n- { on: 2 }\nclaims: []\n'],
  ])('reads by itself: %s', (_, text) => {
    expect(cutLineRecords(text, 'events')).not.toBeNull();
    expectAgreement(text);
  });

  test.each([
    ['a trailing comment', 'events:\n  - { on: 1 } # x\n'],
    ['a repeated key', 'events:\n  - { on: 1, on: 2 }\n'],
    ['a nested map', 'events:\n  - { on: { a: b } }\n'],
    ['an escape', 'events:\n  - { on: "a\\nb" }\n'],
    ['an empty value', 'events:\n  - { on: }\n'],
    ['an anchor', 'events:\n  - { on: &a b }\n'],
    ['two lists of events', 'events:\n  - { on: 1 }\nevents:\n  - { on: 2 }\n'],
    ['events inside a text', 'note: "\nevents:\n  - { on: 1 }\nx"\n'],
    ['a second document', 'a: b\n---\nevents:\n  - { on: 1 }\n'],
    ['a value too long', `events:\n  - { on: "${'x'.repeat(70_000)}" }\n`],
    ['a comment too long', `events:\n  - { on: 1 }\n# ${'x'.repeat(70_000)}\n  - { on: 2 }\n`],
    ['a control character in a comment', 'events:\n  - { on: 1 }\n# \u0007\n'],
  ])('leaves to the full reader: %s', (_, text) => expectAgreement(text));
});
