import { ApiProperty } from '@nestjs/swagger';
import { SCOPE_KINDS, type FieldAccess, type ScopeKind } from '../../../platform/access/principal.js';
import { SHARE_ACCESS } from '../../../platform/http/sharing.view.js';
import { RefView } from '../../../platform/http/views.js';

export class ScopeSourceView {
  @ApiProperty({ enum: SCOPE_KINDS, description: 'Whose rows, as the access rules leave it' })
  scope: ScopeKind;

  @ApiProperty({ description: "The same in the reader's language" })
  name: string;

  @ApiProperty({ type: RefView, nullable: true, description: 'The role that says so' })
  role: RefView | null;

  @ApiProperty({ type: String, nullable: true, description: 'The access rule that widens or narrows it' })
  rule: string | null;
}

export class SeenCircleView {
  @ApiProperty({ description: 'Whose rows, as a sentence' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'How many owners are in it' })
  size: number;
}

export class SeenCountView {
  @ApiProperty({ description: 'Kind of record' })
  type: string;

  @ApiProperty({ description: "The kind, in the reader's language" })
  name: string;

  @ApiProperty({ type: 'integer', description: 'How many of them there are for her' })
  count: number;

  @ApiProperty({ description: 'She has the permission to open them' })
  permitted: boolean;
}

export class ModuleAccessView {
  @ApiProperty({ description: 'The module, such as customer' })
  code: string;

  @ApiProperty({ description: "Its name, in the reader's language" })
  name: string;

  @ApiProperty({ type: [ScopeSourceView], description: 'The scopes she has, and from where' })
  scopes: ScopeSourceView[];

  @ApiProperty({ type: [SeenCircleView], description: 'The circles she looks through, widest first' })
  circles: SeenCircleView[];

  @ApiProperty({ type: 'integer', description: 'Owners whose rows she sees, each counted once' })
  owners: number;

  @ApiProperty({ type: [SeenCountView], description: 'How many records that is, with what is shared with her' })
  records: SeenCountView[];
}

export class HeldPermissionView {
  @ApiProperty({ description: 'Code' })
  code: string;

  @ApiProperty({ description: 'The operation, such as See' })
  name: string;

  @ApiProperty({ type: [RefView], description: 'The roles that give it; none where an access rule does' })
  roles: RefView[];
}

export class HeldObjectView {
  @ApiProperty({ description: 'What the permissions are about' })
  code: string;

  @ApiProperty({ description: "Its name, in the reader's language" })
  name: string;

  @ApiProperty({ type: [HeldPermissionView], description: 'What she may do with it' })
  permissions: HeldPermissionView[];
}

export class LimitedFieldView {
  @ApiProperty({ description: 'The field, such as contact.mobile' })
  field: string;

  @ApiProperty({ description: "Its name, in the reader's language" })
  name: string;

  @ApiProperty({ enum: ['hidden', 'masked', 'read'], description: 'What she may do with it' })
  access: FieldAccess;

  @ApiProperty({ type: [RefView], description: 'The roles that say so' })
  roles: RefView[];
}

export class SharedCountView {
  @ApiProperty({ description: 'Kind of record' })
  type: string;

  @ApiProperty({ description: "The kind, in the reader's language" })
  name: string;

  @ApiProperty({ description: 'Why: approver, submitter, follow_up, by_hand, team', example: 'approver' })
  reason: string;

  @ApiProperty({ enum: SHARE_ACCESS, description: 'For reading or writing' })
  access: 'read' | 'write';

  @ApiProperty({ type: 'integer', description: 'How many records' })
  count: number;
}

export class PersonAccessView {
  @ApiProperty({ type: RefView, description: 'Whose access it is' })
  person: RefView;

  @ApiProperty({ description: 'False: the account is disabled, and nothing of this is in effect' })
  active: boolean;

  @ApiProperty({ description: 'Every module shows her everything, so that the database asks no further' })
  seesAll: boolean;

  @ApiProperty({ type: [ModuleAccessView], description: 'Whose rows she sees, by module' })
  modules: ModuleAccessView[];

  @ApiProperty({ type: [HeldObjectView], description: 'What she may do' })
  objects: HeldObjectView[];

  @ApiProperty({ type: String, nullable: true, description: 'What of her roles is not in effect for her, and why' })
  note: string | null;

  @ApiProperty({ type: [LimitedFieldView], description: 'Fields that are less than writable to her' })
  fields: LimitedFieldView[];

  @ApiProperty({ type: [SharedCountView], description: 'What was shared with her, and why' })
  shares: SharedCountView[];
}
