import { type ProjectionWords, projectionEn } from './en.ts';
export const projectionEs: ProjectionWords = projectionEn;
