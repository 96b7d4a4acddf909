import type { Verdict } from '@/ui/VerbButton.vue';

export interface Word {
  code: string;
  name: string;
}

export interface Permission extends Word {
  operation: string;
  allows: string;
  office: string | null;
}

/** A field that a role may limit, and how, mildest first. */
export interface LimitedField extends Word {
  limits: string[];
}

export interface PermissionObject extends Word {
  areas: string[];
  permissions: Permission[];
  fields: LimitedField[];
}

export interface Catalogue {
  areas: Word[];
  objects: PermissionObject[];
  modules: Word[];
  scopes: Word[];
}

/** What a form changes of a role. */
export interface RoleContent {
  name: string;
  nameEn: string;
  description: string;
  areas: string[];
  permissions: string[];
  scopes: Record<string, string>;
  fields: Record<string, string>;
  traits: string[];
}

export interface Role extends RoleContent {
  id: string;
  version: number;
  code: string;
  nameZh: string;
  origin: 'shipped' | 'own';
  retired: boolean;
  holders: number;
}

export interface RoleDetail extends Role {
  people: { id: string; name: string; active: boolean }[];
  canChange: Verdict;
}

export interface Effects {
  people: number;
  seeMore: number;
  mostOwnersMore: number;
  seeLess: number;
  gain: number;
  lose: number;
  items: {
    person: { id: string; name: string };
    gained: string[];
    lost: string[];
    reach: { module: string; before: number; after: number }[];
    fieldsChange: boolean;
  }[];
}

export interface Rule {
  code: string;
  version: number;
  name: string;
  sentence: string;
  enabled: boolean;
}

/**
 * What is left of the scope a role says once the rules that hold are applied, and the rule it is; null: just what it
 * says. The database draws everybody's reach by the same rules.
 */
export function overruled(
  module: string,
  { scopes, traits }: Pick<RoleContent, 'scopes' | 'traits'>,
  rules: readonly Rule[],
): { scope: string; rule: Rule } | null {
  const said = scopes[module] ?? 'none';
  const ruled = (code: string, scope: string) => {
    const rule = rules.find((each) => each.code === code && each.enabled);
    return rule ? { scope, rule } : null;
  };
  const widened = WIDENED.find(
    ({ code, modules, trait }) => modules.includes(module) && traits.includes(trait) && ruled(code, 'all'),
  );
  const outside = OF_SELLING.includes(module) && said !== 'none' && !traits.includes('commercial');
  const found =
    (widened && module in scopes ? ruled(widened.code, 'all') : null) ??
    (outside ? ruled('business-for-sales-only', 'self') : null);
  return found?.scope === said ? null : found;
}

/** What a role may belong to, for the rules to ask. */
export const TRAITS = ['commercial', 'finance', 'engineering', 'support'];

/** Who sees all of some modules while a rule holds; the first that applies decides. */
const WIDENED = [
  { code: 'finance-views-amounts', modules: ['contract', 'project'], trait: 'finance' },
  { code: 'engineering-views-projects', modules: ['project'], trait: 'engineering' },
  { code: 'support-views-assets', modules: ['asset'], trait: 'support' },
];

/** What belongs to selling, where the rule says so. */
const OF_SELLING = ['customer', 'opportunity', 'quote', 'contract'];

export function contentOf(role: Role): RoleContent {
  const { nameZh, nameEn, description, areas, permissions, scopes, fields, traits } = role;
  return { name: nameZh, nameEn, description, areas, permissions, scopes, fields, traits };
}

/** What may be done with each object of an area, in the catalogue's order; an area without any is left out. */
export function byArea(catalogue: Catalogue): { area: Word; objects: PermissionObject[] }[] {
  return catalogue.areas
    .map((area) => ({ area, objects: catalogue.objects.filter(({ areas }) => areas[0] === area.code) }))
    .filter(({ objects }) => objects.length > 0);
}

/** With one more or one less of a few words, in a stable order. */
export function toggled(list: readonly string[], word: string, on: boolean): string[] {
  return on ? [...new Set([...list, word])].sort() : list.filter((each) => each !== word);
}
