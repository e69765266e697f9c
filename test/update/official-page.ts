import { effectOf } from '../../src/law/acts.ts';
import type { LedgerEvent } from '../../src/ledger/events.ts';
import type { Treaty } from '../../src/ledger/treaty.ts';
import type { Registry } from '../../src/registry/registry.ts';

/** A status page as the depositary publishes it, or what is wrong with one. */
export interface PageParts {
  readonly title: string;
  /** Titles of columns, the participant first. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows of a second table of participants. */
  readonly more?: readonly (readonly string[])[];
  readonly signatories?: number | null;
  readonly parties?: number | null;
  /** ISO-8859-1, as the depositary sends it; else UTF-8. */
  readonly latin1?: boolean;
}

/** Texts are escaped: `<superscript>1</superscript>` is a footnote mark; what is not in Latin-1 is a numeric reference. */
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[^\x00-\xff]/gu, c => `&#${c.codePointAt(0)};`);

const row = (cells: readonly string[]): string =>
  `<Row>${cells.map(c => `<Entry>${escaped(c)}</Entry>`).join('')}</Row>`;

const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<Table><TGroup><Thead>${row(header)}</Thead><Tbody><Rows>${rows.map(row).join('')}</Rows></Tbody></TGroup></Table>`;

/** The bytes of a page in the official shape. */
export function officialPage(parts: PageParts): Uint8Array {
  const { title, header, rows, more, signatories = null, parties = null, latin1 = true } = parts;
  const total = (name: string, n: number | null) => (n === null ? '' : `<${name}>${n}</${name}>`);
  const text = `<?xml version="1.0" encoding="${latin1 ? 'ISO-8859-1' : 'utf-8'}"?>
<?xml-stylesheet type="text/xsl" href="../../mtdsg.xsl"?>
<MTDSG><Treaty><Header><Chapter><Name>CHAPTER</Name></Chapter><ExternalData><Titlesect>${escaped(title)}</Titlesect><Conclusion>New York, 2 April 2013</Conclusion><EIF><Labeltext>24 December 2014, in accordance with article 22(1).</Labeltext></EIF><Registration><Labeltext>24 December 2014, No. 52373.</Labeltext></Registration><Status>${total('Signatories', signatories)}${total('Parties', parties)}</Status><TreatyText><Text>United Nations, Treaty Series, vol. 3013.</Text></TreatyText></ExternalData></Header>
<Participants>${table(header, rows)}${more ? table(header, more) : ''}</Participants>
<Declarations><Text>A table that is none of participants:</Text><Table><TGroup><Thead>${row(['Territory', 'Date of notification'])}</Thead><Tbody><Rows>${row(['Somewhere', '1 Jan 2000'])}</Rows></Tbody></TGroup></Table></Declarations>
<EndNotes><Text>1. A note.</Text></EndNotes></Treaty></MTDSG>
`;
  return Buffer.from(text, latin1 ? 'latin1' : 'utf8');
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as the pages write it, with a tab and a space that does not break: `2 Apr\t 2013`. */
export const pageDay = (day: string): string =>
  `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}\t\u00a0${day.slice(0, 4)}`;

const MARKS: Readonly<Record<string, string>> = {
  accession: ' a',
  acceptance: ' A',
  approval: ' AA',
  succession: ' d',
  'succession-to-signature': ' d',
  'definitive-signature': ' s',
  'formal-confirmation': ' c',
};

/** An act that a page shows besides those of the ledger. */
export interface Joined {
  readonly who: string;
  readonly act: string;
  readonly on: string;
}

/** What differs from the ledger. */
export interface Differences {
  readonly joined?: readonly Joined[];
  /** Ids of participants in square brackets. */
  readonly withdrawn?: readonly string[];
  /** How well known the acts are that the page shows; only confirmed ones unless said. */
  readonly certainty?: readonly string[];
  readonly lang?: 'en' | 'fr';
  readonly more?: Partial<PageParts>;
}

const exact = (e: LedgerEvent): boolean => e.on.earliest === e.on.latest && e.territory === undefined;

/** The page of a treaty as its ledger has it, with differences. */
export function pageOfLedger(treaty: Treaty, registry: Registry, differences: Differences = {}): PageParts {
  const { joined = [], withdrawn = [], certainty = ['confirmed'], lang = 'en', more = {} } = differences;
  const ended = new Set(
    treaty.events
      .filter(
        e =>
          e.act === 'denunciation' ||
          e.act === 'withdrawal-of-instrument' ||
          e.act === 'withdrawal-of-signature',
      )
      .flatMap(e => e.who),
  );
  const acts = [
    ...treaty.events
      .filter(e => exact(e) && certainty.includes(e.certainty))
      .flatMap(e => e.who.map(who => ({ who, act: e.act as string, on: e.on.written }))),
    ...joined,
  ];
  const of = (who: string, effect: string) =>
    acts.filter(a => a.who === who && effectOf(a.act as LedgerEvent['act']) === effect).at(-1);
  const ids = [
    ...new Set(
      acts
        .filter(a => ['signature', 'consent'].includes(effectOf(a.act as LedgerEvent['act'])))
        .map(a => a.who),
    ),
  ];
  const nameOf = (id: string) => registry.participants.get(id)?.names[lang] ?? id;
  ids.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const isOut = (id: string) => withdrawn.includes(id) || ended.has(id);
  const cellOf = (a: ReturnType<typeof of>) => (a ? `${pageDay(a.on)}${MARKS[a.act] ?? ''}` : '');
  const hasSignatures = ids.some(id => of(id, 'signature'));
  const rows = ids.map((id, i) => {
    const name = `${nameOf(id)}${i % 7 === 3 ? '<superscript>1</superscript><superscript>,2</superscript>' : ''}`;
    const cells = [...(hasSignatures ? [cellOf(of(id, 'signature'))] : []), cellOf(of(id, 'consent'))];
    return [isOut(id) ? `[${name}]` : name, ...cells];
  });
  const count = (effect: string) => ids.filter(id => !isOut(id) && of(id, effect)).length;
  return {
    title: treaty.title.en,
    header: [
      'Participant',
      ...(hasSignatures ? ['Signature, Succession to signature(d)'] : []),
      'Ratification, Acceptance(A), Accession(a), Approval(AA), Formal confirmation(c), Succession(d), Definitive signature(s)',
    ],
    rows,
    signatories: hasSignatures ? count('signature') : null,
    parties: count('consent'),
    ...more,
  };
}
