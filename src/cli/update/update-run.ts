import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Host, Validators } from '../../host/host.ts';
import type { Change } from '../../store/edit-file.ts';
import type { OpenLedger } from '../../store/opened-ledger.ts';
import type { WritableFile } from '../../store/writable-ledger.ts';
import type { UpdateTarget } from './target.ts';

/** A page as it was read, or that the server has nothing new. */
export interface ReadPage {
  /** The address that stands for it as a source. */
  readonly address: string;
  /** The day of the reading; null for a saved page of an unknown day. */
  readonly read: PlainDate | null;
  /** The file of a page that was saved by hand. */
  readonly savedAs: string | null;
  /** What was read; null where the page is unchanged. */
  readonly table: {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly charset: string | null;
  } | null;
  /** Of an unchanged page: the SHA-256 of the treaty file that it was compared with. */
  readonly unchangedOf: string | null;
  /** By what the server knows the page again. */
  readonly validators: Validators | null;
}

/** One run of `treaty update`: what it was asked, and where it reads and writes. */
export interface UpdateRun {
  readonly host: Host;
  readonly open: OpenLedger;
  readonly today: PlainDate;
  /** The server of the pages. */
  readonly origin: string;
  readonly target: UpdateTarget;
  readonly isDryRun: boolean;
  /** The day since which changes in law are told; null for the last reading. */
  readonly since: PlainDate | null;
  readonly lockMillis: number;
  pageOf(id: string, number: string, address: string, file: WritableFile): Promise<ReadPage>;
  /** Keeps how the server knows a page again, once all of it is in the file. */
  keep(file: WritableFile, page: ReadPage, change: Change, isWhole: boolean): void;
}
