import { describe, expect, test } from 'vitest';
import { jsonBesideColumns } from './json.ts';
import { placesOf, readText, rootOf } from './sources.ts';
import { code } from './violations.ts';

const server = code.filter(({ path }) => rootOf(path) === 'server');
const json = /\bJSON\.(?:parse|stringify)\b/;
const column = /\b(?:json|document)Column\(\s*'([a-z_]+\.[a-z_]+)'/g;

describe('JSON', () => {
  test('of a column is read and written by its codec alone', () => {
    const found = server
      .filter(({ path }) => !jsonBesideColumns.some((exception) => exception.path.test(path)))
      .flatMap(({ path, code: text }) => placesOf(path, text, json))
      .map((place) => `${place}: use the column's codec, or say in json.ts what JSON it is`);
    expect(found).toEqual([]);
  });

  test('beside columns is excepted nowhere without need', () => {
    const needless = jsonBesideColumns.filter(
      ({ path }) => !server.some((source) => path.test(source.path) && json.test(source.code)),
    );
    expect(needless).toEqual([]);
  });

  test('has one codec for each column that holds some', () => {
    const codecs = server.flatMap(({ code: text }) => Array.from(text.matchAll(column), ([, name]) => name));
    const columns = Array.from(
      readText('server/db/tables.ts').matchAll(/JsonText<'([^']+)'>/g),
      ([, name]) => name,
    );
    expect(codecs.toSorted()).toEqual(columns.toSorted());
  });
});

describe('a flag', () => {
  test('is read by isSet and written by flagOf', () => {
    const flags = Array.from(
      readText('server/db/tables.ts').matchAll(/^ {2}(\w+): Flag\b/gm),
      ([, name]) => name,
    );
    const names = flags.join('|');
    const byHand = new RegExp(
      `\\.(?:${names})\\s*[!=]==\\s*[01]\\b|\\b(?:${names})\\s*(?:[!=]==\\s*1\\b|\\?\\s*1\\s*:\\s*0\\b)`,
    );
    expect(flags).toContain('urgent');
    expect(server.flatMap(({ path, code: text }) => placesOf(path, text, byHand))).toEqual([]);
  });
});
