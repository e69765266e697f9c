/** The files of unit tests in some folders of `test/`: in memory, without built files. */
export function unitTestsIn(areas: readonly string[]): string[];
