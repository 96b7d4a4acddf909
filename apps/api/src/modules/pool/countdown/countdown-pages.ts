import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { ListQuery } from '../../../platform/listing/list-query.js';
import type { Page } from '../../../platform/listing/listing.js';
import { DEFAULT_RULE } from './countdown.js';
import {
  countdownView,
  type CountdownsInPhasesView,
  type CountdownView,
  type ExplainedCountdownView,
} from './countdown.view.js';
import { Countdowns } from './countdowns.repository.js';

/** Countdowns as they are shown. */
@Injectable()
export class CountdownPages {
  constructor(
    private readonly countdowns: Countdowns,
    private readonly clock: Clock,
  ) {}

  async list(query: ListQuery): Promise<Page<CountdownView>> {
    const { items, page } = await this.countdowns.list(query);
    return { items: items.map((row) => countdownView(row, this.clock.today())), page };
  }

  async count(ownerId: string | null): Promise<CountdownsInPhasesView> {
    const { phases, contactDue } = await this.countdowns.count(ownerId);
    return { phases: Object.fromEntries(phases), contactDue };
  }

  async one(id: string): Promise<ExplainedCountdownView> {
    const row = await this.countdowns.show(id);
    const freezes = await this.countdowns.freezes(id);
    const rule = await this.countdowns.ruleOf(row.homeId);
    return { ...countdownView(row, this.clock.today()), freezes, rule: rule ?? DEFAULT_RULE };
  }
}
