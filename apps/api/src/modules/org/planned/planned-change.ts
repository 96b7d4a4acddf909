import type { DepartmentKind } from '../structure/tree.js';

/** One change of the organisation that is planned for a day. What a `move` or a `change_…` leaves out stays as it is. */
export type PlannedChange = PersonChange | HeadChange | DepartmentChange | PositionChange;

type PersonChange =
  | {
      readonly kind: 'move';
      readonly personId: string;
      readonly positionCode?: string;
      readonly departmentId?: string | null;
      readonly superiorId?: string | null;
    }
  | { readonly kind: 'end_assignment'; readonly personId: string; readonly positionCode: string }
  | { readonly kind: 'leave'; readonly personId: string };

type HeadChange =
  | {
      readonly kind: 'name_head';
      readonly departmentId: string;
      readonly personId: string;
      readonly office: 'head' | 'acting';
    }
  | { readonly kind: 'end_head'; readonly departmentId: string; readonly office: 'head' | 'acting' };

/** One that is founded has its id from the plan, so that what comes after it in the plan can name it. */
export type DepartmentChange =
  | {
      readonly kind: 'found_department';
      readonly departmentId: string;
      readonly code?: string;
      readonly name: string;
      readonly parentId?: string | null;
      readonly departmentKind?: DepartmentKind;
    }
  | {
      readonly kind: 'change_department';
      readonly departmentId: string;
      readonly name?: string;
      readonly parentId?: string | null;
      readonly departmentKind?: DepartmentKind;
    }
  | { readonly kind: 'close_department'; readonly departmentId: string };

export type PositionChange =
  | {
      readonly kind: 'found_position';
      readonly positionCode: string;
      readonly name: string;
      readonly parentCode?: string | null;
    }
  | {
      readonly kind: 'change_position';
      readonly positionCode: string;
      readonly name?: string;
      readonly parentCode?: string | null;
    }
  | { readonly kind: 'close_position'; readonly positionCode: string };

export const CHANGE_KINDS = [
  'move',
  'end_assignment',
  'name_head',
  'end_head',
  'leave',
  'found_department',
  'change_department',
  'close_department',
  'found_position',
  'change_position',
  'close_position',
] as const satisfies readonly PlannedChange['kind'][];
export const OFFICES = ['head', 'acting'] as const;
