import { Injectable } from '@nestjs/common';
import type { Locale } from '../../../platform/http/locale.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ChangedApprovals, Inbox, type ChangedApproval } from '../../approvals/index.js';
import { notificationView, type NotificationView } from '../notification.view.js';
import { Notifications } from '../notifications.repository.js';

export interface LiveNews {
  readonly inbox: number;
  /** The number a stream resumes from after these notifications. */
  readonly last: string;
  readonly notifications: readonly { readonly seq: string; readonly view: NotificationView }[];
  /** Approvals she may open that have moved on since then. */
  readonly changed: readonly ChangedApproval[];
  /** When it was looked. */
  readonly at: Date;
}

/** From where on a stream looks. */
export interface Since {
  /** The last number it has shown; undefined for a stream that begins now. */
  readonly number: string | undefined;
  /** Undefined for a first look: the page around it has just been read. */
  readonly instant: Date | undefined;
}

/** One look at what is new for the person of a session, in a unit of work of its own. */
@Injectable()
export class ReadLiveNews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly inbox: Inbox,
    private readonly notifications: Notifications,
    private readonly approvals: ChangedApprovals,
  ) {}

  /**
   * @returns null when the session is no longer live
   */
  execute(sessionId: string, { number, instant }: Since, locale: Locale): Promise<LiveNews | null> {
    return this.work.enclose('stream', async () => {
      const person = await this.work.signIn(sessionId, 'read');
      if (!person) return null;
      try {
        const last = number ?? (await this.notifications.lastNumber(person.personId));
        const rows = await this.notifications.since(person.personId, last);
        const news = {
          inbox: await this.inbox.count(person.personId),
          last: rows.at(-1)?.seq ?? last,
          changed: instant ? await this.approvals.since(instant) : [],
          at: this.work.now,
        };
        return { ...news, notifications: rows.map((row) => ({ seq: row.seq, view: notificationView(row, locale) })) };
      } finally {
        await this.work.rollback();
      }
    });
  }
}
