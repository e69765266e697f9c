import type { Language } from '../../../registry/participant.ts';
import type { ProjectionWords } from './en.ts';

/** The words of projections in a language, loaded when asked for. */
export async function projectionWordsIn(language: Language): Promise<ProjectionWords> {
  switch (language) {
    case 'ar':
      return (await import('./ar.ts')).projectionAr;
    case 'es':
      return (await import('./es.ts')).projectionEs;
    case 'fr':
      return (await import('./fr.ts')).projectionFr;
    case 'ru':
      return (await import('./ru.ts')).projectionRu;
    case 'zh':
      return (await import('./zh.ts')).projectionZh;
    default:
      return (await import('./en.ts')).projectionEn;
  }
}
