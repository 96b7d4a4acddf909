/** To whom a record is shown, as callers name it and as the circles of the organisation are kept. */
export const GRANTEES = {
  person: 'self',
  department: 'department',
  department_and_below: 'tree',
  position: 'position',
} as const;

export type GranteeKind = keyof typeof GRANTEES;
export type CircleKind = (typeof GRANTEES)[GranteeKind];

export const GRANTEE_KINDS = Object.keys(GRANTEES) as [GranteeKind, ...GranteeKind[]];

export function granteeKindOf(circle: CircleKind): GranteeKind {
  return GRANTEE_KINDS.find((kind) => GRANTEES[kind] === circle) as GranteeKind;
}

export const TEAM_FUNCTIONS = ['co_seller', 'pre_sales', 'delivery', 'business_support', 'other'] as const;
export type TeamFunction = (typeof TEAM_FUNCTIONS)[number];
