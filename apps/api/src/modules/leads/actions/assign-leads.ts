import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { OwnerChoice, type ChosenOwner } from '../../org/index.js';
import { ChosenLeads, type RefusedLead } from '../chosen-leads.js';
import type { AssignLeadsDto } from '../lead.dto.js';
import { LeadsAssigned } from '../leads.events.js';
import { Leads, type Assignment } from '../leads.repository.js';

export interface AssignmentResult {
  readonly assigned: number;
  readonly refused: readonly RefusedLead[];
}

/** Gives leads to people in turn: what cannot be given is told, the rest is given. */
@Injectable()
export class AssignLeads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly leads: Leads,
    private readonly chosen: ChosenLeads,
    private readonly owners: OwnerChoice,
    private readonly events: EventBus,
  ) {}

  /** @throws NothingToAssign, TooManyLeads, OwnerIsOutOfReach before anything is changed */
  async execute({ leadIds, filter, assigneeIds }: AssignLeadsDto): Promise<AssignmentResult> {
    const assignees: ChosenOwner[] = [];
    for (const id of new Set(assigneeIds)) assignees.push(await this.owners.choose('lead', id));
    const { open, refused } = await this.chosen.choose({ leadIds, filter });
    const assignments = inTurn(open, assignees);
    await this.leads.assign(assignments);
    await this.tell(assignments);
    return { assigned: assignments.length, refused };
  }

  /** One message a person, however many leads she was given. */
  private async tell(assignments: readonly Assignment[]): Promise<void> {
    const byId = this.work.principal.personId;
    for (const assigneeId of new Set(assignments.map(({ ownerId }) => ownerId))) {
      const leadIds = assignments.filter(({ ownerId }) => ownerId === assigneeId).map(({ leadId }) => leadId);
      await this.events.publish(new LeadsAssigned({ assigneeId, leadIds, byId }));
    }
  }
}

export function inTurn(leadIds: readonly string[], assignees: readonly ChosenOwner[]): Assignment[] {
  return leadIds.map((leadId, i) => ({ leadId, ...(assignees[i % assignees.length] as ChosenOwner) }));
}
