import { Injectable } from '@nestjs/common';
import type { Locale } from '../../platform/http/locale.js';
import { LastWeeks } from './last-week.repository.js';
import type { LastWeekView } from './preview.view.js';

@Injectable()
export class ShowLastWeek {
  constructor(private readonly weeks: LastWeeks) {}

  async execute(personId: string, locale: Locale): Promise<LastWeekView> {
    const { since, deleted, exported, deeds } = await this.weeks.of(personId);
    return {
      ...{ since: since.toISOString(), deleted, exported },
      deeds: deeds.map(({ id, at, what, subject, name }) => ({
        ...{ id, what, name, at: at.toISOString() },
        label: this.weeks.labelOf(subject, locale === 'en' ? 'en' : 'zh'),
      })),
    };
  }
}
