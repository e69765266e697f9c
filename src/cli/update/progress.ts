import type { Stream } from '../../host/host.ts';

/** The width of the bar in characters. */
const BAR = 20;

/** Shows on standard error what is being read: a bar on a terminal, else one line for each treaty when it is done. */
export class Progress {
  readonly #to: Stream;
  readonly #all: number;
  #done = 0;

  constructor(to: Stream, all: number) {
    this.#to = to;
    this.#all = all;
  }

  /** A treaty is about to be read. */
  reading(what: string): void {
    if (!this.#to.isTTY) return;
    const filled = Math.round((BAR * this.#done) / Math.max(1, this.#all));
    const bar = `[${'#'.repeat(filled)}${' '.repeat(BAR - filled)}] ${this.#done} of ${this.#all}: ${what}`;
    this.#to.write(`\r\u001b[2K${bar.slice(0, Math.max(20, this.#to.columns - 1))}`);
  }

  /** A treaty is done: `said` tells how. */
  done(what: string, said: string): void {
    this.#done++;
    if (!this.#to.isTTY) this.#to.write(`treaty: ${this.#done} of ${this.#all}: ${what}: ${said}\n`);
  }

  /** Nothing more is shown: the bar goes. */
  end(): void {
    if (this.#to.isTTY) this.#to.write('\r\u001b[2K');
  }
}
