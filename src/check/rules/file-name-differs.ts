import { rule } from '../rule.ts';

/** A file whose name is not the id of its treaty. */
export default rule<{ id: string; name: string }>({
  id: 'file-name-differs',
  severity: 'warning',
  summary: 'a file whose name is not the id of its treaty',
  what: f => `the treaty "${f.id}" is in a file named "${f.name}"`,
  why: 'readers and other files look for a treaty by its id',
  fix: f => `name the file ${f.id}.yaml`,
  *treaty(treaty) {
    // A single file outside a ledger can have any name.
    if (!/(?:^|[\\/])treaties[\\/][^\\/]+$/.test(treaty.file)) return;
    const name = treaty.file.split(/[\\/]/).at(-1) ?? '';
    if (name.replace(/\.ya?ml$/, '') !== treaty.id)
      yield { at: { file: treaty.file, path: ['id'] }, facts: { id: treaty.id, name } };
  },
});
