import { projectionEn, type ProjectionWords } from './en.ts';
export const projectionZh: ProjectionWords = projectionEn;
