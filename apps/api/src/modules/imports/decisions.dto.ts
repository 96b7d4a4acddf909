import { Type } from 'class-transformer';
import { ChoiceField, IntegerField, NestedField, NestedListField } from '../../platform/http/fields.js';
import { DECISIONS, FINDING_KINDS, type Decision, type FindingKind } from './finding.js';

const MOST_ROWS = 300_000;
const again = { optional: true, nullable: true };

/** What is to become of all rows that met the same kind of thing; null: what happens where nobody decides. */
export class KindDecisionsDto {
  @ChoiceField(DECISIONS, { ...again, describe: 'Those that met a record of their own kind' })
  same?: Decision | null;

  @ChoiceField(DECISIONS, { ...again, describe: 'Those whose company is a customer already' })
  customer?: Decision | null;

  @ChoiceField(DECISIONS, { ...again, describe: 'Those whose record the importer may only read' })
  reading?: Decision | null;

  @ChoiceField(DECISIONS, { ...again, describe: 'Those whose record the importer does not see' })
  elsewhere?: Decision | null;
}

export class RowDecisionDto {
  @IntegerField({ min: 1, max: MOST_ROWS, describe: 'Row of the file, as a spreadsheet counts it' })
  row: number;

  @ChoiceField(DECISIONS, { nullable: true, describe: 'What is to become of it; null: the same as of its kind' })
  decision: Decision | null;
}

export class DecideImportDto {
  @NestedField(() => KindDecisionsDto, { optional: true, describe: 'For all rows of a kind of finding' })
  kinds?: KindDecisionsDto;

  @NestedListField(() => RowDecisionDto, { max: 500, optional: true, describe: 'For single rows, whatever their kind' })
  rows?: RowDecisionDto[];
}

export class FindingsQueryDto {
  @ChoiceField(FINDING_KINDS, { optional: true, describe: 'Only those that met this kind of thing' })
  kind?: FindingKind;

  @Type(() => Number)
  @IntegerField({ min: 0, max: MOST_ROWS, optional: true, describe: 'Rows below this one' })
  after?: number;
}
