import type { Host } from '../../host/host.ts';

/** Whether charts keep to ASCII: the locale says outright that it is not UTF-8, or the terminal is a dumb one. */
export function isAscii({ env }: Host): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return env['TERM'] === 'dumb' || (locale !== '' && !/utf-?8/i.test(locale));
}
