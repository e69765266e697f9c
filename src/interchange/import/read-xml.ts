import { parseXml, type XmlDocument, XmlElement, XmlError } from '@rgrove/parse-xml';
import { type Diagnostic, faultAt } from '../../source/diagnostic.ts';
import { type LineStarts, lineStarts } from '../../source/line-starts.ts';
import { fileStart, type Place } from '../../source/place.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { cleanText } from './clean.ts';
import { namedCharacter } from './entities.ts';
import type { OfficialTable, PublishedPage, StatedTotal, TableCell, TableRow } from './table.ts';

/** Reads the official XML of a status page (tables of participants and totals), or returns a fault. */
export function readXml(file: SourceFile): PublishedPage | Diagnostic {
  const refused = refusedAtOnce(file);
  if (refused) return refused;
  const document = parse(file);
  if ('code' in document) return document;
  const starts = lineStarts(file.text);
  // Other parts of the page also have tables, for example of territories or reservations.
  const parts = [...elements(document.root, 'Participants')];
  const inside = parts.length > 0 ? parts : [document.root];
  const tables = inside
    .flatMap(part => [...elements(part, 'TGroup')])
    .flatMap(group => tableOf(group, file.path, starts));
  if (tables.length > 0)
    return { tables, stated: statedIn(document.root, file.path, starts), title: titleIn(document.root) };
  const root = document.root;
  return faultAt(root ? placeOf(root, file.path, starts) : fileStart(file.path), 'no-table', {
    what: `this XML (<${root?.name ?? ''}>) contains no table of participants`,
    why: 'a status page has Treaty/Participants/Table/TGroup with a Thead and a Tbody',
    fix: 'check that the address is that of the XML status page of a treaty',
  });
}

/** Refuses HTML pages, and document types, which can refer to other files. */
function refusedAtOnce(file: SourceFile): Diagnostic | null {
  const begins = file.text.slice(0, 2000).replace(/^\ufeff?\s*(<\?xml[^>]*\?>)?\s*/, '');
  if (/^(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body)\b/i.test(begins))
    return faultAt(fileStart(file.path), 'html-not-xml', {
      what: 'this is an HTML page, not the XML of a status page',
      why: 'the depositary’s server sends this if it has no such document',
      fix: 'check chapter, number and language in the address',
    });
  const declared = /<!(DOCTYPE|ENTITY)\b/i.exec(file.text);
  if (!declared) return null;
  const at = lineStarts(file.text).place(file.path, declared.index, declared.index + declared[0].length);
  return faultAt(at, 'document-type', {
    what: 'this XML declares a document type',
    why: 'a document type can refer to other files and expand without limit; no status page needs one',
    fix: 'download the file from the depositary',
  });
}

/** Limits far above any status page. Larger files would exhaust memory. */
const DEEPEST = 200;
const MOST_TAGS = 200_000;

/** Checks the limits by a quick scan of the tags, before the parser builds a tree. */
function tooMuch(file: SourceFile): Diagnostic | null {
  let [depth, tags] = [0, 0];
  for (const tag of file.text.matchAll(/<(\/)?[A-Za-z][^<>]*?(\/)?>/g)) {
    depth += tag[1] ? -1 : tag[2] ? 0 : 1;
    if (depth <= DEEPEST && ++tags <= MOST_TAGS) continue;
    const at = lineStarts(file.text).place(file.path, tag.index, tag.index + 1);
    const deep = depth > DEEPEST;
    return faultAt(at, deep ? 'xml-too-deep' : 'xml-too-large', {
      what: deep
        ? `elements are nested more than ${DEEPEST} levels deep here`
        : `the file has more than ${MOST_TAGS} tags`,
      why: 'no status page needs so much',
      fix: 'download the file from the depositary',
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
      why: 'the file may be cut off',
      fix: 'download it again',
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

/** The name of an element without its namespace prefix. */
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

/** The title in the header of the page, `<Titlesect>`, without its number and footnote marks. */
function titleIn(root: XmlElement | null): string | null {
  const [found] = elements(root, 'Titlesect');
  const title = found ? cleanText(found.text).replace(/^\d+\s*\.?\s*(?:[a-z]\s*\)\s*)?/, '') : '';
  return title === '' ? null : title;
}

/** The totals in the header of the page: `<Signatories>72</Signatories>`, or "Signatories : 72. Parties : 3" as text. */
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
