import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { todayInUtc } from '../calendar/clock.ts';
import { cacheFolder, keepInCache, readFromCache } from './cache.ts';
import { digest } from './digest.ts';
import { revisionOf } from './git.ts';
import type { Host, IoFault, Stream } from './host.ts';

/** A system error as a value; anything else is a bug and thrown on. */
function ioFault(error: unknown): IoFault {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return { io: error.code, message: error.message.replace(/^[A-Z]+: /, '') };
  }
  throw error;
}

function orFault<T>(attempt: () => T): T | IoFault {
  try {
    return attempt();
  } catch (error) {
    return ioFault(error);
  }
}

/** A stream of the process. A reader that went away (`| head`) is no error: the rest is dropped. */
function streamOf(stream: NodeJS.WriteStream): Stream {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: text => {
      if (!stream.destroyed) stream.write(text);
    },
    get isTTY() {
      return stream.isTTY === true;
    },
    get columns() {
      return stream.columns ?? 80;
    },
  };
}

/** The working directory; where that is gone, the one the shell last named. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env['PWD'] ?? '/';
  }
}

const installed = dirname(dirname(fileURLToPath(import.meta.url)));

/** The machine this runs on. */
export const nodeHost: Host = {
  env: process.env,
  cwd: workingFolder(),
  installed,
  stdout: streamOf(process.stdout),
  stderr: streamOf(process.stderr),
  read: path => orFault(() => readFileSync(path)),
  list: folder => orFault(() => readdirSync(folder).sort()),
  kind(path) {
    const found = orFault(() => statSync(path));
    // What is there and may not be looked at is left to reading, which says why.
    if ('io' in found) return found.io === 'ENOENT' || found.io === 'ENOTDIR' ? 'absent' : 'file';
    return found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
  },
  today: todayInUtc,
  digest,
  compiled(key) {
    const own = orFault(() => readFileSync(join(installed, 'dist', 'compiled', `${key}.json`), 'utf8'));
    return typeof own === 'string' ? own : readFromCache(cacheFolder(process.env), key);
  },
  keep: (key, text) => keepInCache(cacheFolder(process.env), key, text),
  revision: revisionOf,
};
