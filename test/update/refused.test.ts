import { describe, expect, test } from 'vitest';
import { officialPage, type PageParts, pageDay } from './official-page.ts';
import { bundledPage, NEW_PARTIES, user, web } from './user.ts';

const { server, serve } = await web();
const att = bundledPage('att', { joined: NEW_PARTIES });
const parties = att.parties ?? 0;
const page = (parts: Partial<PageParts>) => officialPage({ ...att, ...parts });
const adding = (...rows: readonly (readonly string[])[]) => [...att.rows, ...rows];

/** A page, why it is refused, and what the line for people must name. */
const REFUSED: readonly [string, Uint8Array | string, string, RegExp][] = [
  ['HTML with status 200', '<!DOCTYPE html><html><body>Maintenance</body></html>', 'html-not-xml', /HTML/],
  ['a cut page', page({}).subarray(0, 4000), 'not-xml', /well-formed/],
  ['nothing', '', 'empty-table', /empty/],
  ['XML without a table', '<?xml version="1.0"?><MTDSG><Treaty/></MTDSG>', 'no-table', /no table/],
  ['the page of another treaty', officialPage(bundledPage('vccr')), 'another-treaty', /Consular/],
  ['fewer parties than its header says', page({ rows: att.rows.slice(0, -1) }), 'totals-differ', /totals/],
  [
    'more parties than its header says',
    page({ parties: parties - 1 }),
    'totals-differ',
    /states \d+ parties/,
  ],
  [
    'other signatories than its header says',
    page({ signatories: 7 }),
    'totals-differ',
    /states 7 signatories/,
  ],
  [
    'an unknown State',
    page({ rows: adding(['Ruritania', '', pageDay('2020-01-02')]), parties: parties + 1 }),
    'faulty',
    /Ruritania/,
  ],
  [
    'a date before the adoption',
    page({ rows: adding(['Nauru', '', `${pageDay('1999-01-02')} a`]), parties: parties + 1 }),
    'faulty',
    /1999-01-02/,
  ],
  [
    'a date after the reading',
    page({ rows: adding(['Nauru', '', `${pageDay('2027-01-02')} a`]), parties: parties + 1 }),
    'faulty',
    /2027-01-02/,
  ],
  [
    'two rows of one State',
    page({ rows: adding(['China', '', `${pageDay('2021-07-06')} a`]) }),
    'two-rows',
    /China/,
  ],
  [
    'a row that stands twice',
    page({ rows: adding(att.rows.find(([name]) => name === 'China') ?? []) }),
    'two-rows',
    /China/,
  ],
  [
    '10,000 rows',
    page({ rows: Array.from({ length: 10_000 }, () => ['France', '', '']) }),
    'too-many-rows',
    /10000/,
  ],
  ['a table without its header', page({ header: att.rows[0] ?? [] }), 'faulty', /./],
  ['a table without rows', page({ rows: [], parties: null, signatories: null }), 'no-rows', /no participant/],
  [
    'a document type',
    `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><MTDSG>&e;</MTDSG>`,
    'document-type',
    /document type/,
  ],
];

describe('a page that is refused', () => {
  test.each(REFUSED)('%s: one line; the others go on', async (_, body, code, words) => {
    const { update, json, text } = user(server);
    server.pages.set('XXVI-8', { body });
    serve('vccr', 'III-6', { joined: [{ who: 'SSD', act: 'accession', on: '2016-02-01' }] });
    const report = await json('att', 'vccr');
    const [failed, other] = report.treaties;
    expect([failed.outcome, failed.fault.code, other.outcome]).toEqual(['failed', code, 'changed']);
    expect(failed.fault.message).toMatch(words);
    expect(failed.fault.message).not.toContain('\n');
    expect(() => text('att')).toThrow();
    expect(text('vccr')).toContain('who: SSD');
    expect((await update('att')).code).toBe(1);
  });

  test('is read whole again the next time', async () => {
    const { json } = user(server);
    server.pages.set('XXVI-8', { body: page({ parties: parties - 1 }) });
    await json('att');
    server.requests.length = 0;
    await json('att');
    expect(server.requests.map(r => r.sent)).toEqual([true]);
  });

  test('says so in the language asked for', async () => {
    const { update } = user(server);
    serve('vccr', 'XXVI-8');
    expect((await update('att', '--lang', 'fr')).out).toContain('la page est celle d’un autre traité');
  });
});

test('a treaty without a page: one line, and the others go on', async () => {
  serve('att', 'XXVI-8', { joined: NEW_PARTIES });
  const [first, second] = (await user(server).json('pact', 'att')).treaties;
  expect([first.fault.code, second.outcome]).toEqual(['no-page', 'changed']);
});
