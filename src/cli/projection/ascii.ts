import type { Host } from '../../host/host.ts';

/**
 * Whether charts keep to ASCII: on a terminal that is a dumb one, or whose locale says that it is not UTF-8. What goes to a file or a
 * pipe is the same on every machine.
 */
export function isAscii({ env, stdout }: Host): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return stdout.isTTY && (env['TERM'] === 'dumb' || (locale !== '' && !/utf-?8/i.test(locale)));
}
