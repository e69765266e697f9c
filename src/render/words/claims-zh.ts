import { claimsEn } from './claims-en.ts';

export const claimsZh = claimsEn;
