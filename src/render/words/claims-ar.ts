import { claimsEn } from './claims-en.ts';

export const claimsAr = claimsEn;
