import { engagements } from '../contract/work/engagements.ts';
import { commitImport, startImport } from './import-files.ts';
import type { World } from './world.ts';

/** A month of free work as a tracker keeps it. */
interface FreeMonth {
  readonly month: string;
  readonly minutes: number;
  readonly entries: number;
  readonly urgent: number;
}

const growing = {
  minutes: [75, 110, 115, 215, 180, 295, 325, 410, 350, 430, 425, 470],
  urgent: [0, 1, 0, 1, 1, 2, 3, 6, 7, 10, 10, 11],
};

/** An association that asks for more every month of 2025, and more urgently. */
export const growingClient = 'Ribera Cultural';
/** A foundation that was helped in March and April of 2025 and asked for nothing afterwards. */
export const quietClient = 'Fundación Brújula';

const lines: readonly {
  readonly client: string;
  readonly project: string;
  readonly months: readonly FreeMonth[];
}[] = [
  {
    client: growingClient,
    project: 'Carteles y redes',
    months: growing.minutes.map((minutes, at) => ({
      month: `2025-${String(at + 1).padStart(2, '0')}`,
      minutes,
      entries: at + 2,
      urgent: growing.urgent[at] ?? 0,
    })),
  },
  {
    client: quietClient,
    project: 'Memoria anual',
    months: ['2025-03', '2025-04'].map((month) => ({ month, minutes: 120, entries: 2, urgent: 0 })),
  },
];

/** The export of a tracker with a year of both; nothing in it is billable. */
export function freeExport(tags: 'with-channel' | 'without-channel' = 'with-channel'): string {
  const head =
    'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)';
  const rows = lines.flatMap(({ client, project, months }, own) =>
    months.flatMap((month) =>
      entriesOf(month).map((entry) => rowOf(client, project, entry, 9 + 6 * own, tags)),
    ),
  );
  return [head, ...rows].join('\n');
}

interface Entry {
  readonly on: string;
  readonly minutes: number;
  readonly isUrgent: boolean;
}

/** Every second day from the 2nd on, the minutes shared out evenly. */
function entriesOf({ month, minutes, entries, urgent }: FreeMonth): readonly Entry[] {
  const each = Math.floor(minutes / entries);
  return Array.from({ length: entries }, (_none, at) => ({
    on: `${month}-${String(2 * at + 2).padStart(2, '0')}`,
    minutes: at === 0 ? minutes - each * (entries - 1) : each,
    isUrgent: at < urgent,
  }));
}

function rowOf(client: string, project: string, entry: Entry, hour: number, tags: string): string {
  const start = Temporal.PlainTime.from({ hour });
  const told = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'second' });
  const tag = [tags === 'with-channel' ? 'email' : 'work', ...(entry.isUrgent ? ['urgent'] : [])].join(', ');
  const span = `${entry.on},${told(start)},${entry.on},${told(start.add({ minutes: entry.minutes }))}`;
  const duration = told(Temporal.PlainTime.from('00:00').add({ minutes: entry.minutes }));
  return `Inés Vega,ines@estudiovega.example,${client},${project},,Help,No,${span},${duration},"${tag}",0.00`;
}

/** Imports the year and gives the two engagements it made. */
export async function importFreeYear(world: World, content = freeExport()) {
  const started = await startImport(world, content);
  if (started.status !== 201) throw new Error(JSON.stringify(started.body));
  const committed = await commitImport(world, started.body.id);
  if (committed.status !== 200) throw new Error(JSON.stringify(committed.body));
  const { items } = (await world.call(engagements.list, { query: { kind: 'pro-bono' } })).body;
  const byTitle = (title: string) => {
    const found = items.find((engagement) => engagement.title === title);
    if (!found) throw new Error(`The import made no engagement ${title}.`);
    return { id: found.id, clientId: found.clientId };
  };
  return { growing: byTitle('Carteles y redes'), quiet: byTitle('Memoria anual') };
}
