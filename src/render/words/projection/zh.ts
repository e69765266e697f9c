import { type ProjectionWords, projectionEn } from './en.ts';
export const projectionZh: ProjectionWords = projectionEn;
