import {
  ChoiceField,
  DateField,
  IdField,
  NestedListField,
  NumberField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { MoneyField, type MoneyDto } from '../../platform/http/money.dto.js';
import { NewMilestoneDto } from './milestones/milestone.dto.js';
import { PROJECT_STATUSES, type ProjectStatus } from './project.entity.js';

const MOST_MILESTONES = 50;

/** What a project says of itself, its required fields optional when it is changed. */
function projectFields(optional: boolean) {
  class ProjectFields {
    @TextField({ min: 1, max: 120, optional, describe: 'What is carried out', example: '锦川精工 MES 一期实施' })
    name: string;

    @IdField({ optional: true, describe: 'Project manager; whoever starts it when left out' })
    ownerId?: string;

    @MoneyField({ optional: true, nullable: true, describe: 'Amount; that of the contract when left out' })
    amount?: MoneyDto | null;

    @DateField({ optional: true, nullable: true, describe: 'Planned first day' })
    plannedFrom?: string | null;

    @DateField({ optional: true, nullable: true, describe: 'Planned last day; not before the first' })
    plannedUntil?: string | null;

    @TextField({ max: 2000, optional: true, describe: 'For colleagues' })
    note?: string;

    @ObjectField({ optional: true, describe: "The installation's own fields" })
    custom?: Record<string, unknown>;
  }
  return ProjectFields;
}

export class NewProjectDto extends projectFields(false) {
  @IdField({ optional: true, nullable: true, describe: 'The signed contract it carries out' })
  contractId?: string | null;

  @IdField({ optional: true, nullable: true, describe: 'The customer, where there is no contract' })
  customerId?: string | null;

  @NestedListField(() => NewMilestoneDto, { max: MOST_MILESTONES, optional: true, describe: 'Milestones, in order' })
  milestones?: NewMilestoneDto[];

  @NumberField()
  number?: string | null;
}

/** A merge patch. Its customer and contract stay; its status goes on by steps, its milestones have operations of their own. */
export class ChangeProjectDto extends projectFields(true) {}

export class ProjectStepDto {
  @ChoiceField(PROJECT_STATUSES, { describe: 'Where it goes on to' })
  to: ProjectStatus;

  @TextField({ max: 500, optional: true, describe: 'Why; required to cancel it' })
  reason?: string;
}
