export { compileProjections } from '../cli/projection/compile.ts';
export { entryBytes } from '../host/cache.ts';
export { nodeHost } from '../host/node-host.ts';
export { compileLedger } from '../store/compile-ledger.ts';
