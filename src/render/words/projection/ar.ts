import { type ProjectionWords, projectionEn } from './en.ts';
export const projectionAr: ProjectionWords = projectionEn;
