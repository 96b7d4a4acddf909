import { Injectable } from '@nestjs/common';
import { mayDo } from '../../../../platform/access/principal.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { foldForSearch } from '../../../../platform/text-search/text-search.js';
import { PERMISSIONS } from '../permission-catalogue.js';
import type { Role } from '../role.entity.js';
import { AdministratorsAreSeparate, RoleIsRetired, RolesAreNotYoursToGive, RolesAreYours } from '../roles.errors.js';
import { Roles } from '../roles.repository.js';
import { Security, SOLE_ADMINISTRATOR } from '../security.repository.js';
import type { DomainError } from '../../../../platform/http/domain-error.js';

export interface WouldHave {
  /** Null for somebody who is still to be hired. */
  readonly personId: string | null;
  readonly who: string;
  readonly held: readonly string[];
  readonly wanted: readonly string[];
}

/** What roles may be given to many people, as `GiveRoles` would refuse each of them alone. */
export interface RoleGiving {
  /** By code or by name in either language. */
  find(word: string): Role | undefined;
  refusal(wish: WouldHave): DomainError | null;
}

@Injectable()
export class RoleGivings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly roles: Roles,
    private readonly security: Security,
  ) {}

  async load(): Promise<RoleGiving> {
    const roles = await this.roles.all();
    const areSeparate = await this.security.holds('separate-administrators');
    const { principal } = this.work;
    const byWord = new Map(
      roles.flatMap((role) => [role.nameEn, role.name, role.code].map((word) => [foldForSearch(word), role] as const)),
    );
    byWord.delete('');
    const byId = new Map(roles.map((role) => [role.id, role]));
    const given = (ids: readonly string[]): Role[] => ids.flatMap((id) => byId.get(id) ?? []);
    return {
      find: (word) => byWord.get(foldForSearch(word)),
      refusal: ({ personId, who, held, wanted }) => {
        const added = given(wanted.filter((id) => !held.includes(id)));
        if (added.length === 0 && held.every((id) => wanted.includes(id))) return null;
        if (!mayDo(principal, 'role.manage')) return new RolesAreNotYoursToGive({});
        if (personId === principal.personId) return new RolesAreYours({});
        const retired = added.find(({ retiredAt }) => retiredAt !== null);
        if (retired) return new RoleIsRetired({ name: retired.name });
        const isRefused = areSeparate && (added.some(isSole) || officesOf(given(wanted)) > 1);
        return isRefused ? new AdministratorsAreSeparate({ who }) : null;
      },
    };
  }
}

const isSole = ({ code }: Role): boolean => code === SOLE_ADMINISTRATOR;

function officesOf(roles: readonly Role[]): number {
  const held = new Set(roles.filter((role) => !isSole(role)).flatMap(({ permissions }) => permissions));
  return new Set(PERMISSIONS.flatMap(({ code, office }) => (office && held.has(code) ? [office] : []))).size;
}
