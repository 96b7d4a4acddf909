import { SCOPED_MODULES, type Principal } from '../../../platform/access/principal.js';
import type { Locale } from '../../../platform/http/locale.js';
import type { RefView } from '../../../platform/http/views.js';
import { LIMITED_FIELDS, MODULES, OBJECTS, SCOPES, type Said } from '../../org/index.js';
import type { Kind } from '../rules/seen-records.repository.js';
import { circleName, ruleName } from './circle-words.js';
import type { HeldCircle, HeldRole, SharedKind } from './person-access.repository.js';
import type {
  HeldObjectView,
  LimitedFieldView,
  ModuleAccessView,
  ScopeSourceView,
  SharedCountView,
} from './person-access.view.js';

/** All that is known of one person's access. */
export interface Holdings {
  readonly her: Principal;
  readonly kinds: readonly Kind[];
  /** The module whose reach shows a kind of record. */
  readonly moduleOf: ReadonlyMap<string, string>;
  readonly roles: readonly HeldRole[];
  readonly circles: readonly HeldCircle[];
  readonly owners: ReadonlyMap<string, number>;
  readonly shares: readonly SharedKind[];
  readonly counts: ReadonlyMap<string, number>;
}

export const HEADS = 'managers-view-customers-and-opportunities';
const said = ({ zh, en }: Said, locale: Locale): string => (locale === 'en' ? en : zh);

export const roleRef = ({ id, name, nameEn }: Pick<HeldRole, 'id' | 'name' | 'nameEn'>, locale: Locale): RefView => ({
  id,
  name: (locale === 'en' && nameEn) || name,
});

export function moduleViews(held: Holdings, locale: Locale): ModuleAccessView[] {
  return SCOPED_MODULES.map((code) => {
    const circles = held.circles.filter(({ module }) => module === code);
    const kinds = held.kinds.filter(({ type }) => held.moduleOf.get(type) === code);
    return {
      code,
      name: said(MODULES[code], locale),
      scopes: scopesOf(held, code, circles, locale),
      circles: circles.map((circle) => ({ name: circleName(circle, locale), size: circle.size })),
      owners: held.owners.get(code) ?? 0,
      records: kinds.map(({ type, label, permission }) => ({
        type,
        name: said(label, locale),
        count: held.counts.get(type) ?? 0,
        permitted: held.her.permissions.has(permission),
      })),
    };
  });
}

function scopesOf(held: Holdings, module: string, circles: readonly HeldCircle[], locale: Locale): ScopeSourceView[] {
  const byRole = held.roles.flatMap((role) =>
    role.scopes
      .filter((each) => each.module === module)
      .map(({ scope, rule }) => {
        const name = said(SCOPES[scope], locale);
        return { scope, name, role: roleRef(role, locale), rule: rule && ruleName(rule, locale) };
      }),
  );
  // What no role explains was drawn by the rule about heads.
  const isWide = circles.some(({ kind }) => kind === 'everyone') && !byRole.some(({ scope }) => scope === 'all');
  if (!isWide) return byRole;
  return [...byRole, { scope: 'all', name: said(SCOPES.all, locale), role: null, rule: ruleName(HEADS, locale) }];
}

export function objectViews({ her, roles }: Holdings, locale: Locale): HeldObjectView[] {
  const views = OBJECTS.map(({ code, name, verbs }) => ({
    code,
    name: said(name, locale),
    permissions: Object.entries(verbs)
      .map(([operation, verb]) => ({ code: `${code}.${operation}`, name: said(verb.name, locale) }))
      .filter((permission) => her.permissions.has(permission.code))
      .map((permission) => ({
        ...permission,
        roles: roles
          .filter(({ permissions }) => permissions.includes(permission.code))
          .map((role) => roleRef(role, locale)),
      })),
  }));
  return views.filter(({ permissions }) => permissions.length > 0);
}

export function fieldViews({ her, roles }: Holdings, locale: Locale): LimitedFieldView[] {
  return Object.entries(her.fields).map(([field, access]) => {
    const [object = '', name = ''] = field.split('.');
    const label = LIMITED_FIELDS[object]?.[name];
    const by = roles.filter((role) => role.fields[field] === access);
    return { field, name: label ? said(label, locale) : field, access, roles: by.map((role) => roleRef(role, locale)) };
  });
}

export function shareViews({ shares, kinds }: Holdings, locale: Locale): SharedCountView[] {
  return shares.map((share) => {
    const label = kinds.find(({ type }) => type === share.type.replace(/_card$/, ''))?.label;
    return { ...share, name: label ? said(label, locale) : share.type };
  });
}
