import { actsWithoutEffect, mayLackEffect } from '../../status/acts/acts-without-effect.ts';
import type { WhyWithoutEffect, WithoutEffect } from '../../status/acts/participant-acts.ts';
import { actFacts, actText } from '../acts.ts';
import type { RuleFinding } from '../rule.ts';
import { rule } from '../rule.ts';

/** Those that have a rule of their own. */
const OTHERWISE: readonly WhyWithoutEffect[] = ['extension-without-term', 'rejection-without-binds'];

type Words = { readonly what: string; readonly why: string; readonly fix: string };

const WORDS: {
  readonly [K in Exclude<WhyWithoutEffect, 'extension-without-term' | 'rejection-without-binds'>]: Words;
} = {
  'revoked-too-late': {
    what: 'comes after the notice took effect on {day}, and does nothing',
    why: 'a notice can be revoked only until it takes effect (VCLT art. 68)',
    fix: 'record the new consent by which it became a party again, if there was one, or correct the days',
  },
  'second-notice': {
    what: 'is a second notice: the first takes effect on {day}',
    why: 'the first notice to take effect ends the participation; the second finds nothing to end',
    fix: 'remove it if it is the same notice, or record the withdrawal of the first',
  },
  'left-already': {
    what: 'comes when it had left already, on {day}',
    why: 'who is no longer bound cannot leave',
    fix: 'record the consent by which it had become a party again, or correct the days',
  },
  'extension-after-end': {
    what: 'was made after the end, and does nothing: the treaty has not been in force since {day}',
    why: 'a treaty that has ended cannot be prolonged; its parties can only conclude another, or agree to revive it',
    fix: 'correct the day, record the earlier extension, or record the new agreement as a treaty of its own',
  },
  'extension-not-longer': {
    what: 'gives no later day than the term has already: {day}',
    why: 'an extension prolongs; what shortens a term is a termination',
    fix: 'correct "until", or write "act: termination" with "effective"',
  },
  'treaty-ended': {
    what: 'has no effect: the treaty has not been in force since {day}',
    why: 'nobody can join, leave or suspend a treaty that has ended',
    fix: 'record the extension that prolonged it, or correct the days',
  },
  'suspended-already': {
    what: 'finds nothing to suspend: it is suspended already on {day}',
    why: 'a second suspension changes nothing',
    fix: 'record the resumption in between, or remove the line',
  },
  'nothing-suspended': {
    what: 'finds nothing that is suspended on {day}',
    why: 'only what was suspended can be resumed',
    fix: 'record the suspension first, or correct the days',
  },
  'rejection-too-late': {
    what: 'came too late: the treaty binds all the same, since {day}',
    why: 'a rejection has effect only before the entry into force, or within the period of the text',
    fix: 'correct the day, or the period under "reject_within"',
  },
  'not-bound': {
    what: 'concerns nobody who is bound on {day}',
    why: 'only a party can be suspended',
    fix: 'record its consent, or correct the day',
  },
};

type Facts = { who: string; act: string; on: string; reason: string; day: string };

const wordsOf = ({ reason }: Facts): Words => WORDS[reason as keyof typeof WORDS];

/** An act that has no effect in law: a late revocation, a second notice, an extension after the end. */
export default rule<Facts>({
  id: 'act-without-effect',
  severity: 'warning',
  summary:
    'an act that has no effect: a late revocation, a second notice, an act after the end of the treaty',
  what: f => `${actText(f)} ${wordsOf(f).what.replace('{day}', f.day)}`,
  why: f => wordsOf(f).why,
  fix: f => wordsOf(f).fix,
  *treaty(treaty, { scenarios, today }) {
    if (!mayLackEffect(treaty)) return;
    const pair = scenarios.pairOf(treaty.id, today);
    const surely = new Set(actsWithoutEffect(pair.earliest).map(w => w.event.at));
    for (const w of actsWithoutEffect(pair.latest))
      if (surely.has(w.event.at) && !OTHERWISE.includes(w.why)) yield findingOf(w);
  },
});

const findingOf = ({ event, why, day, other }: WithoutEffect): RuleFinding<Facts> => ({
  at: { event, key: 'act' },
  facts: { ...actFacts(event), reason: why, day: day ?? 'a day that is not known' },
  ...(other && { related: [{ at: { event: other }, what: 'this came first' }] }),
});
