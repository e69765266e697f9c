import { type Host, isIoFault } from '../../host/host.ts';
import { pageFile } from '../../interchange/update/page-address.ts';
import { cannotRun } from '../../store/failure.ts';
import { absolute } from '../../store/writable-ledger.ts';

/** Status pages that were saved by hand, in a folder: `XVIII-16.en.xml`, `xviii-16.fr.xml` or `XVIII-16.xml`. */
export class SavedPages {
  readonly #host: Host;
  readonly #folder: string;
  readonly #names: ReadonlyMap<string, string>;
  readonly #used = new Set<string>();

  /** Ends the command where the folder cannot be read. */
  constructor(host: Host, folder: string) {
    this.#host = host;
    this.#folder = folder.replace(/(?<=.)[\\/]+$/, '');
    const names = host.list(absolute(host, folder));
    if (isIoFault(names)) throw cannotRun('unreadable', `cannot read ${folder}: ${names.message}`);
    this.#names = new Map(names.map(name => [name.toLowerCase(), name]));
  }

  /** The file of a page; null where none was saved. */
  fileOf(number: string): string | null {
    for (const wanted of [pageFile(number), pageFile(number, 'fr'), `${number}.xml`]) {
      const name = this.#names.get(wanted.toLowerCase());
      if (name === undefined) continue;
      this.#used.add(name);
      return `${this.#folder}/${name}`;
    }
    return null;
  }

  read(file: string): ReturnType<Host['read']> {
    return this.#host.read(absolute(this.#host, file));
  }

  /** Pages of treaties that the ledger does not have. */
  unused(): readonly string[] {
    return [...this.#names.values()].filter(name => /\.xml$/i.test(name) && !this.#used.has(name));
  }
}
