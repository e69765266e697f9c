import fc from 'fast-check';

type Node = string | readonly Node[] | ReadonlyMap<string, Node>;

const scalar = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      'EGY',
      '2025-10-25',
      '~',
      'true',
      '40',
      'Côte d’Ivoire',
      "Côte d'Ivoire",
      'مصر',
      '"a: b"',
      '"#"',
      '""',
      '" x "',
      'say "x"',
      'a b  c',
      'x (y)',
      'a/b',
      'A.1',
      '中文',
      '🙂',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '-',
      '- x',
      '-x',
      '#',
      'x #y',
      'x#y',
      'a: b',
      'a:b',
      ':',
      'x:',
      '[x',
      'x]',
      '{x',
      'x}',
      'a,b',
      ',',
      "'x'",
      "it''s'",
      '"\\n"',
      '"x',
      '&x',
      '*x',
      '!x',
      '|',
      '>',
      '>-',
      '%x',
      '@x',
      '`x',
      '?',
      '? x',
      '---',
      '...',
      '<<',
      '\ta',
      'a\tb',
      '\u00a0x',
      'x\u00a0',
      'x\u2028y',
      '\ufeffx',
      'x\u0085y',
      'x\ry',
      '"a\n  b"',
      'a\n  b',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(...' "\'[]{},:#-?&*!|>%@`\\ab\t\n'), maxLength: 6 }),
  },
);
const key = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom('id', 'on', 'who', 'title', 'law', 'un-members', 'a_b', 'A1') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '"on"',
      '1a',
      'a b',
      '__proto__',
      'constructor',
      '<<',
      '-',
      '',
      "'x'",
      'é',
      'a.b',
    ),
  },
);
const node: fc.Arbitrary<Node> = fc.letrec<{ node: Node }>(tie => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('node'), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie('node')), { maxLength: 3 }).map(pairs => new Map(pairs)),
  ),
})).node;

const isMap = (n: Node): n is ReadonlyMap<string, Node> => n instanceof Map;

/** A node on one line. */
function flow(n: Node): string {
  if (typeof n === 'string') return n;
  return isMap(n)
    ? `{ ${[...n].map(([k, v]) => `${k}: ${flow(v)}`).join(', ')} }`
    : `[${n.map(flow).join(', ')}]`;
}

/** A node as lines, its inner parts on lines of their own or on one, as `choose` says. */
function block(n: Node, indent: string, choose: () => boolean): string {
  if (typeof n === 'string' || !choose()) return ` ${flow(n)}\n`;
  const step = choose() ? '  ' : '    ';
  if (isMap(n))
    return `\n${[...n].map(([k, v]) => `${indent}${step}${k}:${block(v, indent + step, choose)}`).join('')}`;
  return `\n${n.map(v => `${indent}${step}-${itemOf(v, indent + step, choose)}`).join('')}`;
}

function itemOf(n: Node, indent: string, choose: () => boolean): string {
  if (!isMap(n) || n.size === 0 || !choose()) return ` ${flow(n)}\n`;
  return ` ${[...n].map(([k, v], i) => `${i === 0 ? '' : `${indent}  `}${k}:${block(v, `${indent}  `, choose)}`).join('')}`;
}

/** Documents written in every way: in blocks and in brackets, with slips. */
export const document = fc
  .tuple(
    fc.array(fc.tuple(key, node), { minLength: 1, maxLength: 4 }),
    fc.infiniteStream(fc.boolean()),
    fc.context(),
  )
  .map(([pairs, choices]) => {
    const choose = (): boolean => choices.next().value as boolean;
    return pairs.map(([k, v]) => `${k}:${block(v, '', choose)}`).join('');
  });

/** Documents with a few characters changed, as happens by hand. */
export const damaged = fc
  .tuple(
    document,
    fc.array(
      fc.tuple(
        fc.nat(400),
        fc.constantFrom(
          '',
          ' ',
          '\n',
          '  ',
          '#',
          ' # x',
          '"',
          ':',
          ',',
          '-',
          '{',
          '}',
          '[',
          ']',
          '\r\n',
          '\n\n# x\n',
          '\n---\n',
        ),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce(
      (t, [at, put]) => t.slice(0, at % (t.length + 1)) + put + t.slice((at % (t.length + 1)) + 1),
      text,
    ),
  );
