import type { Money } from '@/lib/format';

/** A policy as it is written: the JSON that travels. A draft may be wrong, so whoever reads it must not trust it. */
export interface PolicyContent {
  readonly code: string;
  readonly version: number;
  readonly purpose?: string;
  readonly title: Text;
  readonly facts: Facts;
  readonly authorities: readonly (readonly string[])[];
  readonly gates: readonly Gate[];
  readonly steps: readonly Step[];
  readonly switches: Switches;
  readonly matrices?: Readonly<Record<string, Matrix>>;
}

export interface Text {
  readonly 'zh-CN': string;
  readonly en: string;
}

export interface FactSpec {
  readonly label: Text;
  readonly type: FactType;
  readonly currency?: string;
  readonly values?: readonly string[];
  readonly labels?: Readonly<Record<string, Text>>;
  readonly nullable?: boolean;
  /** The value as which everything counts that is none of them. */
  readonly other?: string;
  /** Basis points of an `integer` that are read as per cent. */
  readonly unit?: 'percent';
  /** Of `deals`: the facts that every other deal states. */
  readonly counts?: readonly string[];
}
export type FactType =
  'money' | 'ratio' | 'integer' | 'boolean' | 'enum' | 'choices' | 'id' | 'text' | 'codes' | 'deals';
export type FactValue = Money | number | boolean | string | readonly string[];
export type Facts = Readonly<Record<string, FactSpec>>;
/** The facts of one deal; null is what nobody knows. */
export type Deal = Readonly<Record<string, FactValue | null>>;

export type Operator = 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'in' | 'nin' | 'contains' | 'lacks' | 'isNull';
export interface Comparison {
  readonly field: string;
  readonly op: Operator;
  readonly value: FactValue;
}
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Comparison;

export interface Gate {
  readonly key: string;
  readonly title?: Text;
  readonly require: Condition;
}

export type Mode = 'single' | 'sequence' | 'all' | 'any' | 'advisory' | 'ratio' | 'count' | 'weight' | 'per-group';

export interface ApproverRule {
  readonly by: string;
  readonly code?: string;
  readonly codes?: readonly string[];
  readonly fact?: string;
  readonly id?: string;
  readonly levels?: number;
  readonly weight?: number;
  readonly group?: string;
}

export interface Deadline {
  /** In working time. */
  readonly hours: number;
  readonly then: string;
}

export interface Seating {
  readonly key: string;
  readonly title: Text;
  readonly approvers: readonly ApproverRule[];
  readonly mode: Mode;
  readonly veto?: 'immediate' | 'collect';
  /** Basis points for `ratio` and `weight`, approvals for `count`. */
  readonly need?: number;
  readonly groups?: Readonly<Record<string, number>>;
  readonly abstain?: 'counts' | 'shrinks';
  readonly deadline?: Deadline;
  /** Facts whose change for the worse asks a decided seat again; left out, those that the node itself reads. */
  readonly decisive?: readonly string[];
}

export interface ApprovalStep extends Seating {
  readonly kind: 'approval';
  readonly when?: Condition;
}
export interface CcStep {
  readonly kind: 'cc';
  readonly key: string;
  readonly title: Text;
  readonly approvers: readonly ApproverRule[];
  readonly when?: Condition;
}
export interface Branch {
  readonly key: string;
  readonly when?: Condition;
  readonly steps: readonly Step[];
}
export interface ChoiceStep {
  readonly kind: 'choice';
  readonly key: string;
  readonly branches: readonly Branch[];
  readonly otherwise: readonly Step[];
}
export interface ParallelStep {
  readonly kind: 'parallel';
  readonly key: string;
  readonly branches: readonly Branch[];
}
export interface Rung extends Seating {
  readonly sufficientWhen?: Condition;
}
export interface LadderStep {
  readonly kind: 'ladder';
  readonly key: string;
  readonly climb: Climb;
  readonly rungs: readonly Rung[];
}
export interface MatrixStep {
  readonly kind: 'matrix';
  readonly key: string;
  readonly matrix: string;
  readonly climb: Climb;
}
export type Climb = 'climb' | 'final';
export type Step = ApprovalStep | CcStep | ChoiceStep | ParallelStep | LadderStep | MatrixStep;
export type StepKind = Step['kind'];

export interface Matrix {
  readonly title: Text;
  readonly dimensions: readonly Dimension[];
  readonly levels: readonly Seating[];
  readonly cells: readonly MatrixCell[];
  readonly window?: {
    readonly days: number;
    readonly sum?: readonly string[];
    readonly least?: readonly string[];
    readonly most?: readonly string[];
    /** What the other deals were put up for; left out, anything. */
    readonly purposes?: readonly string[];
    readonly by?: 'customer' | 'group';
  };
}
export interface Dimension {
  readonly fact: string;
  readonly worse?: 'lower' | 'higher';
}
export interface MatrixCell {
  readonly where: Readonly<Record<string, Coordinate>>;
  readonly requires: string;
}
export type Coordinate = readonly (string | boolean)[] | Band;
export interface Band {
  readonly from?: number | Money;
  readonly below?: number | Money;
}

export type Switches = Readonly<Record<string, unknown>>;
