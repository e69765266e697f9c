import type { Host } from '../host/host.ts';
import { messagesIn } from '../messages/index.ts';
import type { Registry } from '../registry/registry.ts';
import { harmlessJson } from '../render/harmless.ts';
import type { Page, Table } from '../render/page.ts';
import type { Locale } from '../render/phrases.ts';
import { coloured, type Paint, uncoloured } from '../render/style.ts';
import { asciiWidth, isNarrow, type TextWidth } from '../render/width.ts';
import { writeText } from '../render/writers/text.ts';
import { usage } from '../store/failure.ts';
import type { RawOptions, Request } from './request.ts';

/** An answer in each of its formats; only the one asked for is computed. */
export interface Answers {
  readonly text: () => Page | string;
  readonly json: () => unknown;
  readonly ndjson?: () => readonly unknown[];
  readonly csv?: () => Table;
  /** Lines of a ledger, ready to be reviewed. */
  readonly yaml?: () => string;
  /** The page for markdown, if it differs from the text. */
  readonly markdown?: () => Page | string;
}

/** The messages and names of the language asked for; English for formats that programs read. */
export async function localeOf(request: Request, registry: Registry): Promise<Locale> {
  const lang = request.format === 'text' || request.format === 'markdown' ? request.lang : 'en';
  return { messages: await messagesIn(lang), lang, registry };
}

/** Colour: only on a terminal, unless the user says otherwise. FORCE_COLOR overrides NO_COLOR. */
export async function paintFor(
  stream: Host['stdout'],
  options: RawOptions,
  env: Host['env'],
): Promise<Paint> {
  if (options['color'] === false) return uncoloured;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '0' && forced !== 'false')
    return coloured(forced === '3' ? 3 : forced === '2' ? 2 : 1);
  if (env['NO_COLOR'] || forced !== undefined || !stream.isTTY || env['TERM'] === 'dumb') return uncoloured;
  return coloured(1);
}

/** Whether charts use ASCII: on a dumb terminal, or in a locale without UTF-8. Files and pipes get the same on every machine. */
export function isAscii({ env, stdout }: Host): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return stdout.isTTY && (env['TERM'] === 'dumb' || (locale !== '' && !/utf-?8/i.test(locale)));
}

/** Every string inside a page. */
function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object')
    for (const inner of Object.values(value)) yield* textsOf(inner);
}

async function measureFor(page: Page): Promise<TextWidth> {
  for (const text of textsOf(page)) if (!isNarrow(text)) return (await import('string-width')).default;
  return asciiWidth;
}

const json = (value: unknown): string => harmlessJson(JSON.stringify(value));

/** Writes an answer in the form that was asked for. */
export async function writeAnswer(host: Host, request: Request, answers: Answers): Promise<void> {
  const { format, options } = request;
  switch (format) {
    case 'json':
      host.stdout.write(`${harmlessJson(JSON.stringify(answers.json(), null, 2))}\n`);
      return;
    case 'ndjson':
      for (const element of answers.ndjson?.() ?? [answers.json()]) host.stdout.write(`${json(element)}\n`);
      return;
    case 'csv': {
      const { writeCsv } = await import('../render/writers/csv.ts');
      if (!answers.csv)
        throw usage('bad-format', '--format: this answer has no CSV', {
          hint: 'take text, json or markdown',
        });
      host.stdout.write(writeCsv(answers.csv()));
      return;
    }
    case 'markdown': {
      const { escaped, writeMarkdown } = await import('../render/writers/markdown.ts');
      const page = (answers.markdown ?? answers.text)();
      host.stdout.write(typeof page === 'string' ? `${escaped(page)}\n` : writeMarkdown(page));
      return;
    }
    case 'yaml':
      host.stdout.write(answers.yaml?.() ?? '');
      return;
    case 'text':
      host.stdout.write(await asText(host, options, answers.text()));
  }
}

/** A page as text for the stream it goes to. */
async function asText(host: Host, options: RawOptions, answer: Page | string): Promise<string> {
  const page: Page =
    typeof answer === 'string' ? [{ kind: 'line', spans: [{ text: answer, tone: 'plain' }] }] : answer;
  const { stdout, env } = host;
  const [measure, paint] = [await measureFor(page), await paintFor(stdout, options, env)];
  const width = stdout.isTTY
    ? Math.max(40, Math.min(stdout.columns, 120))
    : typeof answer === 'string'
      ? 100_000
      : 100;
  return writeText(page, { width, measure, paint, isolate: stdout.isTTY });
}
