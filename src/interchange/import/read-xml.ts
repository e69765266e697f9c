import { parseXml, type XmlDocument, XmlElement, XmlError } from '@rgrove/parse-xml';
import { type Diagnostic, faultAt } from '../../source/diagnostic.ts';
import { type LineStarts, lineStarts } from '../../source/line-starts.ts';
import { fileStart, type Place } from '../../source/place.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { cleanText } from './clean.ts';
import { namedCharacter } from './entities.ts';
import type { OfficialTable, PublishedPage, StatedTotal, TableCell, TableRow } from './table.ts';

/** Reads the official XML of a status page: its tables of participants and its totals; a fault where it is none. */
export function readXml(file: SourceFile): PublishedPage | Diagnostic {
  const refused = refusedAtOnce(file);
  if (refused) return refused;
  const document = parse(file);
  if ('code' in document) return document;
  const starts = lineStarts(file.text);
  // Other parts of the page have tables too, of territories or reservations; only those of the participants are meant.
  const parts = [...elements(document.root, 'Participants')];
  const inside = parts.length > 0 ? parts : [document.root];
  const tables = inside
    .flatMap(part => [...elements(part, 'TGroup')])
    .flatMap(group => tableOf(group, file.path, starts));
  if (tables.length > 0) return { tables, stated: statedIn(document.root, file.path, starts) };
  const root = document.root;
  return faultAt(root ? placeOf(root, file.path, starts) : fileStart(file.path), 'no-table', {
    what: `this XML (<${root?.name ?? ''}>) holds no table of participants`,
    why: 'a status page has Treaty/Participants/Table/TGroup with a Thead and a Tbody',
    fix: 'check that the address is that of a treaty’s status in XML',
  });
}

/** What is no status page, known by how it begins; and document types, which could name what is not in the file. */
function refusedAtOnce(file: SourceFile): Diagnostic | null {
  const begins = file.text.slice(0, 2000).replace(/^\ufeff?\s*(<\?xml[^>]*\?>)?\s*/, '');
  if (/^(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body)\b/i.test(begins))
    return faultAt(fileStart(file.path), 'html-not-xml', {
      what: 'this is a page of HTML, not the XML of a status page',
      why: 'the depositary’s server answers so where it has no such document',
      fix: 'check chapter, number and language in the address',
    });
  const declared = /<!(DOCTYPE|ENTITY)\b/i.exec(file.text);
  if (!declared) return null;
  const at = lineStarts(file.text).place(file.path, declared.index, declared.index + declared[0].length);
  return faultAt(at, 'document-type', {
    what: 'this XML declares a document type',
    why: 'a document type can name other files and texts without end; no status page needs one',
    fix: 'take the file from the depositary',
  });
}

/** Deeper than any table stands in its page, and more parts than any page has: more would exhaust whoever reads on. */
const DEEPEST = 200;
const MOST_TAGS = 200_000;

/** Where a page has too much of something; a quick look at its tags, before the parser keeps them all. */
function tooMuch(file: SourceFile): Diagnostic | null {
  let [depth, tags] = [0, 0];
  for (const tag of file.text.matchAll(/<(\/)?[A-Za-z][^<>]*?(\/)?>/g)) {
    depth += tag[1] ? -1 : tag[2] ? 0 : 1;
    if (depth <= DEEPEST && ++tags <= MOST_TAGS) continue;
    const at = lineStarts(file.text).place(file.path, tag.index, tag.index + 1);
    const deep = depth > DEEPEST;
    return faultAt(at, deep ? 'xml-too-deep' : 'xml-too-large', {
      what: deep
        ? `elements are nested more than ${DEEPEST} deep here`
        : `here begins the ${MOST_TAGS + 1}th tag`,
      why: 'no status page needs that',
      fix: 'take the file from the depositary',
    });
  }
  return null;
}

function parse(file: SourceFile): XmlDocument | Diagnostic {
  const much = tooMuch(file);
  if (much) return much;
  try {
    return parseXml(file.text, {
      includeOffsets: true,
      resolveUndefinedEntity: reference => namedCharacter(reference.replace(/^&|;$/g, '')) ?? undefined,
    });
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const at = {
      file: file.path,
      line: error.line,
      column: error.column,
      endLine: error.line,
      endColumn: error.column + 1,
    };
    return faultAt(at, 'not-xml', {
      what: `this is not well-formed XML: ${error.message.split('\n')[0]?.replace(/ \(line \d+, column \d+\)/, '')}`,
      why: 'a file cut short lacks the rest of its table',
      fix: 'fetch it again, whole',
    });
  }
}

function* elements(inside: XmlElement | null, name: string): Generator<XmlElement> {
  for (const child of inside?.children ?? []) {
    if (!(child instanceof XmlElement)) continue;
    if (localName(child).toLowerCase() === name.toLowerCase()) yield child;
    else yield* elements(child, name);
  }
}

/** A name without the prefix of its namespace. */
const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

const placeOf = (element: XmlElement, file: string, starts: LineStarts): Place =>
  starts.place(file, element.start, element.end);

function tableOf(group: XmlElement, file: string, starts: LineStarts): readonly OfficialTable[] {
  const rowIn = (row: XmlElement): TableRow => ({
    cells: [...elements(row, 'Entry')].map(
      (e): TableCell => ({ text: e.text, at: placeOf(e, file, starts) }),
    ),
    at: placeOf(row, file, starts),
  });
  const rowsIn = (part: string) =>
    [...elements(group, part)].flatMap(p => [...elements(p, 'Row')].map(rowIn));
  const [first, ...others] = [...rowsIn('Thead').slice(0, 1), ...rowsIn('Tbody')];
  return first ? [{ header: first.cells, rows: others }] : [];
}

/** The totals of the page's header: `<Signatories>72</Signatories>`, or in words as "Signatories : 72. Parties : 3". */
function statedIn(root: XmlElement | null, file: string, starts: LineStarts): PublishedPage['stated'] {
  const status = [...elements(root, 'Status')];
  const find = (word: RegExp): StatedTotal | null => {
    for (const element of status) {
      const own = element.children.find((c): c is XmlElement => c instanceof XmlElement && word.test(c.name));
      const text = own
        ? cleanText(own.text)
        : (new RegExp(`${word.source}\\s*:?\\s*(\\d+)`, 'i').exec(cleanText(element.text))?.[1] ?? '');
      const total = /^\D*(\d{1,4})\D*$/.exec(text)?.[1];
      if (total !== undefined) return { total: Number(total), at: placeOf(own ?? element, file, starts) };
    }
    return null;
  };
  return {
    signatories: find(/\b(?:Signatories|Signataires)\b/i),
    parties: find(/\b(?:Parties|Contracting Parties)\b/i),
  };
}
