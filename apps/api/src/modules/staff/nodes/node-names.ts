import { groupedBy, pathOf, plain, problem } from '../words.js';
import { NodeIsCircular } from '../../org/index.js';
import type { KnownNode } from '../staff.repository.js';
import { founded, isFounded, rowOf, type Found, type NodeKey, type NodeRow } from './node-row.js';

/**
 * Which node each row is about and which one it names as its parent, among what exists and what the file would make of
 * it. The order of rows makes no difference: what a row needs to know of another is found out when it is asked for.
 */
export class NodeNames {
  private readonly identities = new Map<number, NodeKey>();
  private readonly underWay = new Set<number>();
  private readonly parents = new Map<number, Found>();
  private readonly rowsByName: Map<string, number[]>;
  private readonly rowsByCode: Map<string, number[]>;
  /** Rows about a node that exists, found by its code: they may call it and place it otherwise. */
  private readonly rowsOf: Map<NodeKey, number>;
  private readonly knownByName: Map<string, KnownNode[]>;
  private readonly knownByCode: Map<string, KnownNode>;
  private readonly knownById: Map<string, KnownNode>;

  constructor(
    private readonly rows: readonly NodeRow[],
    known: readonly KnownNode[],
    private readonly parentIdOf: (node: KnownNode) => string | null,
  ) {
    this.rowsByName = groupedBy([...rows.keys()], (n) => plain(rows[n]!.name));
    const coded = [...rows.keys()].filter((n) => rows[n]!.code !== undefined);
    this.rowsByCode = groupedBy(coded, (n) => plain(rows[n]!.code!));
    this.knownByName = groupedBy(known, ({ name }) => plain(name));
    this.knownByCode = new Map(known.map((node) => [plain(node.code), node]));
    this.knownById = new Map(known.map((node) => [node.id, node]));
    this.rowsOf = new Map(coded.map((n) => [this.identity(n), n]));
  }

  identity(n: number): NodeKey {
    const kept = this.identities.get(n);
    if (kept) return kept;
    if (this.underWay.has(n)) return founded(n);
    this.underWay.add(n);
    const key = this.identify(n);
    this.underWay.delete(n);
    this.identities.set(n, key);
    return key;
  }

  parent(n: number): Found {
    const kept = this.parents.get(n);
    if (kept) return kept;
    const text = this.rows[n]!.parent;
    const found = text ? this.lookUp(text, n) : { key: null };
    this.parents.set(n, found);
    return found;
  }

  /** By its code; else by its name below its parent. Without a parent, a name that only one has will do. */
  private identify(n: number): NodeKey {
    const { code, name, parent } = this.rows[n]!;
    if (code) return this.knownByCode.get(plain(code))?.id ?? founded(n);
    const alike = this.knownByName.get(plain(name)) ?? [];
    if (!parent) return (alike.length > 1 ? alike.find((node) => !this.parentIdOf(node)) : alike[0])?.id ?? founded(n);
    const above = this.parent(n);
    if ('problem' in above) return founded(n);
    return alike.find((node) => this.parentIdOf(node) === above.key)?.id ?? founded(n);
  }

  private lookUp(text: string, asking: number): Found {
    const byCode = this.coded(plain(text), asking);
    const byName = byCode.length > 0 ? byCode : this.called(text, asking);
    const found = byName.length > 0 ? byName : this.onPath(pathOf(text), asking);
    if (found.length === 1) return { key: found[0]! };
    if (found.length > 1)
      return { problem: problem('parent', 'staff.row.ambiguous', { value: text, count: found.length }) };
    const { name, code } = this.rows[asking]!;
    const isItself = [name, code ?? ''].some((own) => plain(own) === plain(text));
    return {
      problem: isItself
        ? problem('parent', NodeIsCircular.code)
        : problem('parent', 'staff.row.unknown', { value: text }),
    };
  }

  private coded(code: string, asking: number): NodeKey[] {
    const known = this.knownByCode.get(code);
    const [row] = (this.rowsByCode.get(code) ?? []).filter((n) => n !== asking);
    return known ? [known.id] : row === undefined ? [] : [founded(row)];
  }

  /** What is called so once the file is written. */
  private called(name: string, asking: number): NodeKey[] {
    const rows = (this.rowsByName.get(plain(name)) ?? []).filter((n) => n !== asking).map((n) => this.identity(n));
    const known = (this.knownByName.get(plain(name)) ?? [])
      .map(({ id }) => id)
      .filter((id) => {
        const row = this.rowsOf.get(id);
        return row === undefined || plain(this.rows[row]!.name) === plain(name);
      });
    return [...new Set([...rows, ...known])];
  }

  /** Whose last steps from the top are these. */
  private onPath(steps: readonly string[], asking: number): NodeKey[] {
    const last = steps.at(-1);
    if (!last || steps.length < 2) return [];
    return this.called(last, asking).filter((key) => this.endsWith(key, steps));
  }

  private endsWith(key: NodeKey, steps: readonly string[]): boolean {
    let at: NodeKey | null = key;
    for (const step of [...steps].reverse()) {
      if (at === null || plain(this.nameOf(at)) !== plain(step)) return false;
      at = this.above(at);
    }
    return true;
  }

  private nameOf(key: NodeKey): string {
    const row = this.rowAbout(key);
    return row === undefined ? (this.knownById.get(key)?.name ?? '') : this.rows[row]!.name;
  }

  private above(key: NodeKey): NodeKey | null {
    const row = this.rowAbout(key);
    const said = row === undefined ? null : this.parent(row);
    if (said && 'key' in said && said.key !== null) return said.key;
    const known = this.knownById.get(key);
    return known ? this.parentIdOf(known) : null;
  }

  private rowAbout(key: NodeKey): number | undefined {
    return isFounded(key) ? rowOf(key) : this.rowsOf.get(key);
  }
}
