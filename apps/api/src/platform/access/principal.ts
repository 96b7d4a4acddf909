/**
 * Which rows a person's module shows: her own; those of everybody below her by reporting line; of her own departments;
 * of these and what is below them; everybody's. Where roles differ she sees what any of them shows. Inside a closed
 * organisation (a joint venture, an agent) none of them shows more than that organisation.
 */
export const SCOPE_KINDS = ['none', 'self', 'subordinates', 'department', 'department_and_below', 'all'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** What a person may do with a field such as `contact.mobile`; a field that is not named may be written. */
export type FieldAccess = 'hidden' | 'masked' | 'read';
export type Fields = Readonly<Record<string, FieldAccess>>;

/** The rooms whose rows carry an owner; the key of the `reach` table. */
export const SCOPED_MODULES = [
  'lead',
  'customer',
  'opportunity',
  'activity',
  'quote',
  'contract',
  'project',
  'asset',
  'expense',
  'approval',
] as const;
export type ScopedModule = (typeof SCOPED_MODULES)[number];

/** Whose support view it is, and who looks: everything written down of it is hers, on behalf of the other. */
export interface Support {
  readonly id: string;
  readonly byId: string;
}

/** Who acts in this unit of work, as the database knows it at the start of the request. */
export interface Principal {
  readonly personId: string;
  readonly sessionId: string | null;
  /** She is not here herself: a token acts for her, with some of her permissions. */
  readonly byToken?: true;
  /** She said her password or a code a short while ago. */
  readonly confirmed?: true;
  /** Somebody looks with her eyes, and she agreed to it. */
  readonly support?: Support;
  readonly login: string;
  readonly name: string;
  readonly departmentId: string | null;
  readonly locale: 'zh-CN' | 'en';
  readonly permissions: ReadonlySet<string>;
  /** True when every module's scope is `all`: such a person works in the second database role. */
  readonly seesAll: boolean;
  /** How many owners each module shows; lists choose the shape of their query by it. */
  readonly reachWidth: Readonly<Record<string, number>>;
  /** The fields that are less than writable to her, by `object.field`. */
  readonly fields: Fields;
}

/** The house acts in reactions, jobs and start-up: it sees every row, and the audit says so. */
export const HOUSE = 'house' as const;
export type Actor = Principal | typeof HOUSE;
/** The house itself as author, where no person acted: the one row of `owners` that is neither person nor queue. */
export const HOUSE_ID = '00000000-0000-7000-8000-000000000001';

export function mayDo(principal: Principal, permission: string): boolean {
  return principal.permissions.has(permission);
}
