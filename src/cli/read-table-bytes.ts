import { type Host, isIoFault } from '../host/host.ts';

import { cannotRun, usage } from '../store/failure.ts';
import { type RawOptions, secondsOption } from './request.ts';

/** The bytes of a table, the name it goes by in messages, and the charset that a server named. */
export interface TableBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly charset: string | null;
}

/** More than any table of participants takes, uncompressed: the largest of the depositary's pages has about 5 MB. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Reads a table from a file, or from an address: the only command that goes to the network does so here. */
export async function tableBytes(host: Host, from: string, options: RawOptions): Promise<TableBytes> {
  if (!/^[a-z][a-z0-9+.-]+:/i.test(from) || /^[a-z]:[\\/]/i.test(from))
    return { ...fileBytes(host, from), charset: null };
  const fetched = await host.fetch(from, {
    timeoutMillis: timeoutSeconds(options) * 1000,
    mostBytes: MOST_BYTES,
    allowPrivate: options['allowPrivate'] === true,
  });
  if (!isIoFault(fetched)) return { name: fetched.url, bytes: fetched.bytes, charset: fetched.charset };
  throw cannotRun(fetched.io.toLowerCase(), `cannot read ${from}: ${fetched.message}`, {
    hint:
      fetched.io === 'bad-url'
        ? 'name a file, or an address that begins with https://'
        : 'save the table to a file, and name the file',
  });
}

function fileBytes(host: Host, from: string): Omit<TableBytes, 'charset'> {
  const bytes = host.read(/^([A-Za-z]:)?[\\/]/.test(from) ? from : `${host.cwd}/${from}`);
  if (!isIoFault(bytes)) return { name: from, bytes };
  throw cannotRun('unreadable', `cannot read ${from}: ${bytes.message}`);
}

/** How long an address may take to answer; more than zero. */
function timeoutSeconds(options: RawOptions): number {
  const seconds = secondsOption(options, 'timeout');
  if (seconds > 0) return seconds;
  throw usage('bad-timeout', '--timeout: 0 seconds leave no time to answer', { hint: 'such as 10' });
}
