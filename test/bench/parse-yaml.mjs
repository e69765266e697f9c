// What our reading is held against: the same files, parsed by `yaml` and by nothing else.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

for (const file of process.argv.slice(2)) parse(readFileSync(file, 'utf8'), { schema: 'failsafe' });
