/** Where `README.md` states figures of the bundled ledger: its own words, with a name for each number. */
const STATED = [
  'holds {treaties} treaties with {acts} dated acts.',
  '**{recordsOf2013To2015} of the {treaties} records end between 2013 and 2015.**',
  '{reaching2023} reach 2023 or later',
  '{known} treaties of the United Nations and the Council of Europe are known by name',
  'Those of {clausesRead} treaties were read in a text or compared with a public copy; those of {clausesRemembered} are from general knowledge',
  'objections are recorded for {withReservations} of the {treaties} treaties.',
  'Of {days} published days of entry into force, {daysFromOfficialTexts} cite an official text, {daysRemembered} are from general knowledge',
  'other sources: {daysOfOthers}.',
  '| entry into force of treaties | {treatyDays} | {treatyDaysReproduced} | {treatyDaysConfirmed} | {treatyDaysExplained} | {treatyDaysUnexplained} |',
  '| entry into force for participants | {ownDays} | {ownDaysReproduced} | {ownDaysConfirmed} | {ownDaysExplained} | {ownDaysUnexplained} |',
];

/** The words between numbers as a pattern: a line may break at any space. */
const pattern = (words: string): string =>
  `(${words.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')})`;

/** `README.md` with the measured figures in place of those it states; throws where it no longer states them in these words. */
export function withFigures(page: string, figures: Readonly<Record<string, number>>): string {
  return STATED.reduce((text, stated) => {
    const found = new RegExp(
      stated
        .split(/\{\w+\}/)
        .map(pattern)
        .join('[\\d,]+'),
    );
    if (!found.test(text))
      throw new Error(`README.md does not say "${stated}": adapt test/data/readme-figures.ts`);
    const names = [...stated.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    return text.replace(found, (_, ...parts: string[]) =>
      names.reduce(
        (line, name, i) => `${line}${figures[name]?.toLocaleString('en')}${parts[i + 1]}`,
        parts[0] ?? '',
      ),
    );
  }, page);
}
