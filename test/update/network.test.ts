import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { officialPage } from './official-page.ts';
import { spawnedAsync } from './spawned.ts';
import { bundledPage, NEW_PARTIES, user, web } from './user.ts';

const { server, serve } = await web();
const body = officialPage(bundledPage('att', { joined: NEW_PARTIES }));

/** A clock that pauses move, and the moments at which a server was asked. */
function clock(): { readonly host: Partial<Host>; readonly asked: number[] } {
  let now = 0;
  const asked: number[] = [];
  const host: Partial<Host> = {
    elapsed: () => now,
    pause: async millis => {
      now += millis;
    },
    fetch: (url, limits) => {
      asked.push(now);
      return nodeHost.fetch(url, limits);
    },
  };
  return { host, asked };
}

/** Answers that come one after the other; the last stays. */
function inTurn(...answers: readonly (() => Parameters<typeof server.pages.set>[1])[]): void {
  const left = [...answers];
  server.pages.set('XXVI-8', {
    by: (_, response) => {
      const next = (left.length > 1 ? left.shift() : left[0])?.() ?? {};
      if (next.status === 0) response.destroy();
      else response.writeHead(next.status ?? 200, next.headers).end(next.body);
    },
  });
}

describe('politeness', () => {
  test('a second lies between any two requests', async () => {
    const { host, asked } = clock();
    serve('att', 'XXVI-8');
    serve('vccr', 'III-6');
    await user(server, host).treaty('update', '--all', '--origin', server.origin);
    const gaps = asked.slice(1).map((at, i) => at - (asked[i] ?? 0));
    expect(gaps.length).toBe(2);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
  });
  test('the server is told who asks', async () => {
    serve('att', 'XXVI-8');
    server.requests.length = 0;
    await user(server).update('att');
    expect(server.requests[0]?.headers['user-agent']).toMatch(/^treaty-status\/\d/);
  });
  test('a failing server is asked again, with longer and longer pauses', async () => {
    const { host, asked } = clock();
    const failing = () => ({ status: 503 });
    inTurn(failing, failing, () => ({ body }));
    const ran = await user(server, host).treaty(
      'update',
      'att',
      '--origin',
      server.origin,
      '--format',
      'json',
    );
    expect(JSON.parse(ran.out).treaties[0].outcome).toBe('changed');
    const [first = 0, second = 0, third = 0] = asked;
    expect([asked.length, second - first >= 2000, third - second >= 4000]).toEqual([3, true, true]);
  });
  test('as long as it asks for', async () => {
    const { host, asked } = clock();
    inTurn(
      () => ({ status: 429, headers: { 'retry-after': '90' } }),
      () => ({ body }),
    );
    await user(server, host).treaty('update', 'att', '--origin', server.origin);
    expect((asked[1] ?? 0) - (asked[0] ?? 0)).toBeGreaterThanOrEqual(90_000);
  });
  test('what asking again does not mend is not asked again', async () => {
    inTurn(() => ({ status: 404 }));
    server.requests.length = 0;
    const [told] = (await user(server).json('att')).treaties;
    expect([told.fault.code, server.requests.length]).toEqual(['http-404', 1]);
  });
});

describe('a server that does not do as it should', () => {
  const fault = async (...args: string[]) =>
    (await user(server).json('att', ...args)).treaties[0].fault?.code ?? null;
  test('a redirect within it is followed', async () => {
    server.pages.set('moved', { body });
    inTurn(() => ({ status: 301, headers: { location: '/moved.en.xml' } }));
    expect(await fault()).toBeNull();
  });
  test('a redirect to another host is not', async () => {
    inTurn(() => ({ status: 302, headers: { location: 'http://localhost:1/page.en.xml' } }));
    expect(await fault()).toBe('redirect');
  });
  test('a slow one is given up', async () => {
    server.pages.set('XXVI-8', { by: () => {} });
    expect(await fault('--timeout', '0.2')).toBe('timeout');
  });
  test('a connection that ends in the middle is tried again', async () => {
    server.requests.length = 0;
    inTurn(
      () => ({ status: 0 }),
      () => ({ headers: { 'content-length': `${body.length + 10}` }, status: 0 }),
      () => ({ body }),
    );
    expect([await fault(), server.requests.length]).toEqual([null, 3]);
  });
  test('a page that changes under its mark is what it is', async () => {
    const { json } = user(server);
    const first = officialPage(bundledPage('att'));
    server.pages.set('XXVI-8', { body: first, headers: { etag: '"same"' } });
    await json('att');
    server.pages.set('XXVI-8', { body, headers: { etag: '"same"' } });
    expect((await json('att')).treaties[0].outcome).toBe('changed');
  });
  test('one that cannot be reached: the others are not asked for', async () => {
    const { treaty } = user(server);
    const ran = await treaty(
      'update',
      '--all',
      '--origin',
      'http://127.0.0.1:1',
      '--pause',
      '0',
      '--format',
      'json',
    );
    const report = JSON.parse(ran.out);
    expect([ran.code, report.stopped]).toEqual([1, null]);
    expect(report.treaties.map((t: { fault: { code: string } }) => t.fault.code)).toEqual([
      'econnrefused',
      'econnrefused',
      'econnrefused',
    ]);
  });
  test('an address of one’s own network is asked only if it is named', async () => {
    expect(await user(server).treaty('update', 'att', '--origin', 'ftp://x')).toMatchObject({ code: 2 });
    expect(await user(server).treaty('update', 'att', '--origin', 'http://me:secret@x')).toMatchObject({
      code: 2,
    });
  });
});

describe('a proxy', () => {
  const through: string[] = [];
  const proxy = createServer((request, response) => {
    through.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/xml' }).end(body);
  });
  proxy.on('connect', (request, socket) => {
    through.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  proxy.listen(0, '127.0.0.1');
  afterAll(() => proxy.close());
  const address = () => `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const asked = async (origin: string, env: Record<string, string>) => {
    through.length = 0;
    const { data } = user(server);
    const args = ['update', 'att', '--origin', origin, '--pause', '0', '--format', 'json', '--timeout', '20'];
    const ran = await spawnedAsync(args, { XDG_DATA_HOME: data, ...env });
    return {
      told: JSON.parse(ran.out).treaties[0],
      through: [...through],
      file: join(data, 'treaty-status'),
    };
  };
  test('is asked in place of the server', async () => {
    const { told, through: urls } = await asked('http://treaties.example', { HTTP_PROXY: address() });
    expect([told.outcome, urls.length]).toEqual(['changed', 1]);
    expect(urls[0]).toBe(
      'http://treaties.example/doc/Publication/MTDSG/Volume%20II/Chapter%20XXVI/XXVI-8.en.xml',
    );
  });
  test('opens a tunnel for what is encrypted; one that refuses is named', async () => {
    const { told, through: urls } = await asked('https://treaties.example', { HTTPS_PROXY: address() });
    expect([told.fault.code, urls]).toEqual(['proxy', ['CONNECT treaties.example:443']]);
  });
  test('is left out for hosts of NO_PROXY', async () => {
    server.pages.set('XXVI-8', { body });
    const { told, through: urls } = await asked(server.origin, {
      HTTP_PROXY: address(),
      NO_PROXY: 'example.org,127.0.0.1',
    });
    expect([told.outcome, urls]).toEqual(['changed', []]);
  });
});
