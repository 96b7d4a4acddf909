import { ApiProperty } from '@nestjs/swagger';
import { SCOPE_KINDS, SCOPED_MODULES } from '../../../platform/access/principal.js';
import type { Locale } from '../../../platform/http/locale.js';
import { MODULES, SCOPES } from './scope-words.js';
import { LIMITED_FIELDS, limitsOf } from './field-catalogue.js';
import { AREAS, OBJECTS, PERMISSIONS, type Said } from './permission-catalogue.js';

export class CodeNameView {
  @ApiProperty({ description: 'Code' })
  code: string;

  @ApiProperty({ description: "In the reader's language" })
  name: string;
}

export class RoleFieldView extends CodeNameView {
  @ApiProperty({
    type: 'array',
    items: { type: 'string', enum: ['read', 'masked', 'hidden'] },
    description: 'How a role may limit it, mildest first',
  })
  limits: string[];
}

export class PermissionView extends CodeNameView {
  @ApiProperty({ description: 'The operation, such as view' })
  operation: string;

  @ApiProperty({ description: 'What it allows' })
  allows: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The administrator it belongs to: system, security, audit',
  })
  office: string | null;
}

export class PermissionObjectView extends CodeNameView {
  @ApiProperty({ type: [String], description: 'The areas it belongs to; the first is where it is shown' })
  areas: string[];

  @ApiProperty({ type: [PermissionView], description: 'What may be done with it' })
  permissions: PermissionView[];

  @ApiProperty({ type: [RoleFieldView], description: 'Its fields that a role may limit' })
  fields: RoleFieldView[];
}

export class CatalogueView {
  @ApiProperty({ type: [CodeNameView], description: 'The areas of work, in their order' })
  areas: CodeNameView[];

  @ApiProperty({ type: [PermissionObjectView], description: 'What permissions are about' })
  objects: PermissionObjectView[];

  @ApiProperty({ type: [CodeNameView], description: 'The modules whose rows have owners' })
  modules: CodeNameView[];

  @ApiProperty({ type: [CodeNameView], description: 'Whose rows a module can show, narrowest first' })
  scopes: CodeNameView[];
}

/** By record type: the fields that the installation gave to it. */
export type OwnFields = ReadonlyMap<string, readonly CodeNameView[]>;

export function catalogueView(locale: Locale, own: OwnFields = new Map()): CatalogueView {
  const say = ({ zh, en }: Said): string => (locale === 'en' ? en : zh);
  const words = (all: Readonly<Record<string, Said>>): CodeNameView[] =>
    Object.entries(all).map(([code, name]) => ({ code, name: say(name) }));
  return {
    areas: words(AREAS),
    objects: OBJECTS.map((object) => ({
      code: object.code,
      name: say(object.name),
      areas: [...object.areas],
      permissions: PERMISSIONS.filter((each) => each.object === object).map(
        ({ code, operation, name, allows, office }) => ({
          code,
          operation,
          name: say(name),
          allows: say(allows),
          office,
        }),
      ),
      fields: [...words(LIMITED_FIELDS[object.code] ?? {}), ...(own.get(object.code) ?? [])].map((field) => ({
        ...field,
        limits: [...limitsOf(`${object.code}.${field.code}`)],
      })),
    })),
    modules: SCOPED_MODULES.map((code) => ({ code, name: say(MODULES[code]) })),
    scopes: SCOPE_KINDS.map((code) => ({ code, name: say(SCOPES[code]) })),
  };
}
