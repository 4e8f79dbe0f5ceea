import {
  AliasNode,
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  type DeleteQueryNode,
  IdentifierNode,
  type InsertQueryNode,
  type JoinNode,
  type KyselyPlugin,
  OnNode,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  ParensNode,
  PrimitiveValueListNode,
  type QueryId,
  RawNode,
  ReferenceNode,
  type RootOperationNode,
  type SelectQueryNode,
  TableNode,
  type UpdateQueryNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
  WhereNode,
} from 'kysely';
import type { Db, SharedDb } from './database.ts';
import { tablesOfPractices } from './tables.ts';

const shared = new WeakMap<Db, SharedDb>();
const practiceIds = new WeakMap<Db, unknown>();

/**
 * The rows of one practice, on a connection or in a transaction: whatever is asked there is asked of that practice, in every table
 * of the query, and whatever is written is its own. Nobody names the practice, so nobody can forget it
 * (docs/decisions/0018-rows-of-a-practice.md).
 * @param practiceId its id; a prepared query gives what stands for one.
 */
export function ofPractice(db: SharedDb, practiceId: unknown): Db {
  const bound = db.withPlugin(new OfPractice(practiceId)) as unknown as Db;
  shared.set(bound, db);
  practiceIds.set(bound, practiceId);
  return bound;
}

/** As many practices as one connection keeps ready; making one costs some microseconds. */
const MOST_KEPT = 1000;

/** The same for a connection that stays open, whose practices are kept ready. */
export function forPractices(db: SharedDb): (practiceId: string) => Db {
  const kept = new Map<string, Db>();
  return (practiceId) => {
    const known = kept.get(practiceId);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const bound = ofPractice(db, practiceId);
    kept.set(practiceId, bound);
    return bound;
  };
}

/** The practice whose rows a connection leads to. */
export function practiceIdOf(db: Db): string {
  const practiceId = practiceIds.get(db);
  if (typeof practiceId !== 'string') throw new Error('This connection is bound to no practice.');
  return practiceId;
}

/** The same connection without a practice. */
export function sharedOf(db: Db): SharedDb {
  const unbound = shared.get(db);
  if (!unbound) throw new Error('This connection is bound to no practice.');
  return unbound;
}

class OfPractice implements KyselyPlugin {
  readonly #transformer: PracticeTransformer;

  constructor(practiceId: unknown) {
    this.#transformer = new PracticeTransformer(practiceId);
  }

  transformQuery({ node, queryId }: { readonly node: RootOperationNode; readonly queryId: QueryId }) {
    return this.#transformer.transformNode(node, queryId);
  }

  async transformResult<R>({ result }: { readonly result: R }): Promise<R> {
    return result;
  }
}

/** Writes the practice into a query, after its names were turned into the database's own. */
class PracticeTransformer extends OperationNodeTransformer {
  readonly #practiceId: OperationNode;
  readonly #value: unknown;

  constructor(practiceId: unknown) {
    super();
    this.#value = practiceId;
    this.#practiceId = ValueNode.create(practiceId);
  }

  protected override transformSelectQuery(node: SelectQueryNode, queryId: QueryId): SelectQueryNode {
    const inside = super.transformSelectQuery(node, queryId);
    const [first, ...others] = inside.from?.froms ?? [];
    const known = first && practiceOf(first);
    return {
      ...inside,
      ...(inside.joins && { joins: inside.joins.map((join) => this.#joined(join, known)) }),
      ...this.#where(first ? [first, ...others] : [], inside.where),
    };
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, queryId: QueryId): UpdateQueryNode {
    const inside = super.transformUpdateQuery(node, queryId);
    const tables = [...(inside.table ? [inside.table] : []), ...(inside.from?.froms ?? [])];
    return { ...inside, ...this.#where(tables, inside.where) };
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, queryId: QueryId): DeleteQueryNode {
    const inside = super.transformDeleteQuery(node, queryId);
    const tables = [...inside.from.froms, ...(inside.using?.tables ?? [])];
    return { ...inside, ...this.#where(tables, inside.where) };
  }

  protected override transformInsertQuery(node: InsertQueryNode, queryId: QueryId): InsertQueryNode {
    const inside = super.transformInsertQuery(node, queryId);
    const table = inside.into?.table.identifier.name ?? '';
    if (!tablesOfPractices.has(table)) throw new Error(`The table ${table} holds no rows of a practice.`);
    const { columns = [], values } = inside;
    if (!values || !ValuesNode.is(values)) throw new Error('Rows of a practice are written as values.');
    const at = columns.findIndex((one) => one.column.name === 'practice_id');
    return {
      ...inside,
      columns: at < 0 ? [ColumnNode.create('practice_id'), ...columns] : columns,
      values: ValuesNode.create(values.values.map((row) => this.#withPractice(row, at))),
      ...(inside.onConflict?.columns && {
        onConflict: {
          ...inside.onConflict,
          columns: [ColumnNode.create('practice_id'), ...inside.onConflict.columns],
        },
      }),
    };
  }

  /** A row that is written, with its practice in the first place, or where it stood already. */
  #withPractice(
    row: ValueListNode | PrimitiveValueListNode,
    at: number,
  ): ValueListNode | PrimitiveValueListNode {
    if (PrimitiveValueListNode.is(row))
      return PrimitiveValueListNode.create(
        at < 0 ? [this.#value, ...row.values] : row.values.with(at, this.#value),
      );
    return ValueListNode.create(
      at < 0 ? [this.#practiceId, ...row.values] : row.values.with(at, this.#practiceId),
    );
  }

  #where(tables: readonly OperationNode[], where: WhereNode | undefined): { readonly where?: WhereNode } {
    const conditions = tables.flatMap((table) => this.#conditionOf(table) ?? []);
    const [first, ...others] = where ? [...conditions, inParens(where.where)] : conditions;
    if (!first) return {};
    return { where: WhereNode.create(others.reduce((one, other) => AndNode.create(one, other), first)) };
  }

  /**
   * A join to rows of the practice, told by the table that the query begins with. Beside a query within it is told by the value, but as an
   * expression: SQLite plans a join anew at every call when a bare value in it may change the plan.
   */
  #joined(join: JoinNode, known: OperationNode | undefined): JoinNode {
    const column = practiceOf(join.table);
    if (!column) return join;
    const practice =
      known ?? BinaryOperationNode.create(this.#practiceId, OperatorNode.create('||'), nothing);
    const condition = equal(column, practice);
    return { ...join, on: OnNode.create(join.on ? AndNode.create(join.on.on, condition) : condition) };
  }

  #conditionOf(table: OperationNode): OperationNode | null {
    const column = practiceOf(table);
    return column ? equal(column, this.#practiceId) : null;
  }
}

const nothing = ValueNode.createImmediate('');

function equal(column: OperationNode, practice: OperationNode): OperationNode {
  return BinaryOperationNode.create(column, OperatorNode.create('='), practice);
}

/** The column that says whose the rows of a table are; undefined for what is no table, such as a query within. */
function practiceOf(from: OperationNode): ReferenceNode | undefined {
  const table = AliasNode.is(from) ? from.node : from;
  if (!TableNode.is(table)) return undefined;
  const name = table.table.identifier.name;
  if (name !== 'practices' && !tablesOfPractices.has(name))
    throw new Error(`The table ${name} holds no rows of a practice.`);
  const column = ColumnNode.create(name === 'practices' ? 'id' : 'practice_id');
  const alias = AliasNode.is(from) && IdentifierNode.is(from.alias) ? from.alias.name : name;
  return ReferenceNode.create(column, TableNode.create(alias));
}

/** Written by hand, a condition may hold an `or` of its own. */
function inParens(condition: OperationNode): OperationNode {
  return RawNode.is(condition) ? ParensNode.create(condition) : condition;
}
