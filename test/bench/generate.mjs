// Ledgers of any size in the house format, and hledger journals to set beside them. The same seed gives the same bytes.
//
//   node test/bench/generate.mjs treaty 100000 > big.yaml       one treaty, nearly every State
//   node test/bench/generate.mjs journal 100000 > big.journal
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const PARTICIPANTS = new URL('../../data/participants.yaml', import.meta.url);
const FIRST_DAY = Date.UTC(1970, 0, 1);
const DAY = 86_400_000;
const MANNERS = ['ratification', 'ratification', 'ratification', 'accession', 'acceptance', 'approval'];
const NOTES = [
  'after the table of the depositary',
  '"with declarations; see the notification"',
  '"the day is that of the receipt, not of the letter"',
  'confirmed by the permanent mission',
];

/** Numbers from 0 to 1, the same for one seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const dayText = day => new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);

/** The text of the bundled registry, for the generated ledger to stand on its own. */
export const participantsText = () => readFileSync(PARTICIPANTS, 'utf8');

let states = null;
/** 190 States that have not ceased to exist. */
function statesOf() {
  states ??= parse(participantsText(), { schema: 'failsafe', uniqueKeys: false })
    .participants.filter(p => p.kind === 'state' && !p.until)
    .map(p => p.id)
    .slice(0, 190);
  return states;
}

/** What one State does under a treaty, a day apart at least: signs, consents, then declares, reserves and objects. */
function actsOf(who, count, random, reservations) {
  const lines = [];
  let day = 1 + Math.floor(random() * 400);
  const span = Math.max(2, Math.floor(18_000 / count));
  const add = (act, more = '') => {
    if (lines.length >= count) return;
    const noted = random() < 0.3 ? `, note: ${NOTES[Math.floor(random() * NOTES.length)]}` : '';
    const sources = random() < 0.15 ? '[untc, gazette]' : 'untc';
    const on = random() < 0.02 ? dayText(day).slice(0, 7) : dayText(day);
    lines.push({
      day,
      text: `  - { on: ${on}, who: ${who}, act: ${act}${more}${noted}, source: ${sources} }`,
    });
    day += 1 + Math.floor(random() * span);
  };
  add('signature', random() < 0.4 ? ', place: New York' : '');
  if (random() < 0.5) add('domestic-approval', ', by: parliament');
  add(MANNERS[Math.floor(random() * MANNERS.length)]);
  for (let n = 0; lines.length < count; n++) {
    const kind = random();
    if (kind < 0.5 || reservations.length === 0) {
      const id = `reservation-${who.toLowerCase()}-${n}`;
      add('reservation', `, id: ${id}, under: "${1 + Math.floor(random() * 60)}"`);
      reservations.push(id);
    } else if (kind < 0.8) {
      add('objection', `, on_event: ${reservations[Math.floor(random() * reservations.length)]}`);
    } else if (kind < 0.95) add('declaration', `, under: "${1 + Math.floor(random() * 60)}"`);
    else add('territorial-extension', `, territory: Territory ${n}`);
  }
  return lines;
}

/** One treaty with so many events. */
export function treatyText(events, { id = 'generated', seed = 1 } = {}) {
  const random = randomFrom(seed);
  const who = statesOf();
  const reservations = [];
  const lines = [];
  who.forEach((state, i) => {
    const share = Math.floor((events * (i + 1)) / who.length) - Math.floor((events * i) / who.length);
    lines.push(...actsOf(state, share, random, reservations));
  });
  lines.sort((a, b) => a.day - b.day);
  return `ledger: 1
id: ${id}
title: { en: Generated Convention ${seed} }
depositary: UNSG
complete_until: 2026-11-01
law:
  open_to: all
  signature: { article: "30", opens: 1970-01-01 }
  consent: { article: "31", by: [ratification, acceptance, approval, accession] }
  entry_into_force: { article: "32(1)", when: { instruments: 40 }, date: { nth_day_after: 90 }, organisations: not-additional }
  later_participants: { article: "32(2)", date: { nth_day_after: 30, not_before: entry-into-force } }
  denunciation: { article: "35", date: { years_after: 1 } }
sources:
  untc: { publisher: United Nations Treaty Collection, tier: depositary, lang: en }
  gazette: { publisher: Gazette, tier: press, lang: en, published: 2026-11-01 }
events:
${lines.map(l => l.text).join('\n')}
`;
}

/** A journal of hledger with so many transactions, two postings each. */
export function journalText(transactions, seed = 1) {
  const random = randomFrom(seed);
  const who = statesOf();
  const lines = [];
  for (let i = 0; i < transactions; i++) {
    const day = dayText(Math.floor((i * 18_000) / transactions));
    const [from, to] = [who[Math.floor(random() * who.length)], who[i % who.length]];
    lines.push(`${day} * act ${i}\n    acts:${to}  ${1 + Math.floor(random() * 9)}\n    record:${from}\n`);
  }
  return lines.join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [what, count] = process.argv.slice(2);
  process.stdout.write(what === 'journal' ? journalText(Number(count)) : treatyText(Number(count)));
}
