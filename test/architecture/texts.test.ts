import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { listFiles, readText } from './sources.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
type Texts = ReadonlyMap<string, string>;

const languages = ['en', 'es', 'fr', 'it'] as const;
const english = textsOf('en');
const unreadable = 'is no message:';

/** Every text of a language by `namespace:key.of.it`. */
function textsOf(language: string): Texts {
  const folder = `locales/${language}/`;
  const files = listFiles('locales').filter((path) => path.startsWith(folder) && path.endsWith('.json'));
  return new Map(
    files.flatMap((path) =>
      flatten(JSON.parse(readText(path)), `${path.slice(folder.length, -'.json'.length)}:`),
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
