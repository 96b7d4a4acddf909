/** One change of the organisation that is planned for a day. What a `move` leaves out stays as it is. */
export type PlannedChange =
  | {
      readonly kind: 'move';
      readonly personId: string;
      readonly positionCode?: string;
      readonly departmentId?: string | null;
      readonly superiorId?: string | null;
    }
  | { readonly kind: 'end_assignment'; readonly personId: string; readonly positionCode: string }
  | {
      readonly kind: 'name_head';
      readonly departmentId: string;
      readonly personId: string;
      readonly office: 'head' | 'acting';
    }
  | { readonly kind: 'end_head'; readonly departmentId: string; readonly office: 'head' | 'acting' }
  | { readonly kind: 'leave'; readonly personId: string };

export const CHANGE_KINDS = [
  'move',
  'end_assignment',
  'name_head',
  'end_head',
  'leave',
] as const satisfies readonly PlannedChange['kind'][];
export const OFFICES = ['head', 'acting'] as const;
