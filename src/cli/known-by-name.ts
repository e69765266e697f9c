import type { Host } from '../host/host.ts';
import { messagesIn } from '../messages/index.ts';
import type { Language } from '../registry/participant.ts';
import { fold } from '../source/nearest.ts';
import { Failed, type Failure } from '../store/failure.ts';
import { openInstalled } from '../store/installed-index.ts';
import { openLedgers } from '../store/open-ledger.ts';
import { type IndexedTreaty, importOf, knownBy, knownTreaties } from './known-treaties.ts';
import { resolveRequest } from './request.ts';

/** The treaties that a name may mean that no ledger holds and that the index of depositaries has. */
export async function knownMeant(failure: Failure, host: Host): Promise<readonly IndexedTreaty[]> {
  if (failure.code !== 'unknown-treaty' && failure.code !== 'unknown-name') return [];
  const wrote = /"(.*)"/s.exec(failure.message)?.[1] ?? '';
  const found = knownBy(knownTreaties(host), wrote, (failure.candidates ?? []).length > 0);
  if (found.length === 0) return [];
  const bundled = new Set(await bundledReferences(host));
  return found.filter(t => !bundled.has(fold(t.reference)));
}

/** The references of the bundled treaties, folded. A bundled treaty is not known by name only. */
async function bundledReferences(host: Host): Promise<readonly string[]> {
  try {
    const { ledger } = resolveRequest({}, host, ['text']);
    const bundled = { ...ledger, ledgers: [], at: null, bundled: true };
    const open = (await openInstalled(host, bundled)) ?? (await openLedgers(host, bundled));
    const references = open.headings.flatMap(h => [...h.references, ...h.aliases]);
    return references.map(r => fold(r).replace(/^ets /, 'cets '));
  } catch (error) {
    if (error instanceof Failed) return [];
    throw error;
  }
}

/**
 * A failure that says what a treaty is of which no participants are recorded here, and the command that imports them; the failure
 * itself where no treaty is meant. In JSON it is in English.
 */
export async function knownFailure(
  failure: Failure,
  meant: readonly IndexedTreaty[],
  lang: Language,
): Promise<Failure> {
  const [only] = meant;
  if (!only) return failure;
  const { failure: words, separator } = await messagesIn(lang);
  const { candidates: _, ...rest } = failure;
  const nameOf = (t: IndexedTreaty): string =>
    `${(lang === 'fr' ? t.titleFr : null) ?? t.title} (${t.reference})`;
  if (meant.length > 1) {
    const wrote = /"(.*)"/s.exec(failure.message)?.[1] ?? '';
    const names = meant.map(nameOf).join(separator.list);
    const hint = words.sayWhich({ list: meant.map(t => `"${t.reference}"`).join(separator.list) });
    return {
      ...rest,
      code: 'known-by-name',
      message: words.knownSeveral({ wrote, names }),
      hint,
      known: meant,
    };
  }
  const [name, date] = [nameOf(only), only.date];
  const said = only.publisher === 'CoE' ? words.knownOpened({ name, date }) : words.knownDone({ name, date });
  const force = only.entryIntoForce === null ? '' : words.knownInForce({ date: only.entryIntoForce });
  return {
    ...rest,
    code: 'known-by-name',
    message: [said, force, words.knownOnly].filter(Boolean).join(' '),
    hint: words.knownImport({ command: importOf(only) }),
    known: meant,
  };
}
