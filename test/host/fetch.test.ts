import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../src/host/addresses.ts';
import { fetchPage } from '../../src/host/fetch.ts';
import type { FetchLimits } from '../../src/host/host.ts';

const LIMITS: FetchLimits = { timeoutMillis: 5000, mostBytes: 100_000, allowPrivate: true };
const TABLE = 'Participant,Ratification\nEgypt,7 Mar 2000\n';

let server: Server;
let other: Server;
let base = '';

const listening = (made: Server): Promise<string> =>
  new Promise(resolve => {
    made.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(made.address() as AddressInfo).port}`));
  });

beforeAll(async () => {
  other = createServer((_, res) => res.end('another host'));
  const elsewhere = await listening(other);
  server = createServer((req, res) => {
    const answer = (status: number, headers: Record<string, string>, body: string | Uint8Array = '') =>
      res.writeHead(status, headers).end(body);
    switch (req.url) {
      case '/table':
        return answer(200, { 'content-type': 'text/csv; charset="iso-8859-1"' }, TABLE);
      case '/gzip':
        return answer(200, { 'content-encoding': 'gzip' }, gzipSync(TABLE));
      case '/bomb':
        return answer(200, { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(50_000_000)));
      case '/cut':
        return answer(200, { 'content-encoding': 'gzip' }, gzipSync(TABLE).subarray(0, 20));
      case '/brotli':
        return answer(200, { 'content-encoding': 'br' }, brotliCompressSync(TABLE));
      case '/large':
        return answer(200, {}, Buffer.alloc(100_001));
      case '/most':
        return answer(200, {}, Buffer.alloc(100_000));
      case '/moved':
        return answer(302, { location: '/table' });
      case '/moved-away':
        return answer(301, { location: `${elsewhere}/` });
      case '/moved-to-file':
        return answer(301, { location: 'file:///etc/passwd' });
      case '/round':
        return answer(302, { location: '/round' });
      case '/slow':
        return res.writeHead(200).write(TABLE);
      case '/silent':
        return undefined;
      case '/hung-up':
        return res.destroy();
      default:
        return answer(404, {}, 'no such page');
    }
  });
  base = await listening(server);
});
afterAll(() => {
  for (const made of [server, other]) {
    made.closeAllConnections();
    made.close();
  }
});

const fault = async (path: string, limits: Partial<FetchLimits> = {}): Promise<string> => {
  const fetched = await fetchPage(path.startsWith('/') ? `${base}${path}` : path, { ...LIMITS, ...limits });
  return 'io' in fetched ? fetched.io : 'no fault';
};

describe('reading an address', () => {
  test.each([['/table'], ['/gzip'], ['/moved']])('%s', async path => {
    const fetched = await fetchPage(`${base}${path}`, LIMITS);
    expect('bytes' in fetched && new TextDecoder().decode(fetched.bytes)).toBe(TABLE);
  });
  test('says where it was read in the end, and in which charset', async () => {
    expect(await fetchPage(`${base}/moved`, LIMITS)).toMatchObject({
      url: `${base}/table`,
      charset: 'iso-8859-1',
    });
  });
  test.each([
    ['a page that is not there', '/nowhere', 'http-404'],
    ['more than the limit', '/large', 'too-large'],
    ['more than the limit once it is unpacked', '/bomb', 'too-large'],
    ['what was cut while compressed', '/cut', 'Z_BUF_ERROR'],
    ['a compression that was not asked for', '/brotli', 'bad-encoding'],
    ['a redirect to another host', '/moved-away', 'redirect'],
    ['a redirect to a file', '/moved-to-file', 'bad-url'],
    ['redirects in a circle', '/round', 'too-many-redirects'],
    ['a connection that ends', '/hung-up', 'ECONNRESET'],
    ['another protocol', 'ftp://127.0.0.1/table', 'bad-url'],
    ['a file', 'file:///etc/passwd', 'bad-url'],
    ['a password', 'http://me:secret@127.0.0.1/', 'bad-url'],
    ['no URL', 'http://', 'bad-url'],
    ['a port where nobody listens', 'http://127.0.0.1:1/', 'ECONNREFUSED'],
  ])('%s is refused', async (_, path, io) => expect(await fault(path)).toBe(io));
  test('exactly the limit is read', async () => expect(await fault('/most')).toBe('no fault'));
  test.each([['/slow'], ['/silent']])('%s: the whole takes no longer than the limit', async path => {
    expect(await fault(path, { timeoutMillis: 200 })).toBe('timeout');
  });
  test.each([
    ['http://127.0.0.1/'],
    ['http://localhost/'],
    ['http://[::1]/'],
    ['http://2130706433/'],
    ['http://0x7f.1/'],
    ['http://169.254.169.254/latest/'],
    ['http://[::ffff:10.0.0.1]/'],
  ])('without permission, %s is not even asked', async url =>
    expect(await fault(url, { allowPrivate: false })).toBe('private-address'),
  );
});

describe('which addresses are public', () => {
  test.each([
    ['8.8.8.8', true],
    ['193.138.105.1', true],
    ['2606:4700::1111', true],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['127.9.9.9', false],
    ['169.254.169.254', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['192.168.0.1', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::a00:1', false],
    ['2002:a00:1::', false],
    ['2001::1', false],
    ['2001:db8::1', false],
    ['fc00::1', false],
    ['fe80::1%eth0', false],
    ['ff02::1', false],
    ['example.org', false],
  ])('%s: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected));
});
