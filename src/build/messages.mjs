// Compiles the catalogs `src/messages/LANGUAGE.json` (ICU MessageFormat) to functions in `src/messages/compiled/`, typed after
// `en.json`. What is compiled loads nothing and never asks for `Intl`: the plural rules of its language are written into it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import { parse } from '@messageformat/parser';
import { plural, select } from '@messageformat/runtime';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'messages');

/** CLDR has one form of Spanish ordinals; before a masculine noun, as here, there are two: 1.er, 3.er, 23.er, but 11.º, 2.º. */
function es(n, ordinal) {
  if (ordinal) return /(^|[^1])1$|3$/.test(n) ? 'one' : 'other';
  return n === 1 ? 'one' : 'other';
}
es.cardinals = ['one', 'other'];
es.ordinals = ['one', 'other'];
const OWN_RULES = { es };

/** What compiled messages call. */
const RUNTIME = { plural, select };

/** The plural rules of a language: a function of a number, with the forms it may give. */
function rulesOf(language) {
  if (OWN_RULES[language]) return OWN_RULES[language];
  const { getPlural, cardinals, ordinals } = new MessageFormat(language).resolvedOptions().plurals[0];
  return Object.assign(new Function(`return ${getPlural}`)(), { cardinals, ordinals });
}

/** All catalogs of a folder, by language. */
export function readCatalogs(from = folder) {
  const names = readdirSync(from).filter(name => name.endsWith('.json'));
  return Object.fromEntries(
    names.map(name => [name.slice(0, -'.json'.length), JSON.parse(readFileSync(join(from, name), 'utf8'))]),
  );
}

/** The messages of a catalog by their dotted keys. */
export function messagesOf(catalog, prefix = '') {
  return Object.entries(catalog).flatMap(([key, value]) =>
    typeof value === 'object' ? messagesOf(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value]],
  );
}

/**
 * What a message does with each of its parameters: whether it is `written`, whether a `number` chooses a form, and the `cases` by
 * which a text chooses one; `open` where what is none of them has words, too. What a catalog must not use is in `forbidden`.
 */
export function parametersOf(message, language = 'en') {
  const { cardinals: cardinal, ordinals: ordinal } = rulesOf(language);
  const found = new Map();
  const forbidden = new Set();
  const visit = tokens => {
    for (const token of tokens) {
      if (token.type === 'content') continue;
      if (token.type === 'octothorpe') forbidden.add('#');
      if (token.type === 'function') forbidden.add(`{${token.arg}, ${token.key}}`);
      if (token.arg === undefined) continue;
      const use = found.get(token.arg) ?? { written: false, number: false, cases: new Set(), open: false };
      found.set(token.arg, use);
      if (token.type === 'argument') use.written = true;
      if (token.type === 'plural' || token.type === 'selectordinal') use.number = true;
      for (const { key, tokens: inner } of token.cases ?? []) {
        if (token.type === 'select' && key !== 'other') use.cases.add(key);
        if (token.type === 'select' && key === 'other' && inner.length > 0) use.open = true;
        visit(inner);
      }
    }
  };
  visit(parse(message, { cardinal, ordinal, strictPluralKeys: true }));
  return { found, forbidden };
}

/** What is wrong with catalogs beside English: messages missing, unknown or without a translation of their parameters. */
export function faultsOf(catalogs) {
  const english = new Map(messagesOf(catalogs.en));
  return Object.entries(catalogs).flatMap(([language, catalog]) => {
    const own = new Map(messagesOf(catalog));
    const at = key => `${language}.json: ${key}`;
    const missing = [...english.keys()].filter(key => !own.has(key)).map(key => `${at(key)} is missing`);
    const wrong = [...own].flatMap(([key, message]) => {
      if (!english.has(key)) return [`${at(key)} is not in en.json`];
      return faultsOfMessage(message, english.get(key), language).map(fault => `${at(key)}: ${fault}`);
    });
    return [...missing, ...wrong];
  });
}

function faultsOfMessage(message, english, language) {
  const of = text => parametersOf(text, language);
  try {
    const { found, forbidden } = of(message);
    const model = parametersOf(english).found;
    return [
      ...[...forbidden].map(what => `${what} would load Intl: write {n}`),
      ...[...found.keys()].filter(name => !model.has(name)).map(name => `{${name}} is not in en.json`),
      ...[...model].flatMap(([name, { written, cases, open }]) => {
        const own = found.get(name);
        if (!own) return written ? [`{${name}} is not used`] : [];
        const lost =
          own.cases.size === 0 || own.open || open ? [] : [...cases].filter(c => !own.cases.has(c));
        return lost.map(c => `{${name}} has no case ${c}`);
      }),
    ];
  } catch (error) {
    return [String(error.message).split('\n')[0]];
  }
}

/** The type of a parameter, after its use in all languages. */
function typeOf(uses) {
  const cases = new Set(uses.flatMap(use => [...use.cases]));
  const types = new Set();
  if (uses.some(use => use.number)) types.add('number');
  for (const key of cases) {
    if (key === 'null') types.add('null');
    else if (key === 'true' || key === 'false') types.add('boolean');
    else if (!uses.some(use => use.written || use.open)) types.add(`'${key}'`);
  }
  const isText = use => use.written || (use.open && !types.has('boolean'));
  if (uses.some(isText) && !types.has('number')) types.add('string').add('number');
  return types.size === 0 ? 'unknown' : [...types].join(' | ');
}

const isName = /^[A-Za-z_]\w*$/;
const quoted = key => (isName.test(key) ? key : `'${key}'`);

/** The type of all messages, with their English above them. */
function typesOf(catalogs) {
  const languages = Object.keys(catalogs);
  const messages = new Map(languages.map(language => [language, new Map(messagesOf(catalogs[language]))]));
  const typed = (key, english) => {
    const names = [...parametersOf(english).found.keys()];
    if (names.length === 0) return 'string';
    const uses = languages.map(l => parametersOf(messages.get(l).get(key), l).found);
    const fields = names.map(
      name => `readonly ${name}: ${typeOf(uses.flatMap(found => found.get(name) ?? []))}`,
    );
    return `(values: { ${fields.join('; ')} }) => string`;
  };
  const group = (catalog, prefix, indent) =>
    Object.entries(catalog)
      .map(([key, value]) => {
        if (typeof value === 'object')
          return `${indent}readonly ${quoted(key)}: {\n${group(value, `${prefix}${key}.`, `${indent}  `)}\n${indent}};`;
        const comment = `/** ${value.replaceAll('*/', '* /')} */`;
        return `${indent}${comment}\n${indent}readonly ${quoted(key)}: ${typed(`${prefix}${key}`, value)};`;
      })
      .join('\n');
  return `/** Made from en.json: the messages of a language. */\nexport interface Messages {\n${group(catalogs.en, '', '  ')}\n}\n`;
}

/** The module of a language: its messages as functions of their parameters, or texts where they have none. */
export function compile(language, catalog) {
  const rules = rulesOf(language);
  Object.defineProperty(rules, 'name', { value: language });
  const code = compileModule(new MessageFormat(rules), catalog);
  return (
    code
      .replace(/^import \{ (.*) \} from "@messageformat\/runtime";$/m, (_, names) =>
        names
          .split(', ')
          .map(name => RUNTIME[name])
          .join('\n'),
      )
      .replace(/: \(\) => (".*")(,?)$/gm, ': $1$2')
      // A number that stands first is to become a text, not to be added to the next.
      .replaceAll(': (d) => d.', ': (d) => "" + d.')
  );
}

/** Writes what is not there already, so that nothing that watches the folder wakes up for nothing. */
function write(name, text) {
  const file = join(folder, 'compiled', name);
  let before;
  try {
    before = readFileSync(file, 'utf8');
  } catch {}
  if (before !== text) writeFileSync(file, text);
}

/** Compiles all catalogs; throws where one is wrong. */
export function compileMessages() {
  const catalogs = readCatalogs();
  const faults = faultsOf(catalogs);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  mkdirSync(join(folder, 'compiled'), { recursive: true });
  write('messages.d.ts', typesOf(catalogs));
  for (const [language, catalog] of Object.entries(catalogs)) {
    write(`${language}.js`, compile(language, catalog));
    write(
      `${language}.d.ts`,
      "import type { Messages } from './messages.d.ts';\n\ndeclare const messages: Messages;\nexport default messages;\n",
    );
  }
}

/** For vitest, which runs this before the tests. */
export const setup = compileMessages;

if (process.argv[1] === fileURLToPath(import.meta.url)) compileMessages();
