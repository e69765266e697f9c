import type { Delay, Floor } from '../../law/clause.ts';
import type { StatusSays } from '../../status/reasons.ts';
import type { Locale } from '../phrases.ts';

const number = (n: number | null | undefined): string => (n === null || n === undefined ? '' : `${n}`);

/** A condition of entry into force, as far as it was measured. */
export function conditionText(fact: Extract<StatusSays, { code: 'condition' }>, locale: Locale): string {
  const { messages } = locale;
  const [have, need, outOf] = [number(fact.have), number(fact.need), number(fact.outOf)];
  const c = fact.condition;
  switch (c.kind) {
    case 'instruments':
      return fact.have !== null && fact.need !== null && fact.have > fact.need
        ? messages.explain.instrumentsOver({ have, need })
        : messages.condition.instruments({ have, need });
    case 'every':
      return messages.condition[c.kind]({ have, need });
    case 'share':
      return messages.condition.share({ have, need, table: c.of });
    case 'some':
    case 'fraction':
      return messages.condition[c.kind]({ have, need, outOf });
    case 'in-force':
    case 'under':
      return messages.condition[c.kind]({ treaty: c.treaty });
    case 'unmeasured':
      return messages.condition.unmeasured({ what: c.what[locale.lang] ?? c.what['en'] ?? '' });
    case 'all-of':
    case 'any-of':
      return messages.condition[c.kind];
  }
}

/** A delay as the clause puts it. */
export function delayRule(d: Delay, { messages }: Locale): string {
  const { delayRule: rule } = messages;
  switch (d.kind) {
    case 'nth-day-after':
    case 'on-expiry-of-days':
      return rule[d.kind]({ days: d.days });
    case 'months-after':
    case 'on-expiry-of-months':
    case 'first-of-nth-month-after':
      return rule[d.kind]({ months: d.months });
    case 'years-after':
    case 'on-expiry-of-years':
      return rule[d.kind]({ years: d.years });
    case 'first-of-month-after':
      return rule[d.kind]({
        period:
          d.months === undefined
            ? messages.period.days({ n: d.days ?? 0 })
            : messages.period.months({ n: d.months }),
      });
    case 'fixed':
      return rule.fixed({ day: d.day });
    case 'calendar-day':
      return rule[d.kind]({ day: d.noticeBy === undefined ? d.day : `${d.day} (≤ ${d.noticeBy})` });
    case 'end-of-period':
      return rule[d.kind]({
        first: messages.period.years({ n: d.first }),
        then: messages.period.years({ n: d.years }),
      });
    case 'same-day':
    case 'first-of-year-after':
      return rule[d.kind];
  }
}

/** The day before which nothing takes effect. */
export function floorText(f: Floor, { messages }: Locale): string {
  switch (f.kind) {
    case 'day':
      return messages.floor.day;
    case 'entry-into-force':
      return messages.floor['entry-into-force'];
    case 'entry-into-force-of':
      return messages.floor['entry-into-force-of']({ treaty: f.treaty });
    case 'after': {
      const period =
        f.years !== undefined
          ? messages.period.years({ n: f.years })
          : f.months !== undefined
            ? messages.period.months({ n: f.months })
            : messages.period.days({ n: f.days ?? 0 });
      return messages.floor.after({ period, of: messages.milestone[f.of] });
    }
  }
}
