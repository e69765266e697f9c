import type { Language } from '../../registry/participant.ts';
import type { Nearest } from '../../status/claims/nearest.ts';
import type { ClaimReason } from '../../status/claims/reason.ts';
import type { Say } from './claims-en.ts';

/** The sentences of verdicts in one language. */
export interface ClaimWords {
  /** "Egypt", "Egypt and Qatar", "Egypt, Qatar and 3 others". */
  names(names: readonly string[]): string;
  /** A date with its preposition: "on 2025-10-25", "in February 2026", "between … and …". */
  when(kind: 'day' | 'month' | 'year' | 'range', text: string): string;
  reason(reason: ClaimReason, say: Say): string;
  nearest(nearest: Nearest, say: Say): string;
}

/** The sentences of verdicts in a language, loaded when asked for. */
export async function claimWordsIn(language: Language): Promise<ClaimWords> {
  switch (language) {
    case 'ar':
      return (await import('./claims-ar.ts')).claimsAr;
    case 'es':
      return (await import('./claims-es.ts')).claimsEs;
    case 'fr':
      return (await import('./claims-fr.ts')).claimsFr;
    case 'ru':
      return (await import('./claims-ru.ts')).claimsRu;
    case 'zh':
      return (await import('./claims-zh.ts')).claimsZh;
    default:
      return (await import('./claims-en.ts')).claimsEn;
  }
}
