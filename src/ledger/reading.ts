/*
 * Everything that turns text into a ledger, and with it YAML and the shapes: one door, loaded only where a text has no compiled
 * form. The build makes it a file of its own.
 */
import '../source/interpreted.shape.ts';

export { readRegistry } from '../registry/read-registry.ts';
export { readLedgerText } from '../source/read-ledger-text.ts';
export { atTheirValues, unknownInTree } from './locate.ts';
export { readTreaty } from './read-treaty.ts';
