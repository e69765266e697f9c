import { projectionEn, type ProjectionWords } from './en.ts';
export const projectionRu: ProjectionWords = projectionEn;
