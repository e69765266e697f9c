import type { LookupAddress } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import type { LookupFunction } from 'node:net';
import { VERSION } from '../version.ts';
import { isPublicAddress } from './addresses.ts';
import { sentence, systemCode } from './faults.ts';
import type { Fetched, FetchLimits, IoFault } from './host.ts';

const MOST_REDIRECTS = 5;

/** What the system says of a connection, in plain words. */
const PLAIN: Readonly<Record<string, string>> = {
  EAI_AGAIN: 'the name of the host cannot be looked up at the moment',
  ECONNREFUSED: 'no server answers at this address',
  ECONNRESET: 'the server closed the connection before its answer was complete',
  EHOSTUNREACH: 'there is no way to this host',
  ENETUNREACH: 'there is no way to this network',
  ENOTFOUND: 'there is no host of this name',
  EPROTO: 'the server does not speak https, or not a version of it that is read',
  ETIMEDOUT: 'the server does not answer',
  HPE_INVALID_CONSTANT: 'the server does not speak http',
  Z_BUF_ERROR: 'the compressed answer is cut off',
  Z_DATA_ERROR: 'the compressed answer is damaged',
};

/** A request that goes no further, and why. */
class Refused extends Error {
  readonly io: string;
  constructor(io: string, message: string) {
    super(message);
    this.io = io;
  }
}

/**
 * Reads a table from an address: http(s) only, redirects only within the host, only from addresses of the public internet,
 * within limits of time and size. The name is looked up once and the connection goes to the very addresses that were checked.
 */
export async function fetchTable(address: string, limits: FetchLimits): Promise<Fetched | IoFault> {
  const signal = AbortSignal.timeout(limits.timeoutMillis);
  try {
    let url = checkedUrl(address);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const response = await request(url, limits, signal);
      const next = redirectOf(response, url);
      if (next === null) return await read(response, url, limits, signal);
      response.destroy();
      url = next;
    }
    throw new Refused('too-many-redirects', `it redirects more than ${MOST_REDIRECTS} times`);
  } catch (error) {
    if (error instanceof Refused) return { io: error.io, message: error.message };
    if (signal.aborted)
      return { io: 'timeout', message: `no whole answer within ${limits.timeoutMillis / 1000} seconds` };
    const code = systemCode(error);
    if (code === null || !(error instanceof Error)) throw error;
    return { io: code, message: PLAIN[code] ?? sentence(error.message) };
  }
}

function checkedUrl(address: string): URL {
  if (!URL.canParse(address)) throw new Refused('bad-url', 'it is not a URL');
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Refused('bad-url', `"${url.protocol}" is not read; http and https are`);
  if (url.username !== '' || url.password !== '')
    throw new Refused('bad-url', 'it holds a user name or a password, and what is public needs none');
  return url;
}

/** Where a response redirects to; null where it does not. Another host is another source, and unencrypted is no way on. */
function redirectOf(response: IncomingMessage, from: URL): URL | null {
  const status = response.statusCode ?? 0;
  if (status === 200) return null;
  const target = response.headers.location;
  response.destroy();
  if (status < 300 || status > 399 || target === undefined)
    throw new Refused(
      `http-${status}`,
      `the server answered ${status} ${response.statusMessage ?? ''}`.trim(),
    );
  if (!URL.canParse(target, from.href))
    throw new Refused('redirect', `it redirects to "${target}", which is no URL`);
  const to = checkedUrl(new URL(target, from.href).href);
  const upgrade = from.protocol === 'http:' && to.protocol === 'https:' && from.port === '' && to.port === '';
  if (to.hostname !== from.hostname || (to.port !== from.port && !upgrade))
    throw new Refused(
      'redirect',
      `it redirects to another host, ${to.host}; name that address if it is the one you mean`,
    );
  if (from.protocol === 'https:' && to.protocol === 'http:')
    throw new Refused('redirect', 'it redirects from https to http');
  return to;
}

async function request(url: URL, limits: FetchLimits, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = await addressesOf(host, signal);
  const refused = limits.allowPrivate ? undefined : addresses.find(a => !isPublicAddress(a.address));
  if (refused)
    throw new Refused(
      'private-address',
      `${host === refused.address ? host : `${host} is ${refused.address}, which`} is not an address of the public internet`,
    );
  const lookup: LookupFunction = (_host, options, found) => {
    const [first] = addresses;
    if (options.all) found(null, [...addresses]);
    else found(null, first?.address ?? '', first?.family);
  };
  const { get } =
    url.protocol === 'https:'
      ? process.getBuiltinModule('node:https')
      : process.getBuiltinModule('node:http');
  return new Promise((resolve, reject) => {
    const headers = {
      'user-agent': `treaty-status/${VERSION}`,
      accept: 'application/xml, text/xml, text/csv, */*;q=0.1',
      'accept-encoding': 'gzip, deflate',
    };
    get(url, { lookup, signal, headers, agent: false }, resolve).on('error', reject);
  });
}

async function addressesOf(host: string, signal: AbortSignal): Promise<readonly LookupAddress[]> {
  const { isIP } = process.getBuiltinModule('node:net');
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  const { lookup } = process.getBuiltinModule('node:dns').promises;
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Refused('timeout', `${host} was not found in time`)));
  });
  return Promise.race([lookup(host, { all: true }), late]);
}

async function read(
  response: IncomingMessage,
  url: URL,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Fetched> {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const zlib = process.getBuiltinModule('node:zlib');
  const stream = process.getBuiltinModule('node:stream');
  const inflate =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? zlib.createGunzip()
      : encoding === 'deflate'
        ? zlib.createInflate()
        : null;
  if (!inflate && encoding !== 'identity' && encoding !== '')
    throw new Refused(
      'bad-encoding',
      `the server sends it compressed as "${encoding}", which was not asked for`,
    );
  const body = inflate ? stream.pipeline(response, inflate, () => {}) : response;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream.addAbortSignal(signal, body) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limits.mostBytes) {
      response.destroy();
      throw new Refused('too-large', `it has more than ${limits.mostBytes} bytes`);
    }
    chunks.push(chunk);
  }
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(response.headers['content-type'] ?? '')?.[1] ?? null;
  return { bytes: Buffer.concat(chunks), charset, url: url.href };
}
