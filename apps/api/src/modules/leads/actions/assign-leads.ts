import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { OwnerChoice, type ChosenOwner } from '../../org/index.js';
import type { AssignLeadsDto } from '../lead.dto.js';
import { LeadsAssigned } from '../leads.events.js';
import { LeadIsClosed, NothingToAssign, TooManyLeads } from '../leads.errors.js';
import { Leads, type Assignment, type ChosenLead } from '../leads.repository.js';

export interface RefusedLead {
  readonly id: string;
  readonly code: string;
}

export interface AssignmentResult {
  readonly assigned: number;
  readonly refused: readonly RefusedLead[];
}

export const MOST_AT_ONCE = 5000;

/** Gives leads to people in turn: what cannot be given is told, the rest is given. */
@Injectable()
export class AssignLeads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly leads: Leads,
    private readonly owners: OwnerChoice,
    private readonly events: EventBus,
  ) {}

  /** @throws NothingToAssign, TooManyLeads, OwnerIsOutOfReach before anything is changed */
  async execute({ leadIds, filter, assigneeIds }: AssignLeadsDto): Promise<AssignmentResult> {
    if ((leadIds === undefined) === (filter === undefined)) throw new NothingToAssign({});
    const assignees: ChosenOwner[] = [];
    for (const id of new Set(assigneeIds)) assignees.push(await this.owners.choose('lead', id));
    const found = filter
      ? await this.leads.chooseByFilter(filter, MOST_AT_ONCE + 1)
      : await this.leads.chooseByIds(leadIds as string[]);
    if (found.length > MOST_AT_ONCE) throw new TooManyLeads({ most: MOST_AT_ONCE });
    const assignments = inTurn(found.filter(isOpen), assignees);
    await this.leads.assign(assignments);
    await this.tell(assignments);
    return {
      assigned: assignments.length,
      refused: [...missing(leadIds ?? [], found), ...found.filter((lead) => !isOpen(lead)).map(closed)],
    };
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

export function inTurn(leads: readonly ChosenLead[], assignees: readonly ChosenOwner[]): Assignment[] {
  return leads.map(({ id }, i) => ({ leadId: id, ...(assignees[i % assignees.length] as ChosenOwner) }));
}

function isOpen({ status }: ChosenLead): boolean {
  return status !== 'qualified' && status !== 'unqualified';
}

function closed({ id }: ChosenLead): RefusedLead {
  return { id, code: LeadIsClosed.code };
}

function missing(wanted: readonly string[], found: readonly ChosenLead[]): RefusedLead[] {
  const seen = new Set(found.map(({ id }) => id));
  return [...new Set(wanted)].filter((id) => !seen.has(id)).map((id) => ({ id, code: 'lead.missing' }));
}
