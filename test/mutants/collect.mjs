/*
 * Takes the place of `vitest` in the tests that mutants are run against: collects the tests instead of running them. It knows only
 * what those tests use.
 */
export { expect } from 'vitest';

/** The tests in the order they were found, each with its full name. */
export const collected = [];

let suite = { names: [], before: [] };

export function describe(name, body) {
  const outer = suite;
  suite = { names: [...outer.names, name], before: [outer.before] };
  body();
  suite = outer;
}

const hooksOf = before => before.flatMap(hook => (Array.isArray(hook) ? hooksOf(hook) : [hook]));

export function test(name, body) {
  const { names, before } = suite;
  const run = async () => {
    for (const hook of hooksOf(before)) await hook();
    await body();
  };
  collected.push({ name: [...names, name].join(' > '), run });
}

test.each = rows => (name, body) => {
  for (const [n, row] of rows.entries())
    test(`${name} [${n}]`, () => (Array.isArray(row) ? body(...row) : body(row)));
};

export const beforeEach = hook => suite.before.push(hook);

export function beforeAll(hook) {
  let done;
  suite.before.push(() => (done ??= Promise.resolve(hook())));
}
