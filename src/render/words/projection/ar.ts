import { projectionEn, type ProjectionWords } from './en.ts';
export const projectionAr: ProjectionWords = projectionEn;
