export { nodeHost } from '../host/node-host.ts';
export { main } from './main.ts';
