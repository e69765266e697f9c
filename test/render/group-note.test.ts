import { expect, test } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import type { Language, Names } from '../../src/registry/participant.ts';
import { groupPage } from '../../src/render/pages/group.ts';
import { groupReport } from '../../src/status/group-report.ts';
import { ledgerOf, registry, reportOn, treaty } from '../status/builders.ts';

const of = registry({}, { club: { A: ['1990-01-01', '9999-12-31'] } });
const club = of.groups.get('club');

/** The last line of the page of a group with a note. */
async function last(lang: Language, note?: Names): Promise<string> {
  if (!club) throw new Error('no group');
  const report = groupReport(of, { ...club, note }, reportOn(ledgerOf([treaty({})], of), '2000-01-01'));
  const line = groupPage(report, { messages: await messagesIn(lang), lang, registry: of }).at(-1);
  return line?.kind === 'line' ? line.spans.map(s => s.text).join('') : '';
}

test.each<[lang: Language, note: Names, shown: string]>([
  ['en', { en: 'Years only. Days differ.', fr: 'Années seulement.' }, 'note: Years only.'],
  ['fr', { en: 'Years only.', fr: 'Années seulement. Les jours diffèrent.' }, 'note : Années seulement.'],
  ['fr', { en: 'Years only. Days differ.' }, 'note en anglais : Years only.'],
  ['ru', { en: 'Years only.', fr: 'Années seulement.' }, 'примечание на английском языке: Years only.'],
])(
  'the note is shown in the language asked for, else in English and so marked: %s of %o',
  async (lang, note, shown) => {
    expect(await last(lang, note)).toBe(shown);
  },
);

test.each<[lang: Language, note: string, first: string]>([
  ['en', 'Art. 7 in part (see art. 8). China since 1971.', 'Art. 7 in part (see art. 8).'],
  ['en', 'No full stop', 'No full stop'],
  ['en', 'See ask.un.org/faq/14521 for 3.5 years.', 'See ask.un.org/faq/14521 for 3.5 years.'],
  ['ar', 'السنوات وحدها. وتختلف القوائم.', 'السنوات وحدها.'],
  ['ar', 'السنوات وحدها. RUS عضو.', 'السنوات وحدها.'],
  ['ru', 'Указаны только годы. Списки расходятся.', 'Указаны только годы.'],
  ['zh', '只载年份。各名单不一致。', '只载年份。'],
  ['zh', '见ask.un.org。RUS延续苏联。', '见ask.un.org。'],
])('the first sentence stands for the note: %s %s', async (lang, note, first) => {
  const messages = await messagesIn(lang);
  expect(await last(lang, { en: note, [lang]: note })).toBe(messages.explain.note({ text: first }));
});

test('a group without a note ends with its members', async () => {
  expect(await last('en')).toBe('');
});
