import type { DateRange } from '../calendar/imprecise-date.ts';

/** How near a source stands to the act: depositaries and official treaty databases confirm, the rest reports. */
export const TIERS = [
  'depositary',
  'treaty-database',
  'government',
  'organisation',
  'press',
  'secondary',
] as const;
export type Tier = (typeof TIERS)[number];

/** Where a statement was read. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title?: string;
  readonly tier: Tier;
  /** For tiers `government` and `organisation`: the participant whose own acts it confirms. */
  readonly of?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly published?: DateRange;
  readonly read?: DateRange;
  readonly note?: string;
}

/** Whether a source confirms any act, and its dates drive answers: a depositary, or an official database of treaties. */
export const isOfficial = (source: Source | undefined): boolean =>
  source !== undefined && isOfficialTier(source.tier);

/** Whether sources of a tier confirm any act. */
export const isOfficialTier = (tier: Tier): boolean => tier === 'depositary' || tier === 'treaty-database';
