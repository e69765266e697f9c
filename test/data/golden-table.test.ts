import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../src/calendar/plain-date.ts';
import { type Act, isConsent } from '../../src/law/acts.ts';
import { readTreaty } from '../../src/ledger/read-treaty.ts';
import { recordEnd, statedCoverage } from '../../src/ledger/record-end.ts';
import type { Treaty } from '../../src/ledger/treaty.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { isOfficial } from '../../src/registry/source.ts';
import { type PublishedComparison, publishedComparisons } from '../../src/status/published-comparisons.ts';
import { scenariosOf } from '../../src/status/scenarios.ts';
import { partlyMeasured } from '../../src/status/unmeasured.ts';
import { TODAY } from '../cli/harness.ts';
import { bundled } from '../ledger/builders.ts';
import { withFigures } from './readme-figures.ts';

const { registry } = readRegistry(bundled('participants.yaml'));
if (!registry) throw new Error('the bundled registry is faulty');
const treaties = new Map<string, Treaty>();
for (const name of readdirSync(new URL('../../data/treaties', import.meta.url))) {
  const { treaty } = readTreaty(bundled(`treaties/${name}`));
  if (treaty) treaties.set(treaty.id, treaty);
}
const scenarios = scenariosOf({ registry, treaties, revision: null });
const today = TODAY as PlainDate;

/** Every published day of the bundled ledger beside the computed one. */
const table = [...treaties.values()].flatMap(t =>
  publishedComparisons(scenarios, t, today).map(c => ({ ...c, treaty: t.id })),
);
type Row = (typeof table)[number];

/** Whether the act behind a published day was dated from that day: its month alone is known, and from the same source. The day then proves nothing. */
function isCircular({ treaty, participant }: Row): boolean {
  const t = treaties.get(treaty);
  const source = t?.published?.participants?.source;
  const own = (t?.events ?? []).filter(e => participant && e.who.includes(participant) && isConsent(e.act));
  return own.some(e => source && e.sources.includes(source) && e.on.earliest !== e.on.latest);
}

/** Whether a sentence of the notes on the law of a treaty says something. */
const lawSays = (t: Treaty, says: (sentence: string) => boolean): boolean =>
  t.law.some(l => (l.note ?? '').split(/[;.]\s/).some(says));
const isRead = (sentence: string): boolean =>
  /\b(read in|compared with)\b/.test(sentence) &&
  !/\b(date|day) of entry into force|official day/.test(sentence);
/** That only the day of entry into force is from general knowledge says nothing about clauses. */
const isFromKnowledge = (sentence: string): boolean =>
  /general knowledge|not checked/.test(sentence) &&
  !/^\s*(the )?(date of entry into force|official day) (is )?from general knowledge/.test(sentence);

const key = (r: Row): string => `${r.treaty}${r.participant === null ? '' : ` ${r.participant}`}`;
const said = (r: Row): string =>
  `${key(r)}: published ${r.published}, computed ${r.computed.join(' or ') || 'none'}`;
const isTreaty = (c: PublishedComparison): boolean => c.participant === null;

/** Whether the computed day of a treaty rests on a condition that nobody measured: the published day then bears it out. */
function restsOnUnmeasured(r: Row): boolean {
  const [latest, earliest] = [
    scenarios.of(r.treaty, 'latest', today),
    scenarios.of(r.treaty, 'earliest', today),
  ];
  return isTreaty(r) && latest !== null && earliest !== null && partlyMeasured(latest, earliest) !== null;
}

/** Reproduced, from what is measured alone or not, explained and neither, of treaties or of participants. */
function score(rows: readonly Row[]) {
  const reproduced = rows.filter(r => r.agrees);
  const unmeasured = reproduced.filter(restsOnUnmeasured).length;
  return {
    published: rows.length,
    measured: reproduced.length - unmeasured,
    unmeasured,
    explained: rows.filter(r => !r.agrees && r.because !== null).length,
    unexplained: rows.filter(r => !r.agrees && r.because === null).length,
  };
}

describe('the golden table: what is computed from events and clauses is what was published', () => {
  test('every bundled treaty is read', () => {
    const names = readdirSync(new URL('../../data/treaties', import.meta.url));
    expect(names.length - treaties.size).toBe(0);
  });

  test('of treaties: each official day is computed, or the ledger says why not', () => {
    expect(table.filter(r => isTreaty(r) && !r.agrees && r.because === null).map(said)).toEqual([]);
  });

  test('of participants: each published day is computed, or the ledger says why not', () => {
    expect(table.filter(r => !isTreaty(r) && !r.agrees && r.because === null).map(said)).toEqual([]);
  });

  test('no reason is left for a difference that has come right', () => {
    expect(table.filter(r => r.agrees && r.because !== null).map(said)).toEqual([]);
  });

  // Where the first instrument is enough, the text is in force for each by itself, and nobody publishes a day for all.
  const forEachByItself = (t: Treaty): boolean =>
    t.law.every(l => l.entryIntoForce?.when.kind === 'instruments' && l.entryIntoForce.when.count === 1);

  test('a treaty that entered into force by its clause has an official day', () => {
    const without = [...treaties.values()].filter(
      t =>
        !forEachByItself(t) && !t.published?.entryIntoForce && scenarios.of(t.id, 'latest', today)?.computed,
    );
    expect(without.map(t => t.id)).toEqual([]);
  });

  // A day that nobody read in an official text is said by a source of another tier, and never by the depositary.
  const ofOfficial = (t: Treaty): boolean => isOfficial(t.sources[t.published?.entryIntoForce?.source ?? '']);
  const withDay = [...treaties.values()].filter(t => t.published?.entryIntoForce);

  test('no official source that was not read stands behind a day', () => {
    const unread = withDay.filter(
      t => ofOfficial(t) && /not read/.test(t.sources[t.published?.entryIntoForce?.source ?? '']?.note ?? ''),
    );
    expect(unread.map(t => t.id)).toEqual([]);
  });

  test('no day stands in the name of an official source where the clauses say that it is from general knowledge', () => {
    const remembered = /(?:date of entry into force|official day)[^;]*from general knowledge/;
    const said = withDay.filter(t => ofOfficial(t) && t.law.some(l => remembered.test(l.note ?? '')));
    expect(said.map(t => t.id)).toEqual([]);
  });

  const [ofTreaties, ofParticipants] = [
    score(table.filter(isTreaty)),
    score(table.filter(r => !isTreaty(r) && !isCircular(r))),
  ];
  const dated = [...treaties.values()].flatMap(t => t.events.filter(e => e.who.length > 0));
  const acts = dated.reduce((n, e) => n + e.who.length, 0);
  const isRemembered = (t: Treaty): boolean =>
    /general knowledge/.test(t.sources[t.published?.entryIntoForce?.source ?? '']?.publisher ?? '');

  test('the score', () => {
    process.stdout.write(
      JSON.stringify({
        treaties: treaties.size,
        withClause: [...treaties.values()].filter(t => t.law.some(l => l.entryIntoForce)).length,
        acts,
        consents: dated.filter(e => isConsent(e.act)).length,
        daysFromOfficialTexts: withDay.filter(ofOfficial).length,
        daysRemembered: withDay.filter(isRemembered).length,
        ofTreaties,
        ofParticipants,
        circular: table.filter(r => !isTreaty(r) && isCircular(r)).length,
      }),
    );
    expect(treaties.size).toBeGreaterThanOrEqual(250);
    expect(acts).toBeGreaterThanOrEqual(28_000);
    expect(ofTreaties.measured).toBeGreaterThanOrEqual(170);
    const right = ofParticipants.measured + ofParticipants.unmeasured;
    expect(right).toBeGreaterThanOrEqual(0.985 * ofParticipants.published);
  });

  // `npx vitest run test/data/golden-table.test.ts -u` writes the figures into the page.
  test('README.md states these figures', async () => {
    const page = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const endsEarly = (t: Treaty) => recordEnd(t) >= '2013-01-01' && recordEnd(t) <= '2015-12-31';
    const reserving: readonly Act[] = ['reservation', 'declaration', 'objection'];
    const [official, remembered] = [ofOfficial, isRemembered].map(is => withDay.filter(is).length) as [
      number,
      number,
    ];
    const index = readFileSync(new URL('../../data/known-treaties.csv', import.meta.url), 'utf8');
    const figures = {
      treaties: treaties.size,
      acts,
      reaching2023: [...treaties.values()].filter(t => (statedCoverage(t) ?? '') >= '2023').length,
      known: index.trim().split('\n').length - 1,
      clausesRead: [...treaties.values()].filter(t => lawSays(t, isRead)).length,
      clausesRemembered: [...treaties.values()].filter(t => lawSays(t, isFromKnowledge)).length,
      recordsOf2013To2015: [...treaties.values()].filter(endsEarly).length,
      withReservations: [...treaties.values()].filter(t => t.events.some(e => reserving.includes(e.act)))
        .length,
      days: withDay.length,
      daysFromOfficialTexts: official,
      daysRemembered: remembered,
      daysOfOthers: withDay.length - official - remembered,
      treatyDays: ofTreaties.published,
      treatyDaysReproduced: ofTreaties.measured,
      treatyDaysConfirmed: ofTreaties.unmeasured,
      treatyDaysExplained: ofTreaties.explained,
      treatyDaysUnexplained: ofTreaties.unexplained,
      ownDays: ofParticipants.published,
      ownDaysReproduced: ofParticipants.measured,
      ownDaysConfirmed: ofParticipants.unmeasured,
      ownDaysExplained: ofParticipants.explained,
      ownDaysUnexplained: ofParticipants.unexplained,
    };
    await expect(withFigures(page, figures)).toMatchFileSnapshot('../../README.md');
  });
});
