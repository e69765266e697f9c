import { fstatSync, statSync, writeSync } from 'node:fs';
import { sentence } from './faults.ts';
import type { Stream } from './host.ts';

/** Exit code of a command that could not run; the host knows this one because output fails behind every command's back. */
const CANNOT_RUN = 3;

/** Whether a stream is a terminal. Asked of the file first: `node:tty` brings the network modules with it. */
function isTerminal(fd: 1 | 2): boolean {
  try {
    const found = fstatSync(fd);
    if (!found.isCharacterDevice() || found.rdev === statSync('/dev/null').rdev) return false;
  } catch {
    // Not known here: what is asked next knows.
  }
  return process.getBuiltinModule('node:tty').isatty(fd);
}

/** The process's own stream, for terminals and for readers that are slower than we are. */
function streamOfNode(fd: 1 | 2): NodeJS.WriteStream {
  const stream = fd === 1 ? process.stdout : process.stderr;
  if (stream.listenerCount('error') === 0) stream.on('error', error => failed(error, fd));
  return stream;
}

/**
 * Output could not be written. A reader that went away (`| head`) is no error: the rest is dropped. Anything else (a full disk)
 * ends the command as one that could not run, whatever its answer would have been.
 */
function failed(error: NodeJS.ErrnoException, fd: 1 | 2): void {
  if (error.code === 'EPIPE') return;
  process.exitCode = CANNOT_RUN;
  if (fd === 1) process.stderr.write(`treaty: cannot write: ${sentence(error.message)}\n`);
}

/** Writes all of it to a file or a pipe; what a full pipe would not take at once is returned. */
function writeNow(fd: 1 | 2, text: string): Uint8Array | null {
  const bytes = Buffer.from(text);
  let done = 0;
  try {
    while (done < bytes.length) done += writeSync(fd, bytes, done);
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return bytes.subarray(done);
    throw error;
  }
}

/** A stream of the process. Not `process.stdout` for files and pipes: it loads the network modules, a tenth of a bare start. */
export function streamOf(fd: 1 | 2): Stream {
  let terminal: boolean | null = null;
  let closed = false;
  let hasFailed = false;
  let later: NodeJS.WriteStream | null = null;
  const isTTY = (): boolean => {
    terminal ??= isTerminal(fd);
    return terminal;
  };
  return {
    write(text) {
      if (closed || later?.destroyed) return;
      if (isTTY()) later ??= streamOfNode(fd);
      if (later) {
        later.write(text);
        return;
      }
      try {
        const rest = writeNow(fd, text);
        if (rest === null) return;
        later = streamOfNode(fd);
        later.write(rest);
      } catch (error) {
        closed = true;
        hasFailed = (error as NodeJS.ErrnoException).code !== 'EPIPE';
        failed(error as NodeJS.ErrnoException, fd);
      }
    },
    get isTTY() {
      return isTTY();
    },
    get hasFailed() {
      return hasFailed;
    },
    get columns() {
      return (isTTY() ? streamOfNode(fd).columns : undefined) ?? 80;
    },
  };
}
