import { fileStart } from '../../source/place.ts';
import { rule } from '../rule.ts';

export default rule<{ treaty: string; acts: number }>({
  id: 'treaty-removed',
  severity: 'error',
  tier: 'base',
  summary: 'a treaty with recorded acts that no file holds any more',
  what: f =>
    `the treaty "${f.treaty}" was held here with ${f.acts} ${f.acts === 1 ? 'event' : 'events'}, and no file holds it any more`,
  why: 'answers about it, and about treaties that refer to it, change or disappear',
  fix: 'restore it under its id; a file may be renamed if the id stays',
  *removed(before, path) {
    if (before.events.length > 0)
      yield { at: { place: fileStart(path) }, facts: { treaty: before.id, acts: before.events.length } };
  },
});
