import { isDateFault, parseDateRange } from '../calendar/imprecise-date.ts';
import { type PlainDate, parsePlainDate } from '../calendar/plain-date.ts';
import type { Host } from '../host/host.ts';
import { LANGUAGES, type Language } from '../registry/participant.ts';
import { nearest } from '../source/nearest.ts';
import type { AsOf } from '../status/as-of.ts';
import { usage } from '../store/failure.ts';
import type { LedgerRequest } from '../store/opened-ledger.ts';

/** What commander hands over: option values by name. */
export interface RawOptions {
  readonly [name: string]: string | boolean | readonly string[] | undefined;
}

/** Form of an answer. */
export type Format = 'text' | 'json' | 'ndjson' | 'csv' | 'markdown' | 'yaml' | 'sarif' | 'github';

/** What every command needs to know, with nothing left to read from arguments, environment or clock. */
export interface Request {
  readonly ledger: LedgerRequest;
  readonly asked: AsOf;
  readonly format: Format;
  readonly lang: Language;
  readonly options: RawOptions;
}

const text = (v: RawOptions[string]): string | null => (typeof v === 'string' ? v : null);

/** A day given on the command line. */
export function dayOption(options: RawOptions, name: string): PlainDate | null {
  const wrote = text(options[name]);
  if (wrote === null) return null;
  const day = parsePlainDate(wrote);
  if (day) return day;
  const read = parseDateRange(wrote);
  const why =
    isDateFault(read) && read.fault === 'no-such-day' ? 'is a day that does not exist' : 'is not a day';
  const near = isDateFault(read) ? read.hint : undefined;
  const lastDay = isDateFault(read) && read.fault === 'no-such-day' && near;
  const hint = lastDay
    ? `the last day of that month is ${near}`
    : near && parsePlainDate(near)
      ? `write it as ${near}`
      : 'days are written YYYY-MM-DD';
  throw usage('bad-date', `--${name}: "${wrote}" ${why}`, { hint });
}

/** One of a few words given on the command line; `allowed` says which this command takes. */
export function choiceOption<T extends string>(
  options: RawOptions,
  name: string,
  allowed: readonly T[],
  otherwise: T,
): T {
  const wrote = text(options[name]);
  if (wrote === null) return otherwise;
  if ((allowed as readonly string[]).includes(wrote)) return wrote as T;
  const [near] = nearest(wrote, allowed, 1);
  const flag = name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
  throw usage(
    `bad-${flag}`,
    `--${flag}: "${wrote}" is not one of ${allowed.filter(a => a !== '').join(', ')}`,
    near ? { hint: `did you mean "${near}"?` } : {},
  );
}

/** A number of seconds given on the command line. */
export function secondsOption(options: RawOptions, name: string, otherwise: number): number {
  const key = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const wrote = options[key];
  if (typeof wrote !== 'string') return otherwise;
  if (/^\d{1,5}(\.\d{1,3})?$/.test(wrote)) return Number(wrote);
  throw usage(`bad-${name}`, `--${name}: "${wrote}" is not a number of seconds`, { hint: 'such as 10' });
}

/** Raw options, environment and clock as one request. `formats` are those the command can write. */
export function resolveRequest(options: RawOptions, host: Host, formats: readonly Format[]): Request {
  const format = choiceOption(options, 'format', formats, 'text');
  const today = dayOption(options, 'today') ?? (host.today() as PlainDate);
  const named = (options['ledger'] as readonly string[] | undefined) ?? [];
  const fromEnv = host.env['TREATY_LEDGER'];
  return {
    ledger: {
      ledgers: named.length > 0 ? named : fromEnv ? [fromEnv] : [],
      bundled: options['bundled'] !== false,
      at: text(options['at']),
    },
    asked: { on: dayOption(options, 'on') ?? today, today, strict: options['strict'] === true },
    format,
    lang: choiceOption<Language>(options, 'lang', LANGUAGES, 'en'),
    options,
  };
}
