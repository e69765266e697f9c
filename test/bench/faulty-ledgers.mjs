import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MANY = 100_000;
const HEAD = `ledger: 1
id: faulty
title: { en: Faulty }
law:
  entry_into_force: { article: "1", when: { instruments: 40 }, date: { nth_day_after: 90 }, organisations: not-additional }
sources:
  s: { publisher: S, tier: press }
`;
const EVENT = '{ on: 2025-10-25, who: EGY, act: declaration, source: s }';

/** What may be wrong 100,000 times with the events of a treaty: line `i` of the list. */
const EVENTS = {
  'days that do not exist': i => EVENT.replace('2025-10-25', `2025-13-${10 + (i % 19)}`),
  'values of a wrong kind': () => EVENT.replace('EGY', '{ a: b }'),
  'unknown keys': i => EVENT.replace('who: EGY', `who: EGY, wo${i}: x`),
  'unknown participants': i => EVENT.replace('EGY', `QZ${i}`),
  'unknown sources': i => EVENT.replace('source: s', `source: no-${i}`),
  'unknown events': i => EVENT.replace('act: declaration', `act: objection, on_event: e${i}`),
  'one id': () => EVENT.replace('act:', 'id: same, act:'),
  'one event': () => EVENT,
  'repeated keys': () => EVENT.replace('act:', 'who: EGY, act:'),
  aliases: () => EVENT.replace('EGY', '*a'),
  'control characters': () => EVENT.replace('EGY', 'E\u0001Y'),
  'texts for records': () => 'x',
  'braces that are not opened': () => '{ on: }}',
  'quotes that are not closed': () => '{ on: "x, who: EGY }',
};

const list = line => `${Array.from({ length: MANY }, (_, i) => line(i)).join('\n')}\n`;

/** The other parts of a treaty file, and of a registry. */
const TREATIES = {
  ...Object.fromEntries(
    Object.entries(EVENTS).map(([name, line]) => [
      `events: ${name}`,
      `${HEAD}events:\n${list(i => `  - ${line(i)}`)}`,
    ]),
  ),
  'sources of an unknown tier': HEAD + list(i => `  s${i}: { publisher: P, tier: pres }`),
  'claims without a form': `${HEAD}claims:\n${list(i => `  - { id: c${i}, said_on: 2025, source: s, claim: { signatures: 3 } }`)}`,
  'observed totals on no day': `${HEAD}observed:\n${list(i => `  - { on: 2025-13-01, signatories: ${i}, source: s }`)}`,
  'tabs as indent': `${HEAD}events:\n${list(() => '\t- { on: 2025-10-25 }')}`,
  'lines that are no YAML': `${HEAD}events:\n${list(i => (i % 2 ? '  - "a: [b' : '  : }: {'))}`,
  'plain text': HEAD + list(i => `what is this, ${i}`),
};

const REGISTRY_HEAD = 'ledger: 1\nsources: { s: { publisher: S, tier: organisation } }\nparticipants:\n';
const participant = (i, more) => `  - { id: A${String(i).padStart(6, '0')}, kind: state, ${more} }`;
const REGISTRIES = {
  'unknown kinds': i => participant(i, `names: { en: N${i} }`).replace('state', 'stat'),
  'one name': i => participant(i, 'names: { en: Same }'),
  'unknown predecessors': i =>
    participant(i, `names: { en: N${i} }, predecessors: [B${String(i).padStart(6, '0')}]`),
  'braces that are not opened': i => participant(i, `names: { en: N${i} } }`),
  'days that do not exist': i => participant(i, `names: { en: N${i} }, from: 2020-02-30`),
};

/** Texts of 50 MB, or nested very deeply, that a reader refuses at once. */
const LARGE = 50 * 1024 * 1024;
const nested = part => Array.from({ length: 3000 }, (_, i) => part(i)).join('\n');
const HURTFUL = {
  '100,000 brackets': () => '['.repeat(MANY),
  '100,000 dashes': () => '- '.repeat(MANY),
  '3,000 maps in maps': () => nested(i => `${' '.repeat(i)}a:`),
  // A file of more than 32 MB is refused by its size: half of these texts is what the reader sees at most.
  '25 MB in double quotes, not closed': () => `a: 1\nb: "${'x'.repeat(LARGE / 2)}`,
  '25 MB of escapes': () => `a: "${'\\n'.repeat(LARGE / 4)}"\n`,
  '25 MB as a block': () => `a: |\n${' xxxxxxxxxxxxxxx\n'.repeat(LARGE / 34)}`,
  '25 MB of comment': () => `# ${'x'.repeat(LARGE / 2)}`,
  '25 MB of events on one line': () => `events: [${'{ on: 2025 }, '.repeat(LARGE / 28)}]`,
  '25 MB of blanks': () => ' '.repeat(LARGE / 2),
  '50,000 keys': () => `${Array.from({ length: 50_000 }, (_, i) => `k${i}: v`).join('\n')}\n`,
  '20,000 equal keys': () => 'k: v\n'.repeat(20_000),
};

/**
 * Judges the time in which `treaty check` answers ledgers with 100,000 faults of one kind (3 seconds) and texts made to hurt (2 seconds),
 * and the memory for the former (300 MB). `run(args)` runs the command and returns milliseconds, `peak(args)` megabytes.
 */
export function faultyLedgers({ root, folder, run, peak, judge }) {
  const bundled = join(root, 'data', 'participants.yaml');
  const ledger = join(folder, 'faulty');
  const treaty = join(ledger, 'treaties', 'faulty.yaml');
  const registry = join(ledger, 'participants.yaml');
  mkdirSync(join(ledger, 'treaties'), { recursive: true });
  cpSync(bundled, registry);
  const args = ['check', ledger, '--no-bundled'];
  const measure = (name, seconds) => judge(`check: ${name}`, run(args), seconds * 1000, 'ms');
  for (const [name, text] of Object.entries(TREATIES)) {
    writeFileSync(treaty, text);
    measure(`100,000 ${name}`, 3);
    judge(`memory: 100,000 ${name}`, peak(args), 300, 'MB');
  }
  for (const [name, make] of Object.entries(HURTFUL)) {
    writeFileSync(treaty, make());
    measure(name, 2);
  }
  writeFileSync(treaty, HEAD);
  for (const [name, line] of Object.entries(REGISTRIES)) {
    writeFileSync(registry, REGISTRY_HEAD + list(line));
    measure(`100,000 participants: ${name}`, 3);
  }
}
