import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { languages } from '../../locales/languages.ts';
import { roomOf } from '../../web/text/text-keys.ts';
import { dataOfALanguage } from './rooms.ts';
import { isTest, listFiles, placesOf, readText, rootOf, sources } from './sources.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
type Texts = ReadonlyMap<string, string>;

const english = textsOf('en');
const unreadable = 'is no message:';

/** The message files of a language as `room/namespace`. */
function filesOf(language: string): readonly string[] {
  const folder = `locales/${language}/`;
  return listFiles('locales')
    .filter((path) => path.startsWith(folder) && path.endsWith('.json'))
    .map((path) => path.slice(folder.length, -'.json'.length))
    .filter((file) => !dataOfALanguage.includes(`${file}.json`));
}

/** Every text of a language by `room/namespace:key.of.it`. */
function textsOf(language: string): Texts {
  return new Map(
    filesOf(language).flatMap((file) =>
      flatten(JSON.parse(readText(`locales/${language}/${file}.json`)), `${file}:`),
    ),
  );
}

function flatten(value: unknown, key: string): readonly [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) return [[key, '']];
  return Object.entries(value).flatMap(([name, inner]) =>
    flatten(inner, /:$/.test(key) ? key + name : `${key}.${name}`),
  );
}

/** The values a text asks for, each with its kind; the choices of a select belong to it, as every language must know all. */
function argumentsOf(text: string, language: string): readonly string[] {
  const found = new Set<string>();
  const visit = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if (!('value' in element) || element.type === literal) continue;
      const choices =
        element.type === select && 'options' in element ? Object.keys(element.options).sort() : [];
      if (element.type !== tag) found.add([element.value, kinds[element.type], ...choices].join(' '));
      if ('options' in element) for (const option of Object.values(element.options)) visit(option.value);
      if ('children' in element) visit(element.children);
    }
  };
  visit(new IntlMessageFormat(text, language).getAst());
  return [...found].sort();
}

const [literal, select, tag] = [0, 5, 8];
const kinds = ['text', 'value', 'number', 'date', 'time', 'select', 'plural', 'number sign', 'tag'] as const;

describe.each(languages)('the texts in %s', (language) => {
  const texts = textsOf(language);

  test('lie in a room each, under a name that no other room uses', () => {
    const files = filesOf(language);
    const names = files.map((file) => file.split('/')[1]);
    expect({
      outside: files.filter((file) => file.split('/').length !== 2),
      twice: names.filter((name, position) => names.indexOf(name) !== position),
    }).toEqual({ outside: [], twice: [] });
  });

  test('have the same keys as the English ones', () => {
    const missing = [...english.keys()].filter((key) => !texts.has(key));
    const needless = [...texts.keys()].filter((key) => !english.has(key));
    expect({ missing, needless }).toEqual({ missing: [], needless: [] });
  });

  test('say something', () => {
    const empty = [...texts].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  test('can be read and take the same values as the English ones', () => {
    const complaints = [...texts].flatMap(([key, text]) => {
      const found = tryArguments(text, language);
      const wanted = tryArguments(english.get(key) ?? text, 'en');
      return found === wanted && !found.startsWith(unreadable)
        ? []
        : [`${key}: takes (${found}), English (${wanted})`];
    });
    expect(complaints).toEqual([]);
  });
});

function tryArguments(text: string, language: string): string {
  try {
    return argumentsOf(text, language).join(', ');
  } catch (error) {
    return `${unreadable} ${error instanceof Error ? error.message : error}`;
  }
}

describe('a text of the app', () => {
  const code = sources
    .filter(({ path }) => rootOf(path) === 'web' && !isTest(path))
    .map((source) => source.code)
    .join('\n');
  const found = (pattern: RegExp) => new Set(Array.from(code.matchAll(pattern), ([, text = '']) => text));
  const named = found(/['"`]([\w-]+:[\w.-]+)['"`]/g);
  /** What a name that is put together begins with: `clients:state.${state}`. */
  const begun = [...found(/`([\w-]+:[\w.-]*)\$\{/g)];
  /** What fields and their choices are called by: `<form>.<field>`, and what may stand beside a label. */
  const forms = [...found(/\b(?:texts|optionTexts)="([\w:.-]+)"/g)];
  const words = found(/['"](\w+)['"]/g);
  const beside = /-(hint|placeholder|unit|needed|error|options\..+)$/;
  const isOfField = (key: string) =>
    forms.some((form) => key.startsWith(form) && words.has(key.slice(form.length + 1).replace(beside, '')));
  /** Worded by the contract, which names them itself. */
  const byContract = /^input:/;

  test('is named by some page', () => {
    const namespaces = new Set(Object.keys(roomOf));
    const unnamed = [...english.keys()]
      .map((key) => key.slice(key.indexOf('/') + 1))
      .filter((key) => namespaces.has(key.slice(0, key.indexOf(':'))) && !byContract.test(key))
      .filter((key) => !named.has(key) && !begun.some((start) => key.startsWith(start)) && !isOfField(key));
    expect(unnamed).toEqual([]);
  });
});

describe('what a language is read by', () => {
  /** What English has that another language may lack: nothing is announced by it, or no word needs to stay at home. */
  const mayBeEmpty = /^lexicon:(line\.readAtHome\.|days\.on$|clock\.hourSign$)/;
  const dataOf = (language: string) =>
    new Map(
      dataOfALanguage.flatMap((file) =>
        flatten(JSON.parse(readText(`locales/${language}/${file}`)), file.replace('.json', ':')),
      ),
    );
  const inEnglish = dataOf('en');

  test.each(languages)('is complete in %s', (language) => {
    const data = dataOf(language);
    // How many lines stop words take, and how many days ago have a word, is the language's own.
    const ownLength = /\.\d+$/;
    const keysOf = (entries: Texts) => [
      ...new Set([...entries.keys()].map((key) => key.replace(ownLength, ''))),
    ];
    expect(keysOf(data)).toEqual(keysOf(inEnglish));
    const empty = [...data].filter(([key, text]) => text.trim() === '' && !mayBeEmpty.test(key));
    expect(empty).toEqual([]);
  });

  test.each(languages)('is told word by word in %s, with one comma and one space in between', (language) => {
    const uneven = [...dataOf(language)].filter(([, text]) => /^\s|\s$|\s{2}|\s,|,(?! )|,\s*$/.test(text));
    expect(uneven).toEqual([]);
    expect(dataOf(language).get('lexicon:days.weekdays')?.split(', ')).toHaveLength(7);
  });
});

describe('dates, money, minutes, shares and lists', () => {
  /** These ask Intl for no words: whether a time zone exists, which one this is, what the clock there shows. */
  const askForNoWords = ['contract/shapes.ts', 'web/practice/start-page.tsx', 'web/text/dates.ts'];

  test('are worded by locales/format.ts alone', () => {
    const wording = /Intl\.(DateTime|Number|List)Format|\.toLocale(Date|Time)?String\(|1er|1º/;
    const found = sources
      .filter(({ path }) => !isTest(path) && !path.startsWith('bench/') && !askForNoWords.includes(path))
      .filter(({ path }) => !['locales/format.ts', 'locales/languages.ts'].includes(path))
      .flatMap(({ path, code }) => placesOf(path, code, wording));
    expect(found).toEqual([]);
  });
});
