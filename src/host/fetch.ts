import type { LookupFunction } from 'node:net';
import type { Dispatcher } from 'undici';
import { VERSION } from '../version.ts';
import { isPublicAddress } from './addresses.ts';
import { sentence, systemCode } from './faults.ts';
import type { Fetched, FetchFault, FetchLimits } from './host.ts';

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

/** What undici calls what the system has no name for, by the system's nearest name. */
const NAMED: Readonly<Record<string, string>> = {
  UND_ERR_CONNECT_TIMEOUT: 'ETIMEDOUT',
  UND_ERR_SOCKET: 'ECONNRESET',
};

type Response = Dispatcher.ResponseData;

/** A request that goes no further, and why. */
class Refused extends Error {
  readonly io: string;
  readonly retryAfter: number | null;
  constructor(io: string, message: string, retryAfter: number | null = null) {
    super(message);
    this.io = io;
    this.retryAfter = retryAfter;
  }
}

/**
 * Reads a page: http(s) only, redirects only within the host, only from addresses of the public internet, within limits of time and
 * size, through the proxy that the environment names (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`). Without a proxy the name is looked up
 * once, and the connection goes to the very addresses that were checked.
 */
export async function fetchPage(address: string, limits: FetchLimits): Promise<Fetched | FetchFault> {
  const signal = AbortSignal.timeout(limits.timeoutMillis);
  try {
    let url = checkedUrl(address, limits);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const response = await request(url, limits, signal);
      const next = redirectOf(response, url, limits);
      if (next === null) return await read(response, url, limits);
      url = next;
    }
    throw new Refused('too-many-redirects', `it redirects more than ${MOST_REDIRECTS} times`);
  } catch (error) {
    const refused = [error, error instanceof Error ? error.cause : null].find(e => e instanceof Refused);
    if (refused)
      return {
        io: refused.io,
        message: refused.message,
        ...(refused.retryAfter === null ? {} : { retryAfter: refused.retryAfter }),
      };
    if (signal.aborted)
      return { io: 'timeout', message: `no whole answer within ${limits.timeoutMillis / 1000} seconds` };
    const code = systemCode(error);
    if (code === null || !(error instanceof Error)) throw error;
    if (code === 'UND_ERR_ABORTED' || code === 'UND_ERR_INVALID_ARG')
      return { io: 'proxy', message: `the proxy does not let it through: ${error.message}` };
    const io = NAMED[code] ?? code;
    return { io, message: PLAIN[io] ?? sentence(error.message) };
  }
}

function checkedUrl(address: string, { allowPrivate }: FetchLimits): URL {
  if (!URL.canParse(address)) throw new Refused('bad-url', 'it is not a URL');
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Refused('bad-url', `"${url.protocol}" is not read; http and https are`);
  if (url.username !== '' || url.password !== '')
    throw new Refused('bad-url', 'it holds a user name or a password, and what is public needs none');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // An address needs no looking up, and a proxy would look up a name.
  if (!allowPrivate && process.getBuiltinModule('node:net').isIP(host) !== 0 && !isPublicAddress(host))
    throw notPublic(host, host);
  return url;
}

const notPublic = (host: string, address: string): Refused =>
  new Refused(
    'private-address',
    `${host === address ? host : `${host} is ${address}, which`} is not an address of the public internet`,
  );

/** Where a response redirects to; null where it does not. Another host is another source, and unencrypted is no way on. */
function redirectOf(response: Response, from: URL, limits: FetchLimits): URL | null {
  const { statusCode: status } = response;
  if (status === 200 || (status === 304 && limits.known)) return null;
  const target = headerOf(response, 'location');
  const wait = Number(headerOf(response, 'retry-after') ?? 'none');
  // What is left of it is not read.
  response.body.on('error', () => {}).destroy();
  if (status < 300 || status > 399 || target === null)
    throw new Refused(
      `http-${status}`,
      `the server answered ${`${status} ${STATUS_CODES()[status] ?? ''}`.trim()}`,
      Number.isFinite(wait) ? wait : null,
    );
  if (!URL.canParse(target, from.href))
    throw new Refused('redirect', `it redirects to "${target}", which is no URL`);
  const to = checkedUrl(new URL(target, from.href).href, limits);
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

const STATUS_CODES = () => process.getBuiltinModule('node:http').STATUS_CODES;

function headerOf({ headers }: Response, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/** One for private and one for public addresses: both keep connections open, so that the next page of a server needs no new one. */
const dispatchers = new Map<boolean, Dispatcher>();

async function request(url: URL, limits: FetchLimits, signal: AbortSignal): Promise<Response> {
  const undici = await import('undici');
  const { allowPrivate, known } = limits;
  const dispatcher =
    dispatchers.get(allowPrivate) ??
    new undici.EnvHttpProxyAgent({
      connect: { lookup: allowPrivate ? anyAddress : publicAddress },
      // As curl does: what is not encrypted goes to the proxy as it is, without a tunnel.
      proxyTunnel: false,
    });
  dispatchers.set(allowPrivate, dispatcher);
  return undici.request(url, {
    dispatcher,
    signal,
    headers: {
      'user-agent': `treaty-status/${VERSION}`,
      accept: 'application/xml, text/xml, text/csv, */*;q=0.1',
      'accept-encoding': 'gzip, deflate',
      ...(known?.etag ? { 'if-none-match': known.etag } : {}),
      ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
    },
  });
}

/** Looks up a name, as `net.connect` wants it. */
const lookupWith =
  (isAllowed: (address: string) => boolean): LookupFunction =>
  (host, options, found) => {
    process.getBuiltinModule('node:dns').lookup(host, { all: true }, (error, addresses) => {
      const refused = error ? undefined : addresses.find(a => !isAllowed(a.address));
      const [first] = addresses ?? [];
      if (error || refused || !first)
        found(error ?? notPublic(host, refused?.address ?? host), options.all ? [] : '');
      else if (options.all) found(null, addresses);
      else found(null, first.address, first.family);
    });
  };
const anyAddress = lookupWith(() => true);
const publicAddress = lookupWith(isPublicAddress);

async function read(response: Response, url: URL, limits: FetchLimits): Promise<Fetched> {
  const encoding = (headerOf(response, 'content-encoding') ?? 'identity').trim().toLowerCase();
  const zlib = process.getBuiltinModule('node:zlib');
  const stream = process.getBuiltinModule('node:stream');
  const inflate =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? zlib.createGunzip()
      : encoding === 'deflate'
        ? zlib.createInflate()
        : null;
  const isModified = response.statusCode !== 304;
  if (isModified && !inflate && encoding !== 'identity' && encoding !== '') {
    response.body.on('error', () => {}).destroy();
    throw new Refused(
      'bad-encoding',
      `the server sends it compressed as "${encoding}", which was not asked for`,
    );
  }
  const body = isModified && inflate ? stream.pipeline(response.body, inflate, () => {}) : response.body;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limits.mostBytes) throw new Refused('too-large', `it has more than ${limits.mostBytes} bytes`);
    chunks.push(chunk);
  }
  return {
    isModified,
    bytes: Buffer.concat(chunks),
    charset: /charset\s*=\s*"?([\w.:-]+)/i.exec(headerOf(response, 'content-type') ?? '')?.[1] ?? null,
    url: url.href,
    date: headerOf(response, 'date'),
    etag: headerOf(response, 'etag'),
    lastModified: headerOf(response, 'last-modified'),
  };
}
