import { rule } from '../rule.ts';

/** A file that is named otherwise than the treaty in it. */
export default rule<{ id: string; name: string }>({
  id: 'file-name-differs',
  severity: 'warning',
  tier: 'always',
  summary: 'a file whose name is not the id of its treaty',
  message: f => ({
    what: `the treaty "${f.id}" stands in a file called "${f.name}"`,
    why: 'whoever looks for it, and whatever refers to it, goes by the id',
    fix: `name the file ${f.id}.yaml`,
  }),
  *treaty(treaty) {
    // A single file that lies in no ledger may be called anything.
    if (!/(?:^|[\\/])treaties[\\/][^\\/]+$/.test(treaty.file)) return;
    const name = treaty.file.split(/[\\/]/).at(-1) ?? '';
    if (name.replace(/\.ya?ml$/, '') !== treaty.id)
      yield { at: { file: treaty.file, path: ['id'] }, facts: { id: treaty.id, name } };
  },
});
