import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CaptureContext, readAskLine, readTimeLine } from './capture-line.ts';
import { writeAskLine, writeTimeLine } from './format-line.ts';

const names = [
  'Bodega Ribera',
  'Müller & Söhne',
  "O'Brien",
  'Ana',
  'Ana Martín',
  'Acme Labs',
  '3M',
  'A // B',
];
const clients = names.map((name, index) => ({ id: `c${index}`, name }));
const titles = ['Retainer', 'Web shop', 'Email campaigns', 'Call', 'Martín campaign', '2h of advice', 'SEO'];
const engagements = clients.flatMap(({ id: clientId }, client) =>
  titles
    .slice(0, client % 2 === 0 ? titles.length : 1)
    .map((title, index) => ({ id: `e${client}-${index}`, clientId, title, active: true })),
);
const locales = ['en', 'en-US', 'es', 'fr', 'it'];
const at = (locale: string): CaptureContext => ({ clients, engagements, today: '2025-03-05', locale });

// Lines made of everything the grammar knows, in any order, with words of a text between them.
const pieces = [
  ...[
    '25m',
    '1h30',
    '9h30m',
    '14h30',
    '1 h 30',
    '1:30',
    '14:30',
    '@9',
    '90’',
    '0m',
    '30h',
    '1,5 h',
    'at 8:00',
  ],
  ...[
    'email',
    'call',
    'llamada de estado',
    'status call',
    'status',
    'point',
    'stato',
    'posta',
    'elettronica',
  ],
  ...['urgent', '!', 'yesterday', 'el lunes', 'for', '4/3', '31/2', '2025-02-01', 'consulta', 'email:'],
  ...[
    '-',
    '//',
    '—',
    'the',
    'pricing',
    'a',
    'las',
    'h',
    'min',
    '30',
    'and',
    '@',
    'martin',
    'shop',
    'web',
    '&',
  ],
  ...titles,
];
const word = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, fc.string({ maxLength: 8 }));
const addressed = fc
  .tuple(
    fc.constantFrom(...names, 'bodega', 'muller', 'obrien', 'acme l', 'ana'),
    fc.array(word, { maxLength: 12 }),
  )
  .map(([name, rest]) => [name, ...rest].join(' '));
const locale = fc.constantFrom(...locales);
// Any UTF-16 at all, lone surrogates too: a line may be pasted from anywhere.
const anything = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));

describe('a captured line is written', () => {
  const context = at('en');
  const written = (line: string, inContext = context) => {
    const read = readTimeLine(line, inContext);
    return 'unclear' in read ? read.unclear : writeTimeLine(read.understood, inContext);
  };

  test('with whole names and canonical marks', () => {
    expect(written('acme 90 min correo ayer urgente pricing')).toBe(
      'Acme Labs 1h30 2025-03-04 email ! pricing',
    );
    expect(written('bodega web 14:30 status call 25m')).toBe('Bodega Ribera 25m Web shop @14:30 status call');
  });

  test('in the member’s language', () => {
    expect(
      ['es', 'fr', 'it'].map((language) => written('acme 25m status call email x', at(language))),
    ).toEqual([
      'Acme Labs 25m llamada de estado correo x',
      'Acme Labs 25m point courriel x',
      'Acme Labs 25m stato mail x',
    ]);
  });

  test('behind a seal where the text begins with a mark', () => {
    expect(written('acme 25m - call script')).toBe('Acme Labs 25m // call script');
  });

  test('only when the client and the engagement are known', () => {
    const read = readTimeLine('acme 25m', context);
    if ('unclear' in read) throw new Error(read.unclear);
    const { understood } = read;
    expect(() => writeTimeLine({ ...understood, clientId: 'x' }, context)).toThrow(RangeError);
    expect(() => writeTimeLine({ ...understood, engagementId: 'x' }, context)).toThrow(RangeError);
  });
});

describe('whatever is typed', () => {
  test('a line is read without a fault, and every reading stands where it says', () => {
    fc.assert(
      fc.property(fc.oneof(addressed, anything), locale, (line, language) => {
        for (const read of [readTimeLine, readAskLine]) {
          const { readings } = read(line, at(language));
          let end = 0;
          for (const reading of readings) {
            expect(reading.start).toBeGreaterThanOrEqual(end);
            expect(reading.end).toBeGreaterThan(reading.start);
            end = reading.end;
          }
          expect(end).toBeLessThanOrEqual(line.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the same line gives the same reading', () => {
    fc.assert(
      fc.property(addressed, locale, (line, language) => {
        expect(readTimeLine(line, at(language))).toEqual(readTimeLine(line, at(language)));
      }),
    );
  });

  test('an understood line, written and read again, is understood the same', () => {
    fc.assert(
      fc.property(addressed, locale, (line, language) => {
        const context = at(language);
        const first = readTimeLine(line, context);
        fc.pre('understood' in first);
        const again = readTimeLine(writeTimeLine(first.understood, context), context);
        expect(again).toMatchObject({ understood: first.understood });
      }),
      { numRuns: 300 },
    );
  });

  test('an understood ask, written and read again, is understood the same', () => {
    fc.assert(
      fc.property(addressed, locale, (line, language) => {
        const context = at(language);
        const first = readAskLine(line, context);
        fc.pre('understood' in first);
        const again = readAskLine(writeAskLine(first.understood, context), context);
        expect(again).toMatchObject({ understood: first.understood });
      }),
      { numRuns: 300 },
    );
  });

  test('nothing typed is lost: every word is a mark, text, or a dash between them', () => {
    fc.assert(
      fc.property(addressed, locale, (line, language) => {
        const read = readTimeLine(line, at(language));
        if ('unclear' in read && read.unclear === 'client') return;
        const typed = read.readings.flatMap((reading) => reading.typed.split(' '));
        const words = line.split(/\s+/).filter((part) => part !== '');
        const parting = /^([-–—|·:]+|\/\/)$/;
        const kept = (all: readonly string[]) => all.filter((part) => !parting.test(part)).sort();
        expect(kept(typed)).toEqual(kept(words));
      }),
    );
  });
});
