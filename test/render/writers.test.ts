import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harmless, harmlessJson } from '../../src/render/harmless.ts';
import { cell, type Page, span } from '../../src/render/page.ts';
import { asciiWidth } from '../../src/render/width.ts';
import { writeCsv } from '../../src/render/writers/csv.ts';
import { escaped, writeMarkdown } from '../../src/render/writers/markdown.ts';
import { writeText } from '../../src/render/writers/text.ts';
import { type TextStyle, wrap } from '../../src/render/writers/wrap.ts';

const style = (width: number, isolate = false): TextStyle => ({
  width,
  measure: asciiWidth,
  paint: text => text,
  isolate,
});
const lines = (text: string, width: number): readonly string[] => wrap([span(text)], width, style(width));

describe('breaking text into lines', () => {
  test('at spaces, no line wider than the room', () => {
    expect(lines('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });
  test('an article in parentheses stays whole', () => {
    expect(lines('needs forty (art. 65(1)) and more', 16)).toEqual([
      'needs forty',
      '(art. 65(1)) and',
      'more',
    ]);
    expect(lines('why [VCLT arts 12, 24(2)]', 22)).toEqual(['why', '[VCLT arts 12, 24(2)]']);
  });
  test('unless it is wider than the room', () => {
    expect(lines('x (art. 65(1))', 8)).toEqual(['x (art.', '65(1))']);
  });
  test('a word wider than the room stands alone', () => {
    expect(lines('a internationalisation b', 10)).toEqual(['a', 'internationalisation', 'b']);
  });
  test('punctuation of the next span stays with its word', () => {
    expect(wrap([span('seven words'), span(', eight')], 12, style(12))).toEqual(['seven words,', 'eight']);
  });
  test('nothing is lost, nothing added, nothing too wide', () => {
    const word = fc.stringMatching(/^[a-z()[\]·,]{1,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 9, max: 40 }), (words, width) => {
        const made = lines(words.join(' '), width);
        expect(made.join(' ')).toBe(words.join(' '));
        for (const line of made) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('right-to-left text', () => {
  test('is isolated piece by piece, and a dot between pieces belongs to neither', () => {
    const made = wrap([span('موقع', 'dim'), span(' · ', 'dim'), span('طرف', 'dim')], 80, style(80, true));
    expect(made).toEqual(['\u2068موقع\u2069 · \u2068طرف\u2069']);
  });
  test('is left as it is where there is no terminal', () => {
    expect(wrap([span('موقع')], 80, style(80))).toEqual(['موقع']);
  });
});

describe('tables in text', () => {
  const table = (names: readonly string[], notes: readonly string[]): Page => [
    {
      kind: 'table',
      title: '',
      table: {
        columns: [
          { key: 'id', title: 'Id' },
          { key: 'name', title: 'Name' },
          { key: 'note', title: 'Note' },
        ],
        rows: names.map((n, i) => [cell('XXX'), cell(n), cell(notes[i] ?? '')]),
      },
    },
  ];
  test('columns are aligned, and the widest gives way', () => {
    const made = writeText(table(['Egypt', 'France'], ['a note of many words', 'short']), style(30));
    expect(made).toBe(
      [
        '  Id   Name    Note',
        '  XXX  Egypt   a note of many',
        '               words',
        '  XXX  France  short',
        '',
      ].join('\n'),
    );
  });
  test('a long word keeps its column as wide as itself', () => {
    const made = writeText(
      table(['publicdiplomacy.online'], ['a note that has very many words indeed']),
      style(50),
    );
    for (const line of made.split('\n')) expect(line.length).toBeLessThanOrEqual(50);
    expect(made).toContain('publicdiplomacy.online');
  });
  test('a heading is broken like any text', () => {
    const made = writeText([{ kind: 'heading', text: 'A very long title of a treaty' }], style(20));
    expect(made).toBe('A very long title of\na treaty\n');
  });
});

describe('trees in text', () => {
  test('no line is wider than the room', () => {
    const words = 'reason '.repeat(40).trim();
    const leaf = { spans: [span(words)], children: [] };
    const node = { spans: [span(words)], children: [leaf, { spans: [span(words)], children: [leaf] }] };
    for (const width of [40, 80])
      for (const line of writeText([{ kind: 'tree', root: node }], style(width)).split('\n'))
        expect(line.length).toBeLessThanOrEqual(width);
  });
});

describe('markdown', () => {
  test('takes no text for markup, a mention, a link or HTML', () => {
    expect(escaped('*a* _b_ `c` [d](e) <f> | # ~h')).toBe(
      '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\| \\# \\~h',
    );
    expect(escaped('#1 a/b#2 gh-3 @g')).toBe('\\#&#8203;1 a/b\\#&#8203;2 gh-&#8203;3 @&#8203;g');
    expect(escaped('&commat;g &lt;f&gt; A & B; R&D')).toBe('&amp;commat;g &amp;lt;f&amp;gt; A & B; R&D');
    expect(escaped('&#64;g')).toBe('&amp;\\#&#8203;64;g');
    expect(escaped('http://x.example, www.x.example')).toBe('http:&#8203;//x.example, www&#8203;.x.example');
    expect(escaped('- no list')).toBe('\\- no list');
    expect(escaped('1. no list')).toBe('\\1. no list');
  });
  test('says in bold what is strong, with the spaces outside', () => {
    expect(
      writeMarkdown([{ kind: 'line', spans: [span('Not in force.', 'no'), span(' Since', 'strong')] }]),
    ).toBe('**Not in force.** **Since**\n');
  });
});

describe('CSV', () => {
  const one = (text: string): string =>
    writeCsv({ columns: [{ key: 'k', title: 'K' }], rows: [[cell(text)]] })
      .split('\r\n')
      .slice(1, -1)
      .join('');
  test('quotes what RFC 4180 says must be quoted', () => {
    expect(one('a,b')).toBe('"a,b"');
    expect(one('say "x"')).toBe('"say ""x"""');
  });
  test.each([
    ...['=1+1', '+1 x', '@x', '-cmd|x', '-1+cmd|x', '-2+3+HYPERLINK(0)', '--5', '+', '-1e5'],
    ...['＝1', '＋1', '－1', '＠x', ' =1', '\u00a0=1', '\u3000－1', '   @x'],
  ])('%s is no formula', text => {
    expect(one(text)).toBe(`'${text}`);
  });
  test.each(['\t=1', '\r=1', '\tx'])('%j neither', text => expect(one(text)).toMatch(/^'/));
  test.each(['-5', '+5', '5', '-5.25', '2026-02', 'a=b', 'Guinea-Bissau', '1+1'])('%s stays', text => {
    expect(one(text)).toBe(text);
  });
  test('no cell begins with what a spreadsheet runs, unless it is a number alone', () => {
    const operator = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＋',
      '－',
      '＠',
      ' ',
      '\t',
      '\r',
      '1',
      '.5',
      '\u3000',
    );
    const text = fc.tuple(fc.array(operator), fc.string()).map(([begins, rest]) => begins.join('') + rest);
    fc.assert(
      fc.property(text, raw => {
        const shown = one(raw).replace(/^"/, '');
        const runs = /^[\s\u200b]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u.test(shown);
        if (runs) expect(shown).toMatch(/^[+-]?\d+(\.\d+)?$/);
      }),
      { numRuns: 2000 },
    );
  });
  test('ends each row as the standard has it', () => {
    expect(writeCsv({ columns: [{ key: 'k', title: 'K' }], rows: [[cell('a')]] })).toBe('k\r\na\r\n');
  });
});

describe('what could harm a terminal', () => {
  test('is shown', () => {
    expect(harmless('a\u001b[2Jb\u202ec\u2028d')).toBe('a\\u001b[2Jb\\u202ec\\u2028d');
    expect(harmless('two\nlines\tand')).toBe('two lines and');
  });
  test.each([
    ['\u200b', '\\u200b'],
    ['\u2060', '\\u2060'],
    ['\ufff9\ufffa\ufffb', '\\ufff9\\ufffa\\ufffb'],
    ['\u{e0041}\u{e007f}', '\\u{e0041}\\u{e007f}'],
    ['\u00ad', '\\u00ad'],
    ['\u3164', '\\u3164'],
    ['\ufe0f', '\\ufe0f'],
    ['\u2067', '\\u2067'],
    // A joiner spells nothing between Latin letters, or at the end of a word.
    ['\u200d', '\\u200d'],
  ])('also what nobody would see: %j', (hidden, shown) => {
    expect(harmless(`Fra${hidden}nce`)).toBe(`Fra${shown}nce`);
    expect(harmless(hidden)).toBe(shown);
  });
  test.each(['می\u200cخواهم', 'क्\u200dष', 'ශ්\u200dරී'])('joiners that spell a word stay: %s', word => {
    expect(harmless(word)).toBe(word);
    expect(harmless(`${word}\u200c`)).toBe(`${word}\\u200c`);
  });
  test('nothing invisible is left of any text, and what is left is not changed again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const shown = harmless(text);
        expect(shown.replace(/[\u200c\u200d]/g, '')).not.toMatch(/[\p{Cc}\p{DI}\u2028\u2029\ufff9-\ufffb]/u);
        expect(harmless(shown)).toBe(shown);
      }),
    );
  });
  test('and in JSON escaped, so that it reads back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const json = harmlessJson(JSON.stringify(text));
        expect(JSON.parse(json)).toBe(text);
        expect(json).not.toMatch(/[\p{Cc}\p{DI}\u2028\u2029\ufff9-\ufffb]/u);
      }),
    );
  });
});
