import { claimsEn } from './claims-en.ts';

export const claimsRu = claimsEn;
