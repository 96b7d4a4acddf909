import type { DepartmentKind } from '../../org/index.js';
import type { RowProblem } from '../../imports/index.js';

/** What a row of a file says of a department or a position. */
export interface NodeRow {
  readonly code?: string;
  readonly name: string;
  readonly parent?: string;
  readonly kind?: DepartmentKind;
  readonly head?: string;
  /** Several in one cell. */
  readonly deputies?: string;
  readonly from?: string;
  readonly reason?: string;
}

/** A node that exists, by its id, or one that row `n` founds, as `row:n`. */
export type NodeKey = string;

export const founded = (n: number): NodeKey => `row:${n}`;
export const isFounded = (key: NodeKey): boolean => key.startsWith('row:');
export const rowOf = (key: NodeKey): number => Number(key.slice(4));

/** What stands in a cell about another node; `key` null where the cell is empty. */
export type Found = { readonly key: NodeKey | null } | { readonly problem: RowProblem };
