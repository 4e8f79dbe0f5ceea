import { sql } from 'kysely';
import { closedColumns } from '../server/db/closed-columns.ts';
import type { Database } from '../server/db/database.ts';

/** A column as either database tells it. */
interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
}

/** What the two databases cannot tell of a column: both keep a flag as an integer. */
const flags = new Set([
  'asks.urgent',
  'engagements.imported',
  'import_rows.billable',
  'import_rows.urgent',
  'renewals.keep_carried',
  'renewals.trial',
  'time_entries.apart',
  'time_entries.late',
  'time_entries.urgent',
  'top_ups.absorbs',
]);

/** Nor can they tell a document from any other text. Each is read and written by a codec of its own (server/db/json-column.ts). */
const documents = new Set([
  'agreement_versions.because',
  'agreement_versions.data',
  'asks.suggestion',
  'assessments.answers',
  'assessments.probabilities',
  'audit.facts',
  'charges.because',
  'clients.cadence',
  'endings.handover',
  'engagements.agreement',
  'engagements.billing',
  'engagements.earlier_billing',
  'engagements.override',
  'engagements.pro_bono',
  'engagements.retainer',
  'engagements.scope',
  'engagements.set_aside',
  'import_rows.detail',
  'imports.summary',
  'library_links.topics',
  'offers.text',
  'period_reports.results',
  'periods.closing',
  'periods.opening',
  'periods.statement',
  'periods.used_by_segment',
  'playbooks.text',
  'practices.fit_weights',
  'practices.plan',
  'practices.working_days',
  'proposals.content',
  'proposals.document',
  'retainer_changes.terms',
  'reviews.facts',
  'reviews.results',
  'time_entries.billed_because',
]);

const listsByTable = new Map<string, Readonly<Record<string, readonly string[]>>>(
  Object.entries(closedColumns),
);

const WIDTH = 110;

/** Columns that rows are written without, and so left at their default. */
const leftOut = new Set(['monthly_totals.charged_minutes']);

/** Tables that hold no practice's data, or that the account library reads by names of its own. */
const isOfTheHouse = (table: string) => table === 'schema_migrations' || table.startsWith('auth_');

/** server/db/tables.ts, made from a database that every migration has run on. */
export async function tablesText(database: Database): Promise<string> {
  const byTable = Map.groupBy(await readColumns(database), ({ table }) => table);
  const tables = [...byTable]
    .filter(([table]) => !isOfTheHouse(table))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const interfaces = tables.map(([table, columns]) => interfaceText(table, columns));
  const ofPractices = tables.filter(([, columns]) => columns.some(({ name }) => name === 'practice_id'));
  return `// Made by \`npm run tables\` from the migrated database. The migrations are the authority; instants are epoch ms.

import type { Generated } from 'kysely';
import type { Flag, JsonText } from './columns.ts';

${interfaces.join('\n')}
/** The tables of a practice as whoever works in it sees them: its own rows, which need not say whose they are. */
export interface Tables {
  practices: PracticesTable;
${ofPractices.map(([table]) => `  ${camel(table)}: ${typeName(table)};\n`).join('')}}

/** All tables, for what is done before a practice is known or in several of them. */
export type SharedTables = {
  [Name in keyof Tables]: Name extends 'practices' ? Tables[Name] : Tables[Name] & { practiceId: string };
} & { attempts: AttemptsTable };

/** The tables that say whose their rows are, by the names of the database. */
export const tablesOfPractices: ReadonlySet<string> = new Set([
${ofPractices.map(([table]) => `  '${table}',\n`).join('')}]);
`;
}

function interfaceText(table: string, columns: readonly Column[]): string {
  const lines = columns
    .filter(({ name }) => name !== 'practice_id')
    .sort((one, other) => rank(one) - rank(other) || (one.name < other.name ? -1 : 1))
    .map((column) => lineOf(camel(column.name), typeOf(column)));
  return `export interface ${typeName(table)} {\n${lines.join('')}}\n`;
}

/** A list that is too long for a line stands with each of its values on one, as the formatter puts it. */
function lineOf(name: string, type: string): string {
  const line = `  ${name}: ${type};\n`;
  if (line.length <= WIDTH + 1) return line;
  return `  ${name}:\n${type
    .split(' | ')
    .map((value) => `    | ${value}`)
    .join('\n')};\n`;
}

/** The id comes first, the rest by name: the order in the database is that of its history. */
function rank({ name }: Column): number {
  return name === 'id' ? 0 : 1;
}

function typeOf(column: Column): string {
  const place = `${column.table}.${column.name}`;
  const plain = plainTypeOf(place, column);
  const type = column.isNullable ? `${plain} | null` : plain;
  return leftOut.has(place) ? `Generated<${type}>` : type;
}

function plainTypeOf(place: string, { table, name, type }: Column): string {
  const closed = listsByTable.get(camel(table))?.[camel(name)];
  if (closed) return closed.map((value) => `'${value}'`).join(' | ');
  if (flags.has(place)) return 'Flag';
  if (documents.has(place)) return `JsonText<'${place}'>`;
  return type === 'text' ? 'string' : 'number';
}

function typeName(table: string): string {
  const name = camel(table);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Table`;
}

function camel(name: string): string {
  return name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

async function readColumns(database: Database): Promise<Column[]> {
  const query =
    database.engine === 'postgres'
      ? sql<Told>`select table_name as "table", column_name as name, data_type as type,
          case when is_nullable = 'YES' then 1 else 0 end as nullable
          from information_schema.columns where table_schema = current_schema()`
      : sql<Told>`select tables.name as "table", columns.name as name, columns.type as type,
          case when columns."notnull" = 1 or columns.pk > 0 then 0 else 1 end as nullable
          from sqlite_master as tables join pragma_table_info(tables.name) as columns
          where tables.type = 'table' and tables.name not like 'sqlite_%'`;
  const { rows } = await query.execute(database.shared);
  return rows.map(({ table, name, type, nullable }) => ({
    table,
    name,
    type: type.toLowerCase(),
    isNullable: nullable === 1,
  }));
}

interface Told {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: number;
}
