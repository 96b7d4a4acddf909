import { ChoiceField, DateField, IdField, IdListField, NestedField, TextField } from '../../platform/http/fields.js';
import { SHARE_ACCESS } from '../../platform/http/sharing.view.js';
import { GRANTEE_KINDS, TEAM_FUNCTIONS, type GranteeKind, type TeamFunction } from './grantee.js';

export const MOST_SHARED_AT_ONCE = 500;

export class SharesQueryDto {
  @TextField({ describe: 'Kind of record, such as customer', min: 1, max: 40 })
  subjectType: string;

  @IdField({ describe: 'The record' })
  subjectId: string;
}

export class GranteeDto {
  @ChoiceField(GRANTEE_KINDS, {
    describe: 'A person, who works in a department, in it and below, or who holds a position',
  })
  kind: GranteeKind;

  @IdField({ describe: 'The person, the department or the position' })
  id: string;
}

export class ShareRecordsDto {
  @TextField({ describe: 'Kind of record, such as customer', min: 1, max: 40 })
  subjectType: string;

  @IdListField({ describe: 'The records', min: 1, max: MOST_SHARED_AT_ONCE })
  subjectIds: string[];

  @NestedField(() => GranteeDto, { describe: 'With whom' })
  grantee: GranteeDto;

  @ChoiceField(SHARE_ACCESS, { describe: 'Reading only, or writing too' })
  access: 'read' | 'write';

  @DateField({ describe: 'The last day on which it holds', optional: true, nullable: true })
  until?: string | null;

  @TextField({ describe: 'Why', min: 1, max: 500 })
  note: string;
}

export class ChangeShareDto {
  @ChoiceField(SHARE_ACCESS, { describe: 'Reading only, or writing too', optional: true })
  access?: 'read' | 'write';

  @DateField({ describe: 'The last day on which it holds', optional: true, nullable: true })
  until?: string | null;

  @TextField({ describe: 'Why', min: 1, max: 500, optional: true })
  note?: string;

  @ChoiceField(TEAM_FUNCTIONS, { describe: 'What a member of a team does; left alone elsewhere', optional: true })
  teamFunction?: TeamFunction;
}

export class EndSharesDto {
  @IdListField({ describe: 'The shares', min: 1, max: MOST_SHARED_AT_ONCE })
  shareIds: string[];
}
