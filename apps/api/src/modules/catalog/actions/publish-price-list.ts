import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { PriceListPublished } from '../catalog.events.js';
import { PriceLists } from '../price-lists.repository.js';

/** From its first day on the list has the say; the one before ends the day before. */
@Injectable()
export class PublishPriceList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly priceLists: PriceLists,
    private readonly clock: Clock,
    private readonly events: EventBus,
  ) {}

  async execute(id: string): Promise<void> {
    const list = await this.priceLists.getForChange(id);
    list.publish(this.work.principal.personId, this.clock.now(), (await this.priceLists.items(id)).length);
    const before = await this.priceLists.openEnded(list.currency);
    if (before) {
      before.endBefore(list);
      await this.rows.change(before);
    }
    await this.rows.change(list);
    await this.events.publish(new PriceListPublished({ priceListId: id, effectiveFrom: list.effectiveFrom }));
  }
}
