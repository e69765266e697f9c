import { isDateFault, parseDateRange } from '../calendar/imprecise-date.ts';
import { earlierOf, type PlainDate, parsePlainDate } from '../calendar/plain-date.ts';
import type { Host } from '../host/host.ts';
import { recordEnd } from '../ledger/record-end.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { LANGUAGES, type Language } from '../registry/participant.ts';
import { likelyMeant } from '../source/meant.ts';
import type { AsOf, RecordRule } from '../status/as-of.ts';
import { type Failure, usage } from '../store/failure.ts';
import type { LedgerRequest } from '../store/opened-ledger.ts';
import { updatesLedger } from '../store/updates.ts';

/** What commander hands over: option values by name. */
export interface RawOptions {
  readonly [name: string]: string | boolean | readonly string[] | undefined;
}

/** Form of an answer. */
export type Format = 'text' | 'json' | 'ndjson' | 'csv' | 'markdown' | 'yaml' | 'sarif' | 'github';

/** What a command is asked, resolved from arguments, environment and clock. */
export interface Request {
  readonly ledger: LedgerRequest;
  readonly asked: AsOf;
  /** Whether the question is about the day on which the record of its treaty ends: see `askedOf`. */
  readonly onRecord: boolean;
  readonly format: Format;
  readonly lang: Language;
  readonly options: RawOptions;
}

/** The text given for an option; null where it is not given. */
export const textOption = (options: RawOptions, name: string): string | null => {
  const wrote = options[name];
  return typeof wrote === 'string' ? wrote : null;
};

/** The texts given for an option that may be repeated. */
export const textsOption = (options: RawOptions, name: string): readonly string[] =>
  (options[name] as readonly string[] | undefined) ?? [];

/** A suggestion `did you mean "a" or "b"?`; null without candidates. */
export const didYouMean = (near: readonly string[]): string | null =>
  near.length > 0 ? `did you mean ${near.map(n => `"${n}"`).join(' or ')}?` : null;

/** The same suggestion as the hint of a failure, in every language. */
export function meant(near: readonly string[]): Pick<Failure, 'hint' | 'hintSays'> | null {
  const hint = didYouMean(near);
  return hint === null ? null : { hint, hintSays: ['didYouMean', { names: near }] };
}

/** A day given on the command line. */
export function dayOption(options: RawOptions, name: string): PlainDate | null {
  const wrote = textOption(options, name);
  if (wrote === null) return null;
  const day = parsePlainDate(wrote);
  if (day) return day;
  const read = parseDateRange(wrote);
  const fault = isDateFault(read) ? read : null;
  const isMissing = fault?.fault === 'no-such-day';
  const why = isMissing ? 'is a day that does not exist' : 'is not a day';
  const near = fault?.hint;
  const last = fault === null && 'latest' in read ? read.latest : null;
  const form: Pick<Failure, 'hint' | 'hintSays'> = last
    ? { hint: `a day is needed here, such as ${last}`, hintSays: ['dayNeeded', { day: last }] }
    : near && parsePlainDate(near)
      ? { hint: `write it as ${near}`, hintSays: ['writeAs', { day: near }] }
      : { hint: 'days are written YYYY-MM-DD', hintSays: ['dayForm', { form: 'YYYY-MM-DD' }] };
  throw usage('bad-date', `--${name}: "${wrote}" ${why}`, {
    says: [isMissing ? 'noSuchDay' : 'notADay', { flag: `--${name}`, wrote }],
    ...(isMissing && near
      ? { hint: `the last day of that month is ${near}`, hintSays: ['lastOfMonth', { day: near }] }
      : form),
  });
}

/** One of a few words given on the command line; `allowed` says which this command takes. */
export function choiceOption<T extends string>(
  options: RawOptions,
  name: string,
  allowed: readonly T[],
  otherwise: T,
): T {
  const wrote = textOption(options, name);
  if (wrote === null) return otherwise;
  if ((allowed as readonly string[]).includes(wrote)) return wrote as T;
  const flag = name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
  const choices = allowed.filter(a => a !== '').join(', ');
  throw usage(`bad-${flag}`, `--${flag}: "${wrote}" is not one of ${choices}`, {
    says: ['notOneOf', { flag: `--${flag}`, wrote, choices }],
    ...meant(likelyMeant(wrote, allowed, 1)),
  });
}

/** A number of seconds given on the command line; `otherwise` where none is. */
export function secondsOption(options: RawOptions, name: string, otherwise = 60): number {
  const key = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const wrote = textOption(options, key);
  if (wrote === null) return otherwise;
  if (/^\d{1,5}(\.\d{1,3})?$/.test(wrote)) return Number(wrote);
  throw usage(`bad-${name}`, `--${name}: "${wrote}" is not a number of seconds`, { hint: 'such as 10' });
}

/** Two options of which one says what the other denies. */
export const excluding = (one: string, other: string): Error =>
  usage('no-such-combination', `${one} and ${other} exclude each other`, {
    says: ['excluding', { one, other }],
  });

/** Which acts may be missing from the record beyond its end. */
function ruleOption(options: RawOptions, byDefault: RecordRule): RecordRule {
  const [strict, recorded] = [options['strict'] === true, options['asRecorded'] === true];
  if (strict && recorded) throw excluding('--strict', '--as-recorded');
  return strict ? 'strict' : recorded ? 'as-recorded' : byDefault;
}

/** The question about one treaty: `--on record` asks about the day on which its record ends. */
export const askedOf = ({ asked, onRecord }: Request, treaty: Treaty): AsOf =>
  onRecord ? { ...asked, on: earlierOf(recordEnd(treaty), asked.today) } : asked;

/** Raw options, environment and clock as one request. `formats` are those the command can write; `byDefault` is its rule for what the record may lack. */
export function resolveRequest(
  options: RawOptions,
  host: Host,
  formats: readonly Format[],
  byDefault: RecordRule = 'presumed',
): Request {
  const format = choiceOption(options, 'format', formats, 'text');
  const today = dayOption(options, 'today') ?? (host.today() as PlainDate);
  const onRecord = textOption(options, 'on') === 'record';
  const named = textsOption(options, 'ledger');
  const fromEnv = host.env['TREATY_LEDGER'];
  const at = textOption(options, 'at');
  const ledgers = named.length > 0 ? named : fromEnv ? [fromEnv] : [];
  // Updates are of bundled treaties. Without a ledger that is named, a revision is one of the bundled ledger.
  const isUpdated =
    options['bundled'] !== false && options['updates'] !== false && (at === null || ledgers.length > 0);
  return {
    ledger: {
      ledgers,
      bundled: options['bundled'] !== false,
      updates: isUpdated ? updatesLedger(host) : null,
      at,
    },
    asked: {
      on: (onRecord ? null : dayOption(options, 'on')) ?? today,
      today,
      rule: ruleOption(options, byDefault),
    },
    onRecord,
    format,
    lang: choiceOption<Language>(options, 'lang', LANGUAGES, 'en'),
    options,
  };
}
