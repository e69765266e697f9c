import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { addDays } from '../../../src/calendar/arithmetic.ts';
import type { PlainDate } from '../../../src/calendar/plain-date.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { recordEnd } from '../../../src/ledger/record-end.ts';
import { findParticipant } from '../../../src/registry/find.ts';
import { asKnownOn } from '../../../src/status/as-known-on.ts';
import type { Answer, Basis, RecordRule } from '../../../src/status/as-of.ts';
import { evaluate } from '../../../src/status/expression/evaluate.ts';
import { parseExpression } from '../../../src/status/expression/parse.ts';
import type { Scenarios } from '../../../src/status/scenario.ts';
import { scenariosOf } from '../../../src/status/scenarios.ts';
import { openLedgers } from '../../../src/store/open-ledger.ts';
import { ROOT } from '../../cli/harness.ts';

export const TODAY = '2026-11-30' as PlainDate;

/** A question of law with the answer that a source gives. */
export interface Question {
  /** Row of the review and number: `A1.1`. */
  readonly id: string;
  readonly ask: string;
  /** The treaty. */
  readonly of: string;
  /** The day asked about; `record` is the last day on which the record is relied on, none is today. */
  readonly on?: string;
  /**
   * The day of the copy that is asked instead of the bundled record: later acts are left out of it. The question does not depend then on
   * how far the bundled record goes.
   */
  readonly record?: string;
  /** Days before that copy whose acts it may not show. */
  readonly lag?: number;
  readonly rule?: RecordRule;
  readonly answer: Answer;
  readonly basis: Basis;
  /** Who says so, and what. */
  readonly source: string;
  readonly why: string;
  /** What the record lacks, so that the tool says `undetermined` and not yet the answer. */
  readonly open?: string;
  /** Whether it is about a participant that left. */
  readonly departure?: boolean;
}

/** What the tool says. */
export interface Said {
  readonly answer: Answer;
  readonly basis: Basis;
  readonly beyond: boolean;
}

const HERE = join(ROOT, 'test', 'law', 'questions');

/** All questions, in the order of the rows. */
export const QUESTIONS: readonly Question[] = readdirSync(HERE)
  .filter(name => name.endsWith('.yaml'))
  .sort((a, b) => Number(a.slice(1, -5)) - Number(b.slice(1, -5)))
  .flatMap(name => {
    const file = parse(readFileSync(join(HERE, name), 'utf8')) as {
      readonly row: string;
      readonly questions: readonly Omit<Question, 'id'>[];
    };
    return file.questions.map((q, i) => ({ ...q, id: `${file.row}.${i + 1}` }));
  });

/** The bundled treaties that the questions ask about, and those they depend on. */
export async function readBundled(): Promise<Asker> {
  const host = { ...nodeHost, env: {}, cwd: ROOT, kept: () => null, keep: () => undefined };
  const open = await openLedgers(host, {
    ledgers: [join(ROOT, 'data')],
    bundled: false,
    updates: null,
    at: null,
  });
  const ledger = asKnownOn(await open.read([...new Set(QUESTIONS.map(q => q.of))]), TODAY);
  return new Asker(ledger);
}

/** A ledger in which one treaty is recorded as a copy of an earlier day had it. */
function asCopied(ledger: Ledger, of: string, record: string, lag = 0): Ledger {
  const day = record as PlainDate;
  const copied = asKnownOn(ledger, day).treaties.get(of);
  if (!copied) throw new Error(`no treaty ${of}`);
  const treaty = { ...copied, completeUntil: addDays(day, -lag), lag };
  return { ...ledger, treaties: new Map(ledger.treaties).set(of, treaty) };
}

/** Asks questions of one ledger. */
export class Asker {
  readonly #ledger: Ledger;
  readonly #scenarios: Scenarios;
  readonly #copies = new Map<string, Asker>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    this.#scenarios = scenariosOf(ledger);
  }

  /** One who asks the record as copied on an earlier day. */
  #copied(of: string, record: string, lag?: number): Asker {
    const key = `${of} ${record} ${lag}`;
    const found = this.#copies.get(key) ?? new Asker(asCopied(this.#ledger, of, record, lag));
    this.#copies.set(key, found);
    return found;
  }

  /** The answer of the tool; `rule` and `on` of the question may be replaced. */
  say({ record, lag, ...question }: Question): Said {
    const { ask, of, on, rule = 'presumed' } = question;
    if (record) return this.#copied(of, record, lag).say(question);
    const treaty = this.#ledger.treaties.get(of);
    if (!treaty) throw new Error(`no treaty ${of}`);
    const parsed = parseExpression(ask, name => findParticipant(this.#ledger.registry, name));
    if ('fault' in parsed) throw new Error(`${ask}: ${parsed.fault} at ${parsed.at}`);
    const end = recordEnd(treaty);
    const day = on === 'record' ? end : ((on ?? TODAY) as PlainDate);
    const asked = { on: day, today: TODAY, rule };
    const { answer, basis } = evaluate(parsed.ok, { scenarios: this.#scenarios, treaty, asked });
    return { answer, basis, beyond: day > end };
  }
}
