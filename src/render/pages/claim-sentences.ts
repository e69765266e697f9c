import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { Act } from '../../law/acts.ts';
import type { Condition, Delay } from '../../law/clause.ts';
import type { Statement } from '../../ledger/claims.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { ClaimReason, CountRange, Evidence, Nearest } from '../../status/claims/reason.ts';
import { type Locale, nameOf, namesText, whenText } from '../phrases.ts';
import { delayRule } from './format-clause.ts';
import { formatStep } from './format-step.ts';

/** The values of a message, by the names of its parameters. */
type Values = Readonly<Record<string, string | number | boolean | null>>;

/** The reason of a verdict as a clause without capital and full stop. */
export function formatReason(reason: ClaimReason, treaty: Treaty, locale: Locale): string {
  const { reason: messages } = locale.messages.claims;
  if (reason.code === 'no-rule' && reason.note) {
    // Notes are written in English: a page in another language says so.
    const { noteInEnglish } = locale.messages.claims;
    return locale.lang === 'en' ? reason.note : noteInEnglish({ note: reason.note });
  }
  if (reason.code !== 'count-is') return format(messages[reason.code], valuesOf(reason, treaty, locale));
  const { observed } = reason;
  const total = totalOf(observed && observed.number > reason.hi ? observed : null, locale);
  return messages['count-is']({ counted: countText(reason, locale), ...total });
}

/** The nearest true statement as a clause without capital and full stop. */
export function formatNearest(nearest: Nearest, treaty: Treaty, locale: Locale): string {
  const { counted, nearest: messages } = locale.messages.claims;
  if (nearest.code !== 'count') return format(messages[nearest.code], valuesOf(nearest, treaty, locale));
  const { of, hi, on, organisations } = nearest;
  if (of !== 'states_signed') return countText(nearest, locale);
  if (organisations.hi === 0) return counted.onlyStates({ ...rangeOf(nearest), on });
  return counted.signedByBoth({
    states: counted.states(rangeOf(nearest)),
    organisations: counted.andOrganisations(rangeOf(organisations)),
    signatories: hi + organisations.hi,
    on,
  });
}

/** Messages of one group have different parameters: a test formats every code in every language. */
const format = (message: string | ((values: never) => string), values: Values): string =>
  typeof message === 'string' ? message : (message as (values: Values) => string)(values);

/** The fields of a fact as values of its message, which calls them by the same names. */
function valuesOf(fact: ClaimReason | Nearest, treaty: Treaty, locale: Locale): Values {
  const { messages } = locale;
  const plain = Object.entries(fact).flatMap(([key, value]) =>
    value === null || typeof value !== 'object'
      ? [[key, value]]
      : 'written' in value
        ? [[key, whenText(value as DateRange, locale)]]
        : [],
  );
  const people = (['who', 'other', 'among', 'organisations', 'others'] as const).flatMap(key => {
    const ids = (fact as { readonly [K in typeof key]?: string | readonly string[] | null })[key] ?? null;
    if (ids === null || typeof ids === 'string') return ids === null ? [] : [[key, nameOf(locale, ids)]];
    const names = ids.map(id => nameOf(locale, id));
    return [
      [key, namesText(names, messages)],
      [`${key}Count`, names.length],
    ];
  });
  return {
    ...Object.fromEntries(plain),
    ...Object.fromEntries(people),
    ...('act' in fact ? { act: messages.act[fact.act] } : {}),
    ...('of' in fact ? { of: fact.of.replaceAll('-', '_') } : {}),
    ...('source' in fact ? { source: treaty.sources[fact.source]?.publisher ?? fact.source } : {}),
    ...('delay' in fact ? { delay: delayRule(fact.delay, locale), after: afterWhat(fact.delay) } : {}),
    ...('condition' in fact ? { condition: conditionText(fact.condition, treaty, locale) } : {}),
    ...(fact.code === 'requires' ? { acts: actsText(fact.acts, locale) } : {}),
    ...(fact.code === 'counter-fact' ? { reference: fact.reference ?? null } : {}),
    ...('lo' in fact ? { isRange: fact.lo !== fact.hi } : {}),
    ...('least' in fact ? { isRange: fact.least !== fact.most } : {}),
    ...('observed' in fact ? totalOf(fact.observed, locale) : {}),
    ...('couldBe' in fact ? { least: fact.couldBe?.lo ?? null, most: fact.couldBe?.hi ?? null } : {}),
  };
}

const rangeOf = ({ lo, hi }: { readonly lo: number; readonly hi: number }) => ({
  isRange: lo !== hi,
  lo,
  hi,
});

const countText = (counted: CountRange, { messages }: Locale): string =>
  messages.claims.counted[counted.of]({ ...rangeOf(counted), on: counted.on });

const totalOf = (e: Evidence | null, locale: Locale) => ({
  total: e?.number ?? null,
  totalOn: e ? whenText(e.on, locale) : '',
});

const actsText = (acts: readonly Act[] | undefined, { messages }: Locale): string | null =>
  acts ? acts.map(a => messages.act[a]).join(messages.statement.separator) : null;

/** What a delay runs from, where its wording ends in "after" and leaves that to be named. */
const afterWhat = (d: Delay): string | null =>
  d.kind === 'nth-day-after' || d.kind === 'months-after' || d.kind === 'years-after'
    ? (d.from ?? 'deposit').replaceAll('-', '_')
    : null;

const conditionText = (condition: Condition, treaty: Treaty, locale: Locale): string =>
  formatStep(
    {
      code: 'condition',
      condition,
      met: false,
      on: treaty.law[0]?.from ?? ('' as never),
      have: null,
      need: null,
    },
    locale,
  );

/** What a claim states. */
export function formatStatement(s: Statement, treaty: Treaty, locale: Locale): string {
  const { statement, act } = locale.messages;
  const names = (ids: readonly string[]): string =>
    ids.map(id => nameOf(locale, id)).join(statement.separator);
  switch (s.kind) {
    case 'count':
      return statement.count[s.of]({ number: statement.as[s.as]({ n: s.number }), n: s.number });
    case 'signed':
    case 'consented':
    case 'not_signed':
      return statement[s.kind]({ who: names(s.who) });
    case 'first_to':
      return statement.first_to({ act: act[s.act], who: nameOf(locale, s.who) });
    case 'in_force':
      return statement.in_force({ when: whenText(s.by, locale) });
    case 'required':
      return statement.required({ number: s.number, of: statement.requiredOf[s.of] });
    case 'delay_days':
      return statement.delay_days({ days: s.days });
    case 'adopted':
      return statement.adopted({ when: whenText(s.on, locale) });
    case 'resolution':
      return statement.resolution({ reference: s.reference });
    case 'on':
      return statement.on({ event: eventText(s.event, treaty, locale), when: whenText(s.on, locale) });
    case 'text':
      return s.text;
  }
}

/** An event of the record by its act; by its id as well where others are of the same act. */
function eventText(id: string, treaty: Treaty, { messages }: Locale): string {
  const found = treaty.events.find(e => e.id === id);
  if (!found) return id;
  const name = messages.act[found.act];
  return treaty.events.filter(e => e.act === found.act).length === 1 ? name : `${name} (${id})`;
}
