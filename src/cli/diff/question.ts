import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Host } from '../../host/host.ts';
import { cannotRun, usage } from '../../store/failure.ts';
import { absolute } from '../../store/writable-ledger.ts';
import { dayOption, type RawOptions, textOption } from '../request.ts';

/** What is compared: two days, two revisions (or one with the files as they are), or two paths. */
export type Compared =
  | {
      readonly kind: 'days';
      readonly from: PlainDate;
      readonly to: PlainDate;
      /** The revision from which both days are read; null for the current files. */
      readonly at: string | null;
    }
  | { readonly kind: 'revisions'; readonly from: string; readonly to: string | null }
  | { readonly kind: 'paths'; readonly from: string; readonly to: string };

/** A question, the words that name the treaty, and the day for which consequences are shown. */
export interface DiffQuestion {
  readonly question: Compared;
  readonly treaty: readonly string[];
  readonly on: PlainDate | null;
}

const isRange = (wrote: string | null): wrote is string => wrote?.includes('..') ?? false;

/** What a command line asks to compare. */
export function parseDiffQuestion(
  host: Host,
  args: readonly string[],
  options: RawOptions,
  today: PlainDate,
): DiffQuestion {
  const [on, at] = [textOption(options, 'on'), textOption(options, 'at')];
  if (isRange(on) && isRange(at))
    throw usage('no-such-combination', 'days and revisions cannot both be compared', {
      says: ['bothCompared'],
      hint: 'take one day with two revisions, or two days at one revision',
      hintSays: ['oneOfBoth'],
    });
  if (isRange(on) || (on !== null && at === null && args.length < 2))
    return { question: { ...daysOf(on, today), at }, treaty: args, on: null };
  const day = dayOption(options, 'on');
  if (at !== null) return { question: revisionsOf(at), treaty: args, on: day };
  const [from, to, ...more] = args;
  if (from === undefined || to === undefined || more.length > 0)
    throw usage('usage', 'say what to compare', {
      says: ['sayWhatToCompare'],
      hint: 'treaty diff --on 2025-10-25..2026-11-21, --at main..HEAD, or two files or directories',
    });
  if (absolute(host, from) === absolute(host, to)) throw sameTwice(`${from} and ${to} are the same path`);
  return { question: { kind: 'paths', from, to }, treaty: [], on: day };
}

const sameTwice = (message: string): Error =>
  cannotRun('same-sides', `${message}: there is nothing to compare`, {
    hint: 'name two sides that may differ',
  });

/** `A..B`; a single day is compared with today. */
function daysOf(wrote: string, today: PlainDate) {
  const [a = '', b = ''] = wrote.split('..');
  const day = (part: string): PlainDate => (part === '' ? today : (dayOption({ on: part }, 'on') ?? today));
  const [from, to] = [day(a), day(b)];
  if (from === to) throw sameTwice(`--on: both days are ${from}`);
  if (from > to)
    throw usage('days-backwards', `--on: ${to} is before ${from}`, {
      says: ['daysBackwards', { to, from }],
      hint: `write ${to}..${from}`,
      hintSays: ['write', { text: `${to}..${from}` }],
    });
  return { kind: 'days', from, to } as const;
}

/** `A..B` and `A...B` as git has them; a single revision is compared with the files as they are. */
function revisionsOf(wrote: string): Compared {
  const found = /^(.*?)(\.{2,3})(.*)$/s.exec(wrote);
  if (!found) return { kind: 'revisions', from: wrote, to: null };
  const [, a = '', dots, b = ''] = found;
  const [from, to] = [a === '' ? 'HEAD' : a, b === '' ? 'HEAD' : b];
  if (from === to) throw sameTwice(`--at: both revisions are ${from}`);
  return { kind: 'revisions', from: dots === '...' ? `${from}...${to}` : from, to };
}
