import { DateField, IdListField, TextField } from '../../../platform/http/fields.js';

const NAME = { min: 1, max: 120, describe: 'What is to be reached', example: '到货验收' } as const;
const DUE = { optional: true, nullable: true, describe: 'By which day' } as const;

export class NewMilestoneDto {
  @TextField(NAME)
  name: string;

  @DateField(DUE)
  dueOn?: string | null;
}

/** A merge patch. */
export class ChangeMilestoneDto {
  @TextField({ ...NAME, optional: true })
  name?: string;

  @DateField(DUE)
  dueOn?: string | null;
}

export class MilestoneOrderDto {
  @IdListField({ max: 100, describe: 'Every milestone of the project, in the new order' })
  milestoneIds: string[];
}
