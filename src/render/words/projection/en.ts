/*
 * The words of projections and of their track record, in English. The other languages are files of the same shape beside this one;
 * a test holds them to it. Days stay in ISO form in every language.
 */

/** What speaks for a participant to come next. */
export type Because =
  | { readonly kind: 'habit'; readonly times: string }
  | { readonly kind: 'signed' | 'not-signed' }
  | { readonly kind: 'domestic-approval' | 'intention' | 'reported' | 'supposed'; readonly on: string };

export const projectionEn = {
  /** "even odds by May 2028; 80 % between October 2027 and December 2029; 12 % not before November 2041". */
  subject: {
    force: (treaty: string) => `Entry into force of the ${treaty.replace(/^the /i, '')}`,
    target: (n: string, treaty: string) => `Instrument no. ${n} of the ${treaty.replace(/^the /i, '')}`,
    conditions: (treaty: string) =>
      `Conditions for the entry into force of the ${treaty.replace(/^the /i, '')}`,
  },
  even: (date: string) => `even odds by ${date}`,
  notEven: (date: string) => `less than even odds by ${date}`,
  between: (share: string, from: string, to: string) => `${share} between ${from} and ${to}`,
  notBefore: (share: string, date: string) => `${share} not before ${date}`,
  needs: (counted: string, required: string) => `Instruments deposited: ${counted} of ${required}`,
  composed: (counted: string) => `Instruments deposited: ${counted}; the clause is more than a count`,
  reportedCounted: (names: string, weight: string) =>
    `Only reported, and counted as deposited with probability ${weight} each: ${names}`,
  beyondRecord: (date: string, judged: string) =>
    `Acts after ${date} may be missing; the treaty’s own pace is judged up to ${judged}`,
  fewSignatures: (n: string) =>
    `With ${n} signatures this lies outside the cases by which the model was tested (30 and more)`,
  supposed: (text: string) => `Supposed: ${text}`,
  simulated: (n: string) => `Simulated: ${n} courses of events, the same on every run`,
  dayHangsOnMore:
    'The day of entry into force hangs on more than the instruments: only the conditions are projected',
  table: {
    by: 'By the end of',
    force: 'In force',
    instrument: (n: string) => `Instrument no. ${n}`,
    conditions: 'Conditions met',
  },
  chart: {
    title: 'Instruments deposited, and as projected',
    deposited: 'deposited',
    median: 'median',
    band50: '50 %',
    band80: '80 %',
    needed: (n: string) => `needed: ${n}`,
  },
  next: {
    title: 'Most likely to come next',
    who: 'Participant',
    within: 'Within a year',
    why: 'Why',
  },
  because: (b: Because): string => {
    switch (b.kind) {
      case 'habit':
        return `joins at ${b.times} × the usual pace`;
      case 'signed':
        return 'signed';
      case 'not-signed':
        return 'has not signed';
      case 'domestic-approval':
        return `domestic approval (${b.on})`;
      case 'intention':
        return `intention declared (${b.on})`;
      case 'reported':
        return `deposit reported (${b.on})`;
      case 'supposed':
        return `supposed (${b.on})`;
    }
  },
  comparison: (age: string, counted: string, n: string, low: string, high: string) =>
    `At this age (${age} years) ${counted} instruments; the ${n} reference treaties had ${low} to ${high} (the middle 80 %)`,
  record: (covered: string, cases: string, factor: string) =>
    `Track record: its 80 % intervals covered ${covered} of ${cases} past cases; a typical median is off by a factor of ${factor} (treaty backtest)`,
  noRecord: 'Track record: not known for this ledger; "treaty backtest" measures it',
  assumptions:
    'Weights of approvals, intentions and reports are assumptions; all else is learned from the record (src/projection/README.md)',
  backtest: {
    cases: (cases: string, treaties: string) =>
      `${cases} cases of ${treaties} treaties: when would the 30th, 40th, 60th instrument come, asked half a year to three years after the first signature?`,
    none: 'No case: no treaty of the class, opened since 1995, had 30 signatures and a target ahead of it',
    model: 'Model',
    twcrps: 'twCRPS, cases',
    twcrpsTreaties: 'treaties (80 %)',
    brier: 'Brier 1 y',
    in80: 'in 80 %',
    in50: 'in 50 %',
    below: 'below',
    above: 'above',
    histogram: 'Where outcomes fell in the forecasts (flat is right)',
    worst: 'Most wrong',
    treaty: 'Treaty',
    factor: (factor: string) => `A typical median was off by a factor of ${factor}`,
    units:
      'twCRPS in years (less is better); masses of the outcomes in the intervals and below and above the 80 % interval',
  },
};

export type ProjectionWords = typeof projectionEn;
