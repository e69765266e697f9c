import { projectionEn, type ProjectionWords } from './en.ts';
export const projectionEs: ProjectionWords = projectionEn;
