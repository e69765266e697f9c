import type { SideName } from '../../diff/report.ts';
import type { Host } from '../../host/host.ts';
import { type Heading, headingOfTreaty } from '../../ledger/heading.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { checkReferences, namedBy } from '../../ledger/references.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { EMPTY_REGISTRY, joinRegistries, type Registry } from '../../registry/registry.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { LedgerFile, LedgerFiles } from '../../store/ledger-files.ts';
import { headingOf, loadRegistry, loadTreaty } from '../../store/load-file.ts';
import { faulty, placed } from '../../store/open-ledger.ts';
import type { OpenLedger } from '../../store/opened-ledger.ts';

/** What a side needs of the ledger that it stands beside. */
export type OuterLedger = Pick<OpenLedger, 'registry' | 'holds' | 'read'>;

/** A ledger on one side of a comparison; files are read when they are asked for. */
export interface Side {
  readonly name: SideName;
  readonly files: LedgerFiles;
  readonly registry: Registry;
  /** The file that holds a treaty. */
  fileOf(id: string): Promise<LedgerFile | null>;
  headingOf(file: LedgerFile): Promise<Heading>;
  treatyOf(file: LedgerFile): Promise<Treaty>;
  /** These treaties with all that they refer to, as far as this side has them; faults end the command. */
  read(ids: readonly string[]): Promise<Ledger>;
}

const label = ({ kind, name }: SideName): string => (kind === 'revision' ? ` at ${name}` : '');

/** A side; `outer` is the ledger that it stands beside. `known` is the other side's registry where the participants are the same. */
export async function openSide(
  host: Host,
  name: SideName,
  files: LedgerFiles,
  outer: OuterLedger | null,
  known: Registry | null,
): Promise<Side> {
  const registry = known ?? (await registryOf(host, name, files, outer?.registry ?? EMPTY_REGISTRY));
  return new LedgerSide(host, name, files, outer, registry);
}

async function registryOf(
  host: Host,
  name: SideName,
  { participants }: LedgerFiles,
  around: Registry,
): Promise<Registry> {
  if (!participants) return around;
  const { value, diagnostics } = await loadRegistry(host, participants, around);
  if (!value) throw faulty(diagnostics, [participants], label(name));
  return joinRegistries(around, value);
}

class LedgerSide implements Side {
  readonly name: SideName;
  readonly files: LedgerFiles;
  readonly registry: Registry;
  readonly #host: Host;
  readonly #outer: OuterLedger | null;

  constructor(host: Host, name: SideName, files: LedgerFiles, outer: OuterLedger | null, registry: Registry) {
    this.#host = host;
    this.name = name;
    this.files = files;
    this.#outer = outer;
    this.registry = registry;
  }

  async treatyOf(file: LedgerFile): Promise<Treaty> {
    const { value, diagnostics } = await loadTreaty(this.#host, file);
    if (!value) throw faulty(diagnostics, [file], label(this.name));
    return value;
  }

  async headingOf(file: LedgerFile): Promise<Heading> {
    return headingOf(file) ?? headingOfTreaty(await this.treatyOf(file));
  }

  /** A file is mostly named after its treaty; where it is not, all are looked at. */
  async fileOf(id: string): Promise<LedgerFile | null> {
    const { treaties } = this.files;
    const own = treaties.find(f => f.path.endsWith(`/${id}.yaml`));
    if (own && (await this.headingOf(own)).id === id) return own;
    this.files.readAhead(treaties);
    for (const file of treaties) if ((await this.headingOf(file)).id === id) return file;
    return null;
  }

  async read(wanted: readonly string[]): Promise<Ledger> {
    const treaties = new Map<string, Treaty>();
    const faults: Diagnostic[] = [];
    const todo = [...wanted];
    for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
      if (treaties.has(id)) continue;
      const file = await this.fileOf(id);
      const { value, diagnostics } = file ? await loadTreaty(this.#host, file) : NOTHING;
      faults.push(...diagnostics);
      if (!file) for (const [other, treaty] of await this.#fromOuter(id)) treaties.set(other, treaty);
      if (!file || !value) continue;
      treaties.set(id, value);
      faults.push(...(await this.#unresolved(file, value)));
      todo.push(...namedBy(value).treaties);
    }
    if (faults.length > 0) throw faulty(faults, this.files.treaties, label(this.name));
    return { registry: this.registry, treaties, revision: this.files.commit };
  }

  /** What of a treaty leads nowhere on this side. */
  async #unresolved(file: LedgerFile, treaty: Treaty): Promise<readonly Diagnostic[]> {
    const held = new Set<string>();
    for (const id of namedBy(treaty).treaties)
      if (this.#outer?.holds(id) || (await this.fileOf(id))) held.add(id);
    const found = checkReferences(treaty, this.registry, held);
    return found.length > 0 ? placed(file, found) : [];
  }

  async #fromOuter(id: string): Promise<Ledger['treaties']> {
    return this.#outer?.holds(id) ? (await this.#outer.read([id])).treaties : new Map();
  }
}

const NOTHING = { value: null, diagnostics: [] };
