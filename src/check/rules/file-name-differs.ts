import { inTreaty } from '../look.ts';
import { rule } from '../rule.ts';

export default rule<{ id: string; name: string }>({
  id: 'file-name-differs',
  severity: 'warning',
  summary: 'a file whose name is not the id of its treaty',
  what: f => `the treaty "${f.id}" is in a file named "${f.name}"`,
  why: 'readers and other files look for a treaty by its id',
  fix: f => `name the file ${f.id}.yaml`,
  treaty: inTreaty(['id'], ({ id, file }) => {
    // A single file outside a ledger can have any name.
    const name = /(?:^|[\\/])treaties[\\/]([^\\/]+)$/.exec(file)?.[1];
    return name !== undefined && name.replace(/\.ya?ml$/, '') !== id && { id, name };
  }),
});
