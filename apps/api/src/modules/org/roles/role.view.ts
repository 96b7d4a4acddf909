import { ApiProperty } from '@nestjs/swagger';
import { SCOPE_KINDS, type FieldAccess, type ScopeKind } from '../../../platform/access/principal.js';
import { allowanceView, type Refusal } from '../../../platform/http/allowance.js';
import type { Locale } from '../../../platform/http/locale.js';
import { AllowanceView } from '../../../platform/http/views.js';
import type { Role } from './role.entity.js';
import type { CountedRole, RoleHolder } from './roles.repository.js';

export class RoleView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Counts changes; a change names the version it saw' })
  version: number;

  @ApiProperty({ description: 'Code, chosen once' })
  code: string;

  @ApiProperty({ description: "Name, in the reader's language" })
  name: string;

  @ApiProperty({ description: 'Name in Chinese' })
  nameZh: string;

  @ApiProperty({ description: 'Name in English, or empty' })
  nameEn: string;

  @ApiProperty({ description: 'Whom it is for' })
  description: string;

  @ApiProperty({ enum: ['shipped', 'own'], description: 'Comes with the product, or was made here' })
  origin: string;

  @ApiProperty({ type: [String], description: 'The areas of work it is meant for' })
  areas: string[];

  @ApiProperty({ type: [String], description: 'What its holders may do' })
  permissions: string[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: [...SCOPE_KINDS] },
    description: 'Whose rows each module shows',
  })
  scopes: Record<string, ScopeKind>;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: ['hidden', 'masked', 'read'] },
    description: 'Fields that are less than writable',
  })
  fields: Record<string, FieldAccess>;

  @ApiProperty({ type: [String], description: 'What the access rules ask of it: commercial, finance' })
  traits: string[];

  @ApiProperty({ description: 'Nobody can be given it any more' })
  retired: boolean;

  @ApiProperty({ type: 'integer', description: 'How many people hold it' })
  holders: number;
}

export class RolesView {
  @ApiProperty({ type: [RoleView], description: 'All roles, own ones first' })
  items: RoleView[];
}

export class RoleHolderView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Her name' })
  name: string;

  @ApiProperty({ description: 'She may sign in' })
  active: boolean;
}

export class RoleDetailView extends RoleView {
  @ApiProperty({ type: [RoleHolderView], description: 'Who holds it' })
  people: RoleHolderView[];

  @ApiProperty({ type: AllowanceView, description: 'Whether the reader may change it' })
  canChange: AllowanceView;
}

export function roleView(role: CountedRole, locale: Locale): RoleView {
  const { id, version, code, nameEn, description, origin, areas, permissions, scopes, fields, traits, holders } = role;
  const name = locale === 'en' && nameEn !== '' ? nameEn : role.name;
  const content = { description, origin, areas, permissions, scopes, fields, traits };
  return { id, version, code, name, nameZh: role.name, nameEn, ...content, retired: role.retiredAt !== null, holders };
}

export function roleDetail(role: Role, people: RoleHolder[], refusal: Refusal, locale: Locale): RoleDetailView {
  const counted = Object.assign(role, { holders: people.length });
  return { ...roleView(counted, locale), people, canChange: allowanceView(refusal, locale) };
}

export class PersonRolesView {
  @ApiProperty({ type: 'integer', description: 'Counts changes of the person; giving roles names the version it saw' })
  version: number;

  @ApiProperty({ type: [RoleView], description: 'The roles she has' })
  items: RoleView[];

  @ApiProperty({ type: String, nullable: true, description: 'What of them is not in effect for her, and why' })
  note: string | null;

  @ApiProperty({ type: AllowanceView, description: 'Whether the reader may give and take them' })
  canChange: AllowanceView;
}
