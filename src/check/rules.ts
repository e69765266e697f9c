import type { Rule } from './rule.ts';
import * as rules from './rules/index.ts';

export const RULES: readonly Rule[] = Object.values(rules).sort((a, b) => (a.id < b.id ? -1 : 1));
