import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { leadOf, ownerOf } from '../actions/create-lead.js';
import type { CreateLeadDto } from '../lead.dto.js';
import { INTAKE, type Lead } from '../lead.entity.js';
import { Leads } from '../leads.repository.js';
import { ClaimedNumbers, type ClaimedNumber } from './claimed-numbers.js';
import { Dispatcher, type Dispatched } from './dispatcher.js';
import type { Cause } from './dispatches.repository.js';

const INTO_INTAKE = { ownerId: INTAKE, departmentId: null };

/** Takes in leads that come without anybody: they go to whom the rules say, and wait in the intake where these name nobody. */
@Injectable()
export class LeadIntake {
  constructor(
    private readonly work: UnitOfWork,
    private readonly leads: Leads,
    private readonly numbering: Numbering,
    private readonly dispatcher: Dispatcher,
    private readonly claimed: ClaimedNumbers,
  ) {}

  /** The numbers that rows of a file bring; they are taken with the rows. */
  claim(typed: readonly (string | undefined)[]): Promise<ClaimedNumber[]> {
    return this.claimed.of(typed);
  }

  async take(
    list: readonly Omit<CreateLeadDto, 'ownerId'>[],
    cause: Cause,
    importId: string | null = null,
  ): Promise<Lead[]> {
    if (list.length === 0) return [];
    const decisions = await this.dispatcher.decide(list);
    const numbers = await this.numbersOf(list);
    const rows = list.map(({ number: _, ...fields }, at) => {
      const given = decisions[at]?.given;
      return leadOf(fields, given ? ownerOf(given) : INTO_INTAKE, numbers[at] as string, importId);
    });
    const made = await this.work.asHouse(() => this.leads.insertMany(rows));
    const dispatched = decisions.map((decision, at): Dispatched => ({ leadId: made[at]?.id as string, decision }));
    await this.dispatcher.record(dispatched, cause);
    return made;
  }

  /** What was claimed stays; the counter passes over it, which is not written yet. */
  private async numbersOf(list: readonly Pick<CreateLeadDto, 'number'>[]): Promise<string[]> {
    const claimed = new Set(list.flatMap(({ number }) => number ?? []));
    const counted: string[] = [];
    const lacking = (): number => list.length - claimed.size - counted.length;
    while (lacking() > 0) {
      const next = await this.numbering.nextMany('XS', lacking());
      counted.push(...next.filter((number) => !claimed.has(number)));
    }
    return list.map(({ number }) => number ?? (counted.shift() as string));
  }
}
