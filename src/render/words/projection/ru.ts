import { type ProjectionWords, projectionEn } from './en.ts';
export const projectionRu: ProjectionWords = projectionEn;
