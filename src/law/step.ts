import type { Place } from '../source/place.ts';
import type { Says, Step } from './explanation.ts';

/** What a step may cite: a clause with its article and place, or an article of a Vienna Convention alone. */
export interface Citation {
  readonly article?: string | undefined;
  readonly at?: Place | undefined;
}

/** One step of reasoning; the place of the clause cited comes before the ledger lines. */
export function step(
  says: Says,
  more: {
    readonly cited?: Citation;
    readonly from?: readonly Place[];
    readonly because?: readonly Step[];
  } = {},
): Step {
  const { cited = {}, from = [], because = [] } = more;
  return {
    says,
    ...(cited.article === undefined ? {} : { cites: cited.article }),
    from: cited.at ? [cited.at, ...from] : from,
    because,
  };
}
