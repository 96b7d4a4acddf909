import { ApiProperty } from '@nestjs/swagger';
import { SCOPE_KINDS, SCOPED_MODULES, type ScopedModule, type ScopeKind } from '../../../platform/access/principal.js';
import type { Locale } from '../../../platform/http/locale.js';
import { LIMITED_FIELDS } from './field-catalogue.js';
import { AREAS, OBJECTS, PERMISSIONS, type Said } from './permission-catalogue.js';

export class CodeNameView {
  @ApiProperty({ description: 'Code' })
  code: string;

  @ApiProperty({ description: "In the reader's language" })
  name: string;
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

  @ApiProperty({ type: [CodeNameView], description: 'Its fields that a role may limit' })
  fields: CodeNameView[];
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

const SCOPES: Record<ScopeKind, Said> = {
  none: { zh: '无', en: 'Nothing' },
  self: { zh: '本人', en: 'Own' },
  subordinates: { zh: '本人及全部下级', en: 'Own and all subordinates' },
  department: { zh: '本部门', en: 'Own departments' },
  department_and_below: { zh: '本部门及下级部门', en: 'Own departments and below' },
  all: { zh: '全部', en: 'Everything' },
};

const MODULES: Record<ScopedModule, Said> = {
  lead: { zh: '线索', en: 'Leads' },
  customer: { zh: '客户与联系人', en: 'Customers and contacts' },
  opportunity: { zh: '商机', en: 'Opportunities' },
  activity: { zh: '互动', en: 'Activities' },
  quote: { zh: '报价', en: 'Quotes' },
  contract: { zh: '合同', en: 'Contracts' },
  expense: { zh: '报销单', en: 'Expense claims' },
  approval: { zh: '审批', en: 'Approvals' },
};

export function catalogueView(locale: Locale): CatalogueView {
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
      fields: words(LIMITED_FIELDS[object.code] ?? {}),
    })),
    modules: SCOPED_MODULES.map((code) => ({ code, name: say(MODULES[code]) })),
    scopes: SCOPE_KINDS.map((code) => ({ code, name: say(SCOPES[code]) })),
  };
}
