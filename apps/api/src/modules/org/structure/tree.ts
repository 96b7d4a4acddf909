import type { Span, Stretch } from './stretches.js';

/** Two trees are kept apart: where people work, and what authority they carry. */
export type Tree = 'department' | 'position';

export const KINDS = ['department', 'branch', 'joint_venture', 'agent'] as const;
export type DepartmentKind = (typeof KINDS)[number];

/** What holds of a department or a position for a time. A position has no kind. */
export interface NodeFields {
  readonly name: string;
  readonly parentId: string | null;
  readonly kind: DepartmentKind | null;
}

export type NodeSpan = Span<NodeFields>;
export type NodeStretch = Stretch<NodeFields>;
