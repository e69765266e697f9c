import { claimsEn } from './claims-en.ts';

export const claimsEs = claimsEn;
