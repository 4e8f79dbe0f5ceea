import { describe, expect, test } from 'vitest';
import { answerOf } from './upload-answer.ts';

describe('the answer to an upload', () => {
  test('is the import that was read', () => {
    expect(answerOf(201, '{"id":"i1"}')).toEqual({ ok: true, reply: { id: 'i1' } });
  });

  test('is a refusal with its facts, so that the page can ask for what is missing', () => {
    const text = '{"code":"date-order-needed","status":422,"detail":"…","example":"02/03/2025"}';
    expect(answerOf(422, text)).toMatchObject({ ok: false, problem: { example: '02/03/2025' } });
  });

  test('is a fault when a proxy answers with a page of its own', () => {
    expect(answerOf(413, '<html>too large</html>')).toEqual({
      ok: false,
      problem: { code: 'fault', status: 413, detail: '' },
    });
  });
});
