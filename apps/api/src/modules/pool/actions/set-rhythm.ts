import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Customers } from '../../customers/index.js';
import { Countdowns } from '../countdown/countdowns.repository.js';

/** How often its owner means to be in touch with a customer. */
@Injectable()
export class SetRhythm {
  constructor(
    private readonly work: UnitOfWork,
    private readonly customers: Customers,
    private readonly countdowns: Countdowns,
  ) {}

  /** @param everyDays natural days; null for no rhythm @throws RowIsMissing, RowIsForReading */
  async execute(id: string, everyDays: number | null): Promise<void> {
    await this.customers.getForChange(id);
    await this.work.asHouse(() => this.countdowns.setRhythm(id, everyDays));
  }
}
