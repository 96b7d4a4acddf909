import { PartialType } from '@nestjs/swagger';
import type { FieldAccess, ScopeKind } from '../../../platform/access/principal.js';
import { BooleanField, ChoiceField, IdListField, NestedListField, TextField } from '../../../platform/http/fields.js';
import { AREAS, PERMISSIONS } from './permission-catalogue.js';
import { ROLE_TRAITS, type RoleTrait } from './role-definition.js';
import type { RoleContent } from './role.entity.js';
import { ChoicesField, FieldLimitsField, ScopesField } from './role.fields.js';

const CODE = /^[a-z][a-z0-9-]{1,59}$/;

export class RoleContentDto implements RoleContent {
  @TextField({ min: 1, max: 60, describe: 'What it is called' })
  name: string;

  @TextField({ max: 60, describe: 'What it is called in English, or empty' })
  nameEn: string;

  @TextField({ max: 500, describe: 'Whom it is for' })
  description: string;

  @ChoicesField(Object.keys(AREAS), { describe: 'The areas of work it is meant for' })
  areas: string[];

  @ChoicesField(PERMISSIONS.map(({ code }) => code), { describe: 'What its holders may do' })
  permissions: string[];

  @ScopesField({ describe: 'Whose rows each module shows; a module that is not named shows nothing' })
  scopes: Record<string, ScopeKind>;

  @FieldLimitsField({ describe: 'Fields that are hidden, masked or only read' })
  fields: Record<string, FieldAccess>;

  @ChoicesField([...ROLE_TRAITS], { describe: 'What the access rules ask of it' })
  traits: RoleTrait[];
}

export class NewRoleDto extends RoleContentDto {
  @TextField({ min: 2, max: 60, pattern: CODE, describe: 'Chosen once; lower case, digits, hyphens' })
  code: string;
}

/** Only what is named changes. */
export class ChangeRoleDto extends PartialType(RoleContentDto, { skipNullProperties: false }) {}

export class CopyRoleDto {
  @TextField({ min: 2, max: 60, pattern: CODE, describe: 'The code of the copy' })
  code: string;

  @TextField({ min: 1, max: 60, describe: 'The name of the copy' })
  name: string;
}

export class GiveRolesDto {
  @IdListField({ max: 20, describe: 'All roles she has from now on' })
  roleIds: string[];
}

export class CompareRolesDto {
  @IdListField({ min: 2, max: 6, describe: 'The roles to lay side by side' })
  roleIds: string[];
}

export class SwitchRuleDto {
  @BooleanField({ describe: 'Whether it holds from now on' })
  enabled: boolean;
}

export class RoleFileDto {
  @ChoiceField(['countersign-roles/1'], { describe: 'What kind of file it is' })
  format: string;

  @NestedListField(() => NewRoleDto, { min: 1, max: 100, describe: 'The roles' })
  roles: NewRoleDto[];
}
