import { Injectable } from '@nestjs/common';
import { WakeUps } from '../../platform/events/wake-ups.js';
import { Notifications, type News } from './notifications.repository.js';

/** The topic on which a person's open streams wait. */
export function topicOf(personId: string): string {
  return `person ${personId}`;
}

/** Tells one person one thing, once, and wakes her open streams when it is committed. */
@Injectable()
export class TellPeople {
  constructor(
    private readonly notifications: Notifications,
    private readonly wakeUps: WakeUps,
  ) {}

  async execute(news: News): Promise<void> {
    if (await this.notifications.tell(news)) this.wakeUps.send([topicOf(news.personId)]);
  }
}
