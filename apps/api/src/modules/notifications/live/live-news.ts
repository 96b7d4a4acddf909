import { Injectable } from '@nestjs/common';
import type { Locale } from '../../../platform/http/locale.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Inbox } from '../../approvals/index.js';
import { notificationView, type NotificationView } from '../notification.view.js';
import { Notifications } from '../notifications.repository.js';

export interface LiveNews {
  readonly inbox: number;
  /** The number a stream resumes from after these notifications. */
  readonly last: string;
  readonly notifications: readonly { readonly seq: string; readonly view: NotificationView }[];
}

/** One look at what is new for the person of a session, in a unit of work of its own. */
@Injectable()
export class ReadLiveNews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly inbox: Inbox,
    private readonly notifications: Notifications,
  ) {}

  /**
   * @param after the last number the stream has shown; undefined for a stream that begins now
   * @returns null when the session is no longer live
   */
  execute(sessionId: string, after: string | undefined, locale: Locale): Promise<LiveNews | null> {
    return this.work.enclose('stream', async () => {
      const person = await this.work.signIn(sessionId, 'read');
      if (!person) return null;
      try {
        const last = after ?? (await this.notifications.lastNumber(person.personId));
        const rows = await this.notifications.since(person.personId, last);
        const news = { inbox: await this.inbox.count(person.personId), last: rows.at(-1)?.seq ?? last };
        return { ...news, notifications: rows.map((row) => ({ seq: row.seq, view: notificationView(row, locale) })) };
      } finally {
        await this.work.rollback();
      }
    });
  }
}
