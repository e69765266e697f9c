import { type Host, isIoFault, type Validators } from '../../host/host.ts';
import { dataFolder } from '../../store/updates.ts';

/** What is kept of the reading of one page: how the server knows it again, and the file that then held all of it. */
export interface KeptReading extends Validators {
  readonly url: string;
  /** The SHA-256 of the treaty file after the reading. A file that was edited since is compared with the whole page again. */
  readonly file: string;
}

/** A run that has not ended: what it was asked, and what it has done. */
export interface Unfinished {
  readonly asked: string;
  readonly done: readonly { readonly id: string }[];
}

interface Kept {
  readonly readings: 1;
  readonly pages: Readonly<Record<string, KeptReading>>;
  readonly unfinished: Unfinished | null;
}

const NOTHING: Kept = { readings: 1, pages: {}, unfinished: null };

/**
 * What earlier runs know of pages, by treaty file, in `readings.json` of the user's data folder. It is a help, never needed: where it is
 * missing, damaged or cannot be written, pages are read whole.
 */
export class Readings {
  readonly #host: Host;
  readonly path: string | null;
  #kept: Kept;

  constructor(host: Host) {
    this.#host = host;
    const folder = dataFolder(host);
    this.path = folder === null ? null : `${folder}/readings.json`;
    this.#kept = read(host, this.path);
  }

  of(file: string): KeptReading | null {
    return Object.hasOwn(this.#kept.pages, file) ? (this.#kept.pages[file] ?? null) : null;
  }

  /** What an interrupted run with the same question has done. */
  doneOf(asked: string): Unfinished['done'] {
    const { unfinished } = this.#kept;
    return unfinished?.asked === asked ? unfinished.done : [];
  }

  /** Notes a reading, to be written with the next `write`; null for a page that must be read whole again. */
  note(file: string, reading: KeptReading | null): void {
    const { [file]: _, ...others } = this.#kept.pages;
    this.#kept = { ...this.#kept, pages: reading ? { ...others, [file]: reading } : others };
  }

  /** Writes what was noted, and what the run has done; null once it has come to its end. */
  write(unfinished: Unfinished | null): void {
    this.#kept = { ...this.#kept, unfinished };
    if (this.path === null) return;
    this.#host.makeFolder(this.path.replace(/\/[^/]*$/, ''));
    this.#host.replace(this.path, new TextEncoder().encode(`${JSON.stringify(this.#kept)}\n`));
  }
}

function read(host: Host, path: string | null): Kept {
  const bytes = path === null ? null : host.read(path);
  if (bytes === null || isIoFault(bytes)) return NOTHING;
  try {
    const kept = JSON.parse(new TextDecoder().decode(bytes)) as Kept;
    return isKept(kept) ? kept : NOTHING;
  } catch {
    return NOTHING;
  }
}

const isObject = (v: unknown): v is object => typeof v === 'object' && v !== null;
const isTextOrNull = (v: unknown): boolean => v === null || typeof v === 'string';

/** Whether a text that was parsed is of our own making: it may have been edited, or be of another version. */
function isKept(kept: Kept): boolean {
  return (
    isObject(kept) &&
    kept.readings === 1 &&
    isObject(kept.pages) &&
    Object.values(kept.pages).every(
      p =>
        isObject(p) &&
        typeof p.url === 'string' &&
        typeof p.file === 'string' &&
        isTextOrNull(p.etag) &&
        isTextOrNull(p.lastModified),
    ) &&
    (kept.unfinished === null ||
      (isObject(kept.unfinished) &&
        typeof kept.unfinished.asked === 'string' &&
        Array.isArray(kept.unfinished.done) &&
        kept.unfinished.done.every(d => isObject(d) && 'id' in d && typeof d.id === 'string')))
  );
}
