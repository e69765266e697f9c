import { readFileSync } from 'node:fs';
import { readRegistry } from '../../src/registry/read-registry.ts';
import type { Registry } from '../../src/registry/registry.ts';

/** The bundled registry. */
export function bundledRegistry(): Registry {
  const { registry } = readRegistry({
    path: 'participants.yaml',
    text: readFileSync('data/participants.yaml', 'utf8'),
  });
  if (!registry) throw new Error('the bundled registry is faulty');
  return registry;
}
