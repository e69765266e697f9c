// Loaded before a README command (NODE_OPTIONS): the clock stands at noon, UTC, of TREATY_README_DAY.
const now = Date.parse(`${process.env.TREATY_README_DAY}T12:00:00Z`);

globalThis.Date = class extends Date {
  constructor(...args) {
    super(...(args.length === 0 ? [now] : args));
  }
  static now() {
    return now;
  }
};
