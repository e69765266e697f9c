import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** What a server answers at an address. */
export interface Answer {
  readonly status?: number;
  readonly body?: Uint8Array | string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Answers in place of all else. */
  readonly by?: (request: IncomingMessage, response: ServerResponse) => void;
}

/** A server of status pages on the loopback, and what it was asked. */
export interface TestServer {
  readonly origin: string;
  /** Answers by the number of the treaty; a page that is there is known again by its content. */
  readonly pages: Map<string, Answer>;
  readonly requests: {
    readonly number: string;
    readonly headers: IncomingMessage['headers'];
    readonly sent: boolean;
  }[];
  close(): void;
}

/** Starts a server; the tests of the file end it. */
export async function pageServer(): Promise<TestServer> {
  const pages: TestServer['pages'] = new Map();
  const requests: TestServer['requests'] = [];
  const server = createServer((request, response) => {
    const number = /\/([^/]+)\.en\.xml$/.exec(request.url ?? '')?.[1] ?? '';
    const answer = pages.get(number);
    const note = (sent: boolean) => requests.push({ number, headers: request.headers, sent });
    if (!answer) {
      note(true);
      // As the depositary does for a page that it does not have.
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!DOCTYPE html><html><body>Not found</body></html>');
      return;
    }
    if (answer.by) {
      note(true);
      answer.by(request, response);
      return;
    }
    const body = Buffer.from(answer.body ?? '');
    const etag = `"${body.length}-${sum(body)}"`;
    const isKnown = request.headers['if-none-match'] === etag;
    note(!isKnown);
    const headers = { 'content-type': 'text/xml', etag, ...answer.headers };
    if (isKnown) response.writeHead(304, headers).end();
    else response.writeHead(answer.status ?? 200, headers).end(body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  afterAll(close);
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pages, requests, close };
}

const sum = (bytes: Uint8Array): number => bytes.reduce((n, b) => (n * 31 + b) % 1_000_003, 7);
