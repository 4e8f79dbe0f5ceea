import { createReadStream, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OpenQuote } from './csv-rows.ts';
import { type ReadExport, type ReadingManner, type ReadRow, readExport } from './read-export.ts';

const manner: ReadingManner = { timeZone: 'Europe/Madrid', currency: 'EUR', minorDigitsOf: () => 2 };
const fixture = (name: string) => new URL(`fixtures/${name}`, import.meta.url);

async function* chunksOf(bytes: Uint8Array, size = 1 << 16) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const reading = (content: string | Uint8Array, changes: Partial<ReadingManner> = {}, size?: number) =>
  readExport(() => chunksOf(typeof content === 'string' ? Buffer.from(content) : content, size), {
    ...manner,
    ...changes,
  });

async function rowsOf(read: Awaited<ReturnType<typeof readExport>>): Promise<readonly ReadRow[]> {
  if ('refused' in read) throw new Error(JSON.stringify(read));
  return (await Array.fromAsync(read.batches())).flat();
}

interface Totals {
  entries: number;
  minutes: number;
  byMonth: Record<string, number>;
}

function totalsOf(rows: readonly ReadRow[]): Record<string, Totals> {
  const clients: Record<string, Totals> = {};
  for (const { read } of rows) {
    if (read.state !== 'ready') continue;
    const { client, minutes, workedOn } = read.entry;
    clients[client] ??= { entries: 0, minutes: 0, byMonth: {} };
    const totals = clients[client];
    const month = workedOn.slice(0, 7);
    totals.entries += 1;
    totals.minutes += minutes;
    totals.byMonth[month] = (totals.byMonth[month] ?? 0) + minutes;
  }
  return clients;
}

const expected = JSON.parse(readFileSync(fixture('expected-totals.json'), 'utf8'));

test.each([
  ['toggl', 'toggl-detailed.csv'],
  ['clockify', 'clockify-detailed.csv'],
  ['harvest', 'harvest-detailed.csv'],
  ['kimai', 'kimai-es.csv'],
])('a year of %s gives the same minutes per client and month', async (format, name) => {
  const read = await readExport(() => createReadStream(fixture(name)), manner);
  expect(read).toMatchObject({ layout: { format } });
  const rows = await rowsOf(read);
  expect(rows).toHaveLength(expected.entries);
  expect(totalsOf(rows)).toEqual(expected.clients);
});

test('every row of a dirty export is judged under the number a spreadsheet gives it', async () => {
  const rows = await rowsOf(await readExport(() => createReadStream(fixture('toggl-dirty.csv')), manner));
  expect(
    rows.map(({ row, read }) => [row, read.state === 'ready' ? read.entry.minutes : read.problem.code]),
  ).toEqual([
    [2, 60],
    [3, 'forgotten-timer'],
    [4, 'ends-before-start'],
    [5, 'no-such-date'],
    [6, 18],
    [7, 'no-client'],
    [8, 60],
    [9, 'formula-cell'],
    [10, 60],
    [11, 'torn-row'],
  ]);
});

const small = [
  'Client;Proyecto;Descripción;Fecha de inicio;Hora de inicio;Duración;Importe (EUR)',
  'Peluquería Ñ;Café;"Línea 1\nlínea 2; ""cita""";2025-03-03;09:00:00;1:30:00;"150,00"',
  '',
  'Ômega €;Café;–;2025-03-04;09:00:00;0:30:00;50,00',
].join('\r\n');

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
/** Windows-1252 for the characters above: Latin-1 but for the euro and the dash. */
const windows = (text: string) =>
  Buffer.from(Array.from(text, (c) => ({ '€': 0x80, '–': 0x96 })[c] ?? c.charCodeAt(0)));

describe('whatever the encoding, delimiter and size of the chunks', () => {
  test.each([
    ['UTF-8', Buffer.from(small)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${small}`)],
    ['UTF-16', utf16(small)],
    ['UTF-16 without a mark', Buffer.from(small, 'utf16le')],
    ['Windows-1252', windows(small)],
    ['UTF-8, old Mac line ends', Buffer.from(small.replaceAll('\r\n', '\r'))],
    ['a leading sep= line', Buffer.from(`sep=;\r\n${small}`)],
    ['commas', Buffer.from(small.replaceAll(',', '.').replaceAll(';', ',').replace('línea 2,', 'línea 2;'))],
    ['tabs', Buffer.from(small.replaceAll(';', '\t').replace('línea 2\t', 'línea 2;'))],
  ])('%s', async (_name, bytes) => {
    for (const size of [3, 50, 1 << 16]) {
      const rows = await rowsOf(await reading(bytes, {}, size));
      const told = rows.map(({ row, read }) =>
        read.state === 'ready' ? [row, read.entry] : [row, read.problem],
      );
      expect(told).toMatchObject([
        [2, { client: 'Peluquería Ñ', minutes: 90, amountMinor: 15_000, note: 'Línea 1\nlínea 2; "cita"' }],
        [4, { client: 'Ômega €', minutes: 30, note: '–' }],
      ]);
    }
  });
});

test('a title above the header is passed over, and rows keep their numbers', async () => {
  const rows = await rowsOf(
    await reading('Detailed report\n\nDate,Client,Notes,Hours\n2025-01-02,Kestrel,,1\n'),
  );
  expect(rows).toMatchObject([{ row: 4, read: { state: 'ready' } }]);
});

describe('the order of day and month', () => {
  const clockify = (...dates: string[]) =>
    [
      'Client,Start Date,Start Time,Duration (h)',
      ...dates.map((date) => `Kestrel,${date},09:00 AM,01:00:00`),
    ].join('\n');
  const daysOf = async (read: Awaited<ReturnType<typeof readExport>>) =>
    (await rowsOf(read)).map((row) => row.read.state === 'ready' && row.read.entry.workedOn);

  test('is proven by a date far down in the file', async () => {
    const many = Array.from({ length: 3000 }, () => '02/03/2025');
    const read = await reading(clockify(...many, '13/03/2025'), {}, 1000);
    expect((await daysOf(read)).at(0)).toBe('2025-03-02');
    expect((await daysOf(await reading(clockify(...many, '03/13/2025')))).at(0)).toBe('2025-02-03');
  });

  test('is asked for when no date proves it', async () => {
    const file = clockify('02/03/2025', '04/05/2025');
    expect(await reading(file)).toEqual({ refused: 'date-order-needed', example: '02/03/2025' });
    expect(await daysOf(await reading(file, { dateOrder: 'month-first' }))).toEqual([
      '2025-02-03',
      '2025-04-05',
    ]);
    expect(await daysOf(await reading(file, { dateOrder: 'day-first' }))).toEqual([
      '2025-03-02',
      '2025-05-04',
    ]);
  });
});

test.each([
  ['empty', ''],
  ['empty', '\ufeff\r\n\r\n'],
  ['excel', 'PK\u0003\u0004 and the rest of a workbook'],
  ['pdf', '%PDF-1.7 and so on'],
  ['html', '<!doctype html><table><tr><td>Client</td></tr></table>'],
  ['json', '[{"client":"Kestrel"}]'],
  ['binary', '\u0001\u0002\u0003\u0004\u0005'],
  ['unfamiliar', 'Title,Due\nA,B\n'],
  ['incomplete', 'User,Email,Project,Start date,Start time,Duration\nA,B,C,2025-01-02,09:00,1:00\n'],
])('a file that is %s is refused', async (found, content) => {
  expect(await reading(content)).toMatchObject({ refused: 'not-a-time-export', found });
});

test('a quote that never closes stops the reading at its row', async () => {
  const lines = [
    'Date,Client,Notes,Hours',
    '2025-01-02,Kestrel,fine,1',
    '2025-01-03,Kestrel,"never closed,1',
  ];
  const file = [
    ...lines,
    ...Array.from({ length: 30_000 }, () => '2025-01-04,Kestrel,one more row of text,1'),
  ].join('\n');
  const read = (await reading(file)) as ReadExport;
  const failure = await rowsOf(read).catch((thrown: unknown) => thrown);
  expect(failure).toBeInstanceOf(OpenQuote);
  expect(failure).toMatchObject({ row: 3 });
});

test('rows are read as they are asked for, not before', async () => {
  const header = Buffer.from('Date,Client,Notes,Hours\n');
  const line = Buffer.from('2025-01-02,Kestrel,some note,1\n'.repeat(1000));
  let chunksTaken = 0;
  async function* endless() {
    yield header;
    for (;;) {
      chunksTaken += 1;
      yield line;
    }
  }
  const read = await readExport(endless, manner);
  if ('refused' in read) throw new Error(read.refused);
  chunksTaken = 0;
  let rows = 0;
  for await (const batch of read.batches()) {
    rows += batch.length;
    if (rows >= 10_000) break;
  }
  // The parser keeps a chunk's last row until it sees what follows.
  expect(chunksTaken).toBe(11);
});
