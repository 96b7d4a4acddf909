import { SCOPED_MODULES, type Fields, type ScopedModule, type ScopeKind } from '../../../platform/access/principal.js';
import type { Area, Said } from './permission-catalogue.js';

/** What an access rule may ask of a role: which part of the company it belongs to. */
export const ROLE_TRAITS = ['commercial', 'finance', 'engineering', 'support'] as const;
export type RoleTrait = (typeof ROLE_TRAITS)[number];

export interface RoleDefinition {
  readonly code: string;
  readonly name: Said;
  /** Areas of work it is meant for; what is built there later joins it at the first start that knows of it. */
  readonly areas: readonly Area[];
  readonly permissions: readonly string[];
  readonly scopes: Readonly<Record<ScopedModule, ScopeKind>>;
  readonly fields: Fields;
  readonly traits: readonly RoleTrait[];
}

interface Shipped extends Pick<RoleDefinition, 'code' | 'name' | 'areas' | 'permissions'> {
  readonly scope: ScopeKind;
  readonly exceptions?: Partial<Record<ScopedModule, ScopeKind>>;
  readonly traits?: RoleDefinition['traits'];
}

/** Whoever does not sell has no use for a customer's number that is worth its being copied. */
const PHONES_MASKED: Fields = { 'contact.mobile': 'masked', 'contact.officePhone': 'masked', 'lead.phone': 'masked' };

/** One scope for every module, but for the exceptions; outside of selling, telephones masked. */
export function shipped({ permissions, scope, exceptions = {}, traits = [], ...rest }: Shipped): RoleDefinition {
  const scopes = Object.fromEntries(SCOPED_MODULES.map((module) => [module, exceptions[module] ?? scope])) as Record<
    ScopedModule,
    ScopeKind
  >;
  const fields = traits.includes('commercial') ? {} : PHONES_MASKED;
  return { ...rest, permissions: [...new Set(permissions)].sort(), scopes, fields, traits };
}
