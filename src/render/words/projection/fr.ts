import { type ProjectionWords, projectionEn } from './en.ts';
export const projectionFr: ProjectionWords = projectionEn;
