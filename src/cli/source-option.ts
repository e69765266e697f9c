import { insertSource, type NamedValues } from '../ledger/edit-heading.ts';
import { TIERS } from '../registry/source.ts';
import { nearest } from '../source/nearest.ts';
import type { TextEdit } from '../source/text-edit.ts';
import type { Editable } from '../store/edit-file.ts';
import { usage } from '../store/failure.ts';
import { choiceOption, didYouMean, type RawOptions } from './request.ts';

/** The source that new lines cite, and the edit that declares it if the file does not. */
export interface CitedSource {
  readonly id: string;
  /** Its text in a line; null if it is the default of the record. */
  readonly inLine: string | null;
  readonly declare: readonly (TextEdit | null)[];
}

const text = (v: RawOptions[string]): string | undefined =>
  typeof v === 'string' && v !== '' ? v : undefined;

/**
 * The source named by `--source`, else the record's default. One that the file does not declare is declared on the way by
 * `--source-publisher`, `--source-tier`, `--source-of`, `--source-url`; `read` is the day it was read.
 */
export function citedSource(
  file: Editable,
  shown: string,
  options: RawOptions,
  read: string | null,
): CitedSource {
  const [byDefault, ...more] = file.byDefault;
  const id = text(options['source']) ?? (more.length === 0 ? byDefault : undefined);
  if (id === undefined)
    throw usage('no-source', 'say who says so: an event without a source proves nothing', {
      hint: `add --source ID, one of ${shown}, or a new one with --source-publisher and --source-tier`,
    });
  const known = Object.hasOwn(file.treaty.sources, id);
  const publisher = text(options['sourcePublisher']);
  const tier = choiceOption(options, 'sourceTier', ['', ...TIERS], '');
  if (!known && (publisher === undefined || tier === '')) throw undeclared(id, file, shown);
  if (known && (publisher !== undefined || tier !== ''))
    throw usage('source-declared', `${shown} declares the source "${id}" already`, {
      hint: 'leave --source-publisher and --source-tier out, or give the new source another id',
    });
  return {
    id,
    inLine: id === byDefault && more.length === 0 ? null : id,
    declare: known ? [] : [insertSource(file, { id, values: valuesOf(options, read) })],
  };
}

/** What the options say of a new source. */
const valuesOf = (options: RawOptions, read: string | null): NamedValues['values'] => ({
  publisher: text(options['sourcePublisher']),
  title: text(options['sourceTitle']),
  tier: choiceOption(options, 'sourceTier', ['', ...TIERS], ''),
  of: text(options['sourceOf']),
  url: address(options['sourceUrl']),
  published: text(options['sourcePublished']),
  read: read ?? undefined,
});

/** The source of a file that is not there yet: the options must name and declare it. */
export function newSource(options: RawOptions, read: string): NamedValues {
  const id = text(options['source']);
  const tier = choiceOption(options, 'sourceTier', ['', ...TIERS], '');
  if (id !== undefined && text(options['sourcePublisher']) !== undefined && tier !== '')
    return { id, values: valuesOf(options, read) };
  throw usage('no-source', 'a new treaty needs the source of its table', {
    hint: `add --source ID, --source-publisher and --source-tier (${TIERS.join(', ')})`,
  });
}

/** A public http(s) address without a user name and password. */
function address(wrote: RawOptions[string]): string | undefined {
  const given = text(wrote);
  if (given === undefined) return undefined;
  const url = /^https?:\/\//i.test(given) && URL.canParse(given) ? new URL(given) : null;
  if (url && url.username === '' && url.password === '') return given;
  throw usage('bad-source-url', `--source-url: "${given}" is no address of a public page`, {
    hint: 'such as https://treaties.example/page: http or https, without user name and password',
  });
}

/** Requires a named source: otherwise imported lines would inherit the record's. An address on the host of that source needs none. */
export function requireNamedSource(file: Editable, shown: string, from: string, options: RawOptions): void {
  if (text(options['source']) !== undefined || text(options['sourcePublisher']) !== undefined) return;
  const [byDefault, ...more] = file.byDefault;
  const url = byDefault !== undefined && more.length === 0 ? file.treaty.sources[byDefault]?.url : undefined;
  const host = hostOf(from);
  if (host !== null && url !== undefined && host === hostOf(url)) return;
  const passes =
    byDefault === undefined
      ? ''
      : `: its lines would pass for those of "${[byDefault, ...more].join('", "')}"`;
  throw usage('source-not-named', `say whose table ${from} is${passes}`, {
    hint: `add --source ID, one that ${shown} declares, or a new one with --source-publisher and --source-tier`,
  });
}

const hostOf = (address: string): string | null =>
  /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).host : null;

function undeclared(id: string, file: Editable, shown: string): Error {
  const near = nearest(id, Object.keys(file.treaty.sources));
  const hint = `declare it on the way with --source-publisher and --source-tier (${TIERS.join(', ')})`;
  return usage('unknown-source', `${shown} declares no source "${id}"`, {
    hint: near.length > 0 ? `${didYouMean(near)} Else ${hint}` : hint,
    candidates: near,
  });
}
