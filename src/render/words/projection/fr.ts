import { projectionEn, type ProjectionWords } from './en.ts';
export const projectionFr: ProjectionWords = projectionEn;
