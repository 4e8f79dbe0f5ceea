import { expect, test } from 'vitest';
import { z } from 'zod';
import { AgreementTerms } from '../../contract/work/agreements.ts';
import { Scope } from '../../contract/work/terms.ts';
import type { JsonText } from './columns.ts';
import { documentColumn, jsonColumn, remembered } from './json-column.ts';
import { keptShape } from './kept-shape.ts';

const Sheet = z.looseObject({ title: z.string(), lines: z.array(z.looseObject({ minor: z.number() })) });
const sheets = documentColumn('sheets.content', Sheet);

/** What stands in the column, whoever wrote it. */
function kept<Column extends string>(text: string): JsonText<Column> {
  return text as JsonText<Column>;
}

test('a document is given back as it stands: nothing dropped, filled in or put in another order', () => {
  const text = '{"later":{"b":1,"a":2},"lines":[{"why":"x","minor":5}],"title":"T"}';
  expect(JSON.stringify(sheets.read(kept(text)))).toBe(text);
});

test('what does not belong in a column is a fault that says where, never what stands there', () => {
  expect(() => sheets.read(kept('{"title":"T","lines":[{"minor":"secret"}]}'))).toThrow(
    /^What stands in sheets\.content does not belong there: lines\.0\.minor \(invalid_type\)\.$/,
  );
  expect(() => sheets.read(kept('"secret"'))).toThrow(
    /^What stands in sheets\.content does not belong there: all of it \(invalid_type\)\.$/,
  );
});

test('what is no JSON is a fault that does not quote it', () => {
  expect(() => sheets.read(kept('{"title": secret}'))).toThrow(
    /^What stands in sheets\.content is no JSON\.$/,
  );
});

test('half of a character that was kept reads as the sign for what cannot be written', () => {
  expect(sheets.read(kept('{"title":"A \\ud83d","lines":[]}')).title).toBe('A \ufffd');
  expect(sheets.read(kept('{"title":"\\ud83d\\ude00","lines":[]}')).title).toBe('\u{1f600}');
});

test('null is read and written as null', () => {
  expect([sheets.readOrNull(null), sheets.writeOrNull(null)]).toEqual([null, null]);
});

test('what an older document lacks is filled in, and what a later one has beside is kept', () => {
  const scopes = jsonColumn('engagements.scope', keptShape(Scope));
  expect(scopes.read(kept('{"included":["A"],"later":1}'))).toEqual({
    problem: '',
    included: ['A'],
    excluded: [],
    successCriteria: [],
    later: 1,
  });
});

test('what was accepted under other limits reads as it was written', () => {
  const scopes = jsonColumn('engagements.scope', keptShape(Scope));
  const line = ` ${'long '.repeat(200)}`;
  expect(scopes.read(kept(JSON.stringify({ included: [line] }))).included).toEqual([line]);
  const terms = jsonColumn('engagements.agreement', keptShape(AgreementTerms));
  expect(terms.read(kept('{"paymentDays":9999}')).paymentDays).toBe(9999);
  expect(() => terms.read(kept('{"ownership":"nobody"}'))).toThrow(/ownership \(invalid_value\)/);
});

test('a shape that nobody said how to keep is found when the server starts', () => {
  expect(() => keptShape(z.object({ at: z.date() }))).toThrow(TypeError);
});

test('a remembered text is read once, and nobody can change what the next one gets', () => {
  let reads = 0;
  const counting = z.looseObject({ list: z.array(z.number()) }).refine(() => {
    reads += 1;
    return true;
  });
  const column = remembered(documentColumn('sheets.figures', counting));
  const text = column.write({ list: [1] });
  const first = column.read(text);
  expect(() => first.list.push(2)).toThrow(TypeError);
  expect([column.read(text) === first, reads]).toEqual([true, 1]);
  for (let each = 0; each < 500; each += 1) column.read(column.write({ list: [each, each] }));
  column.read(text);
  expect(reads).toBe(502);
});

test('a long text is read but not remembered', () => {
  const column = remembered(documentColumn('sheets.figures', Sheet));
  const text = column.write({ title: 'x'.repeat(9_000), lines: [] });
  expect(column.read(text)).not.toBe(column.read(text));
});
