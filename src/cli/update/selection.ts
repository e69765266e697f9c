import { pageAddress } from '../../interchange/update/page-address.ts';
import { chapterKey, isInChapter } from '../../ledger/chapter.ts';
import type { Heading } from '../../ledger/heading.ts';
import { usage } from '../../store/failure.ts';
import type { OpenLedger } from '../../store/opened-ledger.ts';
import { type RawOptions, textOption } from '../request.ts';
import { requireTreaty } from '../resolve-names.ts';

/** Whether a treaty has a number of the UN Treaty Collection, as far as its heading tells. */
const hasNumber = ({ references }: Heading): boolean => references.some(r => pageAddress(r) !== null);

/**
 * The treaties to update: those named, those of a chapter, or all with a page. `own` restricts the last two to the treaties of a ledger
 * that is named; `savedPages` to those whose page lies in a folder.
 */
export function selectTreaties(
  open: OpenLedger,
  args: readonly string[],
  options: RawOptions,
  own: ReadonlySet<string> | null,
  savedPages: ((heading: Heading) => boolean) | null,
): readonly string[] {
  const chapter = textOption(options, 'chapter');
  const isAll = options['all'] === true || chapter !== null;
  if (args.length > 0 && isAll)
    throw usage('no-such-combination', 'name treaties, or take --all or --chapter', {
      hint: 'treaty update att hanoi, or treaty update --chapter XXVI',
    });
  if (args.length > 0) return [...new Set(args.map(wrote => requireTreaty(open, wrote)))];
  if (!isAll && savedPages === null && open.only === null)
    throw usage('no-treaty-named', 'say which treaties to update', {
      hint: 'treaty update TREATY..., or --all for every treaty with a page of the UN Treaty Collection',
    });
  const key = chapter === null ? null : chapterKey(chapter);
  if (chapter !== null && key === null)
    throw usage('bad-chapter', `--chapter: "${chapter}" is no chapter`, { hint: 'such as XXVI or 26' });
  return open.headings
    .filter(h => own === null || own.has(h.id))
    .filter(h => isAll || savedPages !== null || h.id === open.only)
    .filter(h => hasNumber(h) && (key === null || h.references.some(r => isInChapter(r, key))))
    .filter(h => savedPages === null || savedPages(h))
    .map(h => h.id);
}
