import type { IoFault } from './host.ts';

/** The system's own name of an error, such as `ENOENT`; null where it is no system error. */
export const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** A system error as a value; anything else is a bug and thrown on. */
function ioFault(error: unknown): IoFault {
  const code = systemCode(error);
  if (code === null || !(error instanceof Error)) throw error;
  return { io: code, message: sentence(error.message) };
}

/** The system's sentence without its code, its own call, and the path, which the caller names. */
export const sentence = (message: string): string =>
  message.replace(/^[A-Z]+: /, '').replace(/, [a-z]+(?: '.*')?$/s, '');

/** What an attempt gives, or the system error it ended with. */
export function orFault<T>(attempt: () => T): T | IoFault {
  try {
    return attempt();
  } catch (error) {
    return ioFault(error);
  }
}
