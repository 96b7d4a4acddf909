import { Injectable } from '@nestjs/common';
import { addDays, businessDate } from '@countersign/kernel';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { searchColumns } from '../../../platform/text-search/text-search.js';
import { Opportunity } from '../opportunity.entity.js';
import { blank } from '../opportunity-fields.js';
import type { SalesStage } from '../sales-stage.entity.js';
import { SalesStages } from '../sales-stages.repository.js';
import { DEMO_DEALS, type DemoDeal } from './demo-deals.js';
import { DemoCustomers, type DemoCustomer } from './demo-parties.js';
import { demoExchanges } from './demo-exchanges.js';
import { Activity } from '../../activities/index.js';

/** A pipeline of half a year in both departments, so that board, funnel and timelines have something to tell. */
@Injectable()
@Seeds('demo', 4.1)
export class DemoPipeline implements Seed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stages: SalesStages,
    private readonly numbering: Numbering,
    private readonly customers: DemoCustomers,
  ) {}

  async execute(): Promise<void> {
    const stages = await this.stages.inOrder();
    const customers = await this.customers.byOwner();
    // In the order they began, so that the numbers run with the calendar.
    const deals = [...DEMO_DEALS].sort((a, b) => (b.way[0] ?? 0) - (a.way[0] ?? 0));
    const numbers = await this.numbering.nextMany('SJ', deals.length);
    const written = deals.flatMap((deal, i) => {
      const own = customers.get(deal.owner) ?? [];
      const customer = own[deal.customer % Math.max(own.length, 1)];
      return customer ? [{ deal, customer, row: this.rowOf(deal, customer, stages, numbers[i] as string) }] : [];
    });
    await this.work.manager.insert(Opportunity, written.map(({ row }) => row) as never);
    for (const { deal, row } of written) await this.writeMoves(deal, row, stages);
    await this.writeExchanges(written);
  }

  private rowOf(
    deal: DemoDeal,
    { id, contactId, ownerId, departmentId }: DemoCustomer,
    stages: readonly SalesStage[],
    number: string,
  ): Opportunity {
    const { way, lost } = deal;
    const stage = stages[way.length - 1] as SalesStage;
    const won = stages.findIndex(({ kind }) => kind === 'won');
    const closedDaysAgo = lost?.daysAgo ?? way[won];
    const changedDaysAgo = Math.min(closedDaysAgo ?? Infinity, way.at(-1) ?? 0);
    const stamp = {
      createdAt: this.at(way[0] ?? 0),
      createdBy: ownerId,
      updatedAt: this.at(changedDaysAgo),
      updatedBy: ownerId,
    };
    const outcome = lost ? 'lost' : stage.kind === 'open' ? 'open' : 'won';
    const closing =
      closedDaysAgo === undefined
        ? {}
        : {
            outcome,
            lostReason: lost?.reason ?? null,
            closingNote: lost?.note ?? null,
            closedAt: this.at(closedDaysAgo),
            closedBy: ownerId,
          };
    return Object.assign(new Opportunity(), blank(), stamp, searchColumns(deal.name, number), closing, {
      id: newId(),
      version: way.length + (lost ? 1 : 0),
      custom: {},
      number,
      ownerId,
      departmentId,
      customerId: id,
      primaryContactId: contactId,
      name: deal.name,
      productInterest: deal.product,
      expectedAmount: deal.amount,
      currency: 'CNY',
      exchangeRate: '1',
      competitors: deal.competitors ?? null,
      risks: deal.risks ?? null,
      stageId: stage.id,
      stageEnteredAt: this.at(way.at(-1) ?? 0),
      expectedCloseOn: this.day(closedDaysAgo ?? -14 * (won + 1 - way.length)),
      nextAction: deal.next,
      nextActionOwnerId: ownerId,
      plannedFinishOn: this.day(closedDaysAgo ?? -3 - ((way[0] ?? 0) % 12)),
    });
  }

  private async writeMoves(
    { way, lost }: DemoDeal,
    { id, ownerId }: Opportunity,
    stages: readonly SalesStage[],
  ): Promise<void> {
    const moves = way.map(
      (daysAgo, i) =>
        [
          stages[i - 1]?.id ?? null,
          stages[i]?.id,
          stages[i]?.kind === 'open' ? 'open' : 'won',
          null,
          this.at(daysAgo),
        ] as const,
    );
    const last = stages[way.length - 1]?.id;
    const all = lost ? [...moves, [last ?? null, last, 'lost', lost.note, this.at(lost.daysAgo)] as const] : moves;
    for (const [from, to, outcome, note, at] of all) {
      await this.work.manager.query(
        `INSERT INTO opportunity_stage_moves (id, opportunity_id, from_stage_id, to_stage_id, outcome, note, moved_at, moved_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [newId(), id, from, to, outcome, note, at, ownerId],
      );
    }
  }

  private async writeExchanges(
    written: readonly { deal: DemoDeal; customer: DemoCustomer; row: Opportunity }[],
  ): Promise<void> {
    const exchanges = written.flatMap(({ deal, customer, row }) => demoExchanges(deal, customer, row, this.work.now));
    exchanges.sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());
    const numbers = await this.numbering.nextMany('HD', exchanges.length);
    await this.work.manager.insert(
      Activity,
      exchanges.map((exchange, i) => ({ ...exchange, id: newId(), number: numbers[i] })) as never,
    );
  }

  /** Mid-morning, so many business days ago. */
  private at(daysAgo: number): Date {
    return new Date(`${this.day(daysAgo)}T10:${String(10 + (daysAgo % 45)).padStart(2, '0')}:00+08:00`);
  }

  private day(daysAgo: number): string {
    return addDays(businessDate(this.work.now), -daysAgo);
  }
}
