import { claimsEn } from './claims-en.ts';

export const claimsFr = claimsEn;
