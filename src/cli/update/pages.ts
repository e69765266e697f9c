import type { FetchFault, Host, Validators } from '../../host/host.ts';
import { isIoFault } from '../../host/host.ts';

/** How a run asks a server for pages. */
export interface Pace {
  /** Between two requests. */
  readonly pauseMillis: number;
  /** For one page. */
  readonly timeoutMillis: number;
  readonly allowPrivate: boolean;
}

/** More than any status page has, uncompressed: the largest has about 5 MB. */
const MOST_PAGE_BYTES = 32 * 1024 * 1024;
/** So often a page is asked for, with longer and longer pauses. */
const MOST_ATTEMPTS = 4;
/** A server that asks for more patience than this is left alone. */
const LONGEST_WAIT_SECONDS = 120;

/** What another attempt does not mend. Statuses that pass are named in `passes`. */
const LASTING: ReadonlySet<string> = new Set([
  'bad-url',
  'redirect',
  'too-many-redirects',
  'private-address',
  'too-large',
  'bad-encoding',
  'proxy',
  'ENOTFOUND',
]);

function passes({ io }: FetchFault): boolean {
  const status = /^http-(\d{3})$/.exec(io)?.[1];
  if (status === undefined) return !LASTING.has(io);
  return ['408', '425', '429', '500', '502', '503', '504'].includes(status);
}

/** Asks a server for pages, politely: with a pause between any two requests, and longer ones after a failure. */
export class PageServer {
  readonly #host: Host;
  readonly #pace: Pace;
  #last: number | null = null;
  /** Bytes read so far, of all pages. */
  bytes = 0;

  constructor(host: Host, pace: Pace) {
    this.#host = host;
    this.#pace = pace;
  }

  /** Reads a page; tries again where that may help. */
  async read(url: string, known: Validators | null) {
    for (let attempt = 1; ; attempt++) {
      await this.#wait();
      const found = await this.#host.fetch(url, {
        timeoutMillis: this.#pace.timeoutMillis,
        mostBytes: MOST_PAGE_BYTES,
        allowPrivate: this.#pace.allowPrivate,
        ...(known ? { known } : {}),
      });
      if (!isIoFault(found)) {
        this.bytes += found.bytes.length;
        return found;
      }
      const asked = found.retryAfter ?? 0;
      if (attempt === MOST_ATTEMPTS || !passes(found) || asked > LONGEST_WAIT_SECONDS) return found;
      await this.#host.pause(Math.max(this.#pace.pauseMillis * 2 ** attempt, asked * 1000));
    }
  }

  async #wait(): Promise<void> {
    const left = this.#last === null ? 0 : this.#last + this.#pace.pauseMillis - this.#host.elapsed();
    if (left > 0) await this.#host.pause(left);
    this.#last = this.#host.elapsed();
  }
}
