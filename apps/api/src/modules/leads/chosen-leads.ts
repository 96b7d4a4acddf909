import { Injectable } from '@nestjs/common';
import { LeadIsClosed, NothingToAssign, TooManyLeads } from './leads.errors.js';
import { Leads, type ChosenLead } from './leads.repository.js';

export interface RefusedLead {
  readonly id: string;
  readonly code: string;
}

/** Some leads by their ids, or everything a filter finds. */
export interface Choice {
  readonly leadIds?: readonly string[] | undefined;
  readonly filter?: object | undefined;
}

export const MOST_AT_ONCE = 5000;

/** Which leads are to be given: those the caller sees and that are open, locked; the others with the reason. */
@Injectable()
export class ChosenLeads {
  constructor(private readonly leads: Leads) {}

  /** @throws NothingToAssign, TooManyLeads */
  async choose({ leadIds, filter }: Choice): Promise<{ open: readonly string[]; refused: readonly RefusedLead[] }> {
    if ((leadIds === undefined) === (filter === undefined)) throw new NothingToAssign({});
    const found = filter
      ? await this.leads.chooseByFilter(filter, MOST_AT_ONCE + 1)
      : await this.leads.chooseByIds(leadIds as string[]);
    if (found.length > MOST_AT_ONCE) throw new TooManyLeads({ most: MOST_AT_ONCE });
    return {
      open: found.filter(isOpen).map(({ id }) => id),
      refused: [...missing(leadIds ?? [], found), ...found.filter((lead) => !isOpen(lead)).map(closed)],
    };
  }
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
