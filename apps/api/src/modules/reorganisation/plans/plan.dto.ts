import { ChoiceField, DateField, IdField, NestedListField, TextField } from '../../../platform/http/fields.js';
import { CHANGE_KINDS, CODE, KINDS, OFFICES, type DepartmentKind, type PlannedChange } from '../../org/index.js';

const MOST_CHANGES = 200;

export class PlannedChangeDto {
  @ChoiceField(CHANGE_KINDS, {
    describe:
      'What changes: somebody moves, ceases to hold a position, heads a department, heads it no more, or leaves; a department or a position is founded, changed or closed',
  })
  kind: PlannedChange['kind'];

  @IdField({ describe: 'Who; for everything about somebody', optional: true })
  personId?: string;

  @IdField({
    describe:
      'Which department; a move that leaves it out keeps the old one, null means none. Of one that is founded: the id it will have, by which later changes name it; left out: made',
    optional: true,
    nullable: true,
  })
  departmentId?: string | null;

  @TextField({
    describe: 'Code of the position; a move that leaves it out keeps it',
    ...{ max: 60, pattern: CODE, optional: true },
  })
  positionCode?: string;

  @IdField({
    describe: 'To whom she reports; a move that leaves it out keeps the superior, null means nobody',
    optional: true,
    nullable: true,
  })
  superiorId?: string | null;

  @ChoiceField(OFFICES, { describe: 'For heads: in her own right, or acting', optional: true })
  office?: 'head' | 'acting';

  @TextField({ describe: 'What a department or a position is called from then on', min: 1, max: 100, optional: true })
  name?: string;

  @TextField({
    describe: 'What a new department is known by for ever; left out: the next free one',
    ...{ max: 60, pattern: CODE, optional: true },
  })
  code?: string;

  @IdField({
    describe: 'What a department stands below; one that leaves it out stays where it is, null means at the top',
    ...{ optional: true, nullable: true },
  })
  parentId?: string | null;

  @TextField({
    describe: 'Code of the position that a position stands below; left out: as it is, null means at the top',
    ...{ max: 60, pattern: CODE, optional: true, nullable: true },
  })
  parentCode?: string | null;

  @ChoiceField(KINDS, { describe: 'What kind of organisation a department is', optional: true })
  departmentKind?: DepartmentKind;
}

export class NewPlanDto {
  @TextField({ describe: 'What it is called', min: 1, max: 100, example: '华东区并入销售一部' })
  name: string;

  @DateField({ describe: 'From which day on it holds, today at the earliest' })
  day: string;

  @TextField({ describe: 'Why', max: 2000, optional: true })
  note = '';

  @NestedListField(() => PlannedChangeDto, {
    describe: 'The changes, in the order in which they are entered',
    max: MOST_CHANGES,
    optional: true,
  })
  changes: PlannedChangeDto[] = [];
}

export class ChangePlanDto {
  @TextField({ describe: 'What it is called', min: 1, max: 100, optional: true })
  name?: string;

  @DateField({ describe: 'From which day on it holds', optional: true })
  day?: string;

  @TextField({ describe: 'Why', max: 2000, optional: true })
  note?: string;

  @NestedListField(() => PlannedChangeDto, { describe: 'All the changes', max: MOST_CHANGES, optional: true })
  changes?: PlannedChangeDto[];
}
