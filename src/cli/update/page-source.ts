import type { PlainDate } from '../../calendar/plain-date.ts';
import { type Host, isIoFault } from '../../host/host.ts';
import { OFFICIAL_ORIGIN, pageAddress } from '../../interchange/update/page-address.ts';
import { dayRead, NotUpdated } from './one-treaty.ts';
import { type Pace, PageServer } from './pages.ts';
import type { Readings } from './readings.ts';
import type { SavedPages } from './saved-pages.ts';
import type { UpdateTarget } from './target.ts';
import type { UpdateRun } from './update-run.ts';

/** Where pages come from: a server, or a folder where they were saved. */
export interface PageSource extends Pick<UpdateRun, 'pageOf' | 'keep'> {
  /** How many bytes were read so far. */
  bytes(): number;
}

/** What a source of pages needs. */
export interface PageSourceInput {
  readonly host: Host;
  readonly today: PlainDate;
  readonly target: UpdateTarget;
  readonly readings: Readings;
  readonly saved: SavedPages | null;
  readonly savedOn: PlainDate | null;
  readonly pace: Pace;
}

/** The pages of a folder, or of a server. */
export const pageSource = (input: PageSourceInput): PageSource =>
  input.saved ? fromFolder(input, input.saved) : fromServer(input);

function fromFolder({ savedOn }: PageSourceInput, saved: SavedPages): PageSource {
  return {
    async pageOf(id, number) {
      const file = saved.fileOf(number);
      if (file === null)
        throw new NotUpdated({
          code: 'no-saved-page',
          message: `the folder has no page of ${id} (${number}.en.xml)`,
          words: { why: 'no-saved-page', about: `${number}.en.xml` },
        });
      const bytes = saved.read(file);
      if (isIoFault(bytes))
        throw new NotUpdated({ code: 'unreadable', message: `${file}: ${bytes.message}`, words: null });
      const address = pageAddress(number, OFFICIAL_ORIGIN) ?? '';
      return {
        address,
        read: savedOn,
        savedAs: file,
        table: { name: file, bytes, charset: null },
        unchangedOf: null,
        validators: null,
      };
    },
    keep: () => {},
    bytes: () => 0,
  };
}

function fromServer({ host, today, target, readings, pace }: PageSourceInput): PageSource {
  const server = new PageServer(host, pace);
  return {
    async pageOf(id, _number, address, file) {
      const text = host.sha256(await target.bytesOf(file, id));
      const kept = readings.of(file.path);
      const known = kept?.url === address && kept.file === text ? kept : null;
      const found = await server.read(address, known);
      if (isIoFault(found))
        throw new NotUpdated({ code: found.io.toLowerCase(), message: found.message, words: null });
      return {
        address,
        read: dayRead({ today }, found.date),
        savedAs: null,
        table: found.isModified ? { name: found.url, bytes: found.bytes, charset: found.charset } : null,
        unchangedOf: found.isModified ? null : text,
        // An answer that nothing has changed need not repeat by what it knows the page.
        validators: {
          etag: found.etag ?? (found.isModified ? null : (known?.etag ?? null)),
          lastModified: found.lastModified ?? (found.isModified ? null : (known?.lastModified ?? null)),
        },
      };
    },
    keep(file, { address, validators }, { after }, isWhole) {
      const isKnown = validators !== null && (validators.etag !== null || validators.lastModified !== null);
      readings.note(
        file.path,
        isWhole && isKnown ? { url: address, ...validators, file: host.sha256(after.bytes) } : null,
      );
    },
    bytes: () => server.bytes,
  };
}
