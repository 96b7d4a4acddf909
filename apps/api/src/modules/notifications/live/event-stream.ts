import type { ServerResponse } from 'node:http';
import type { LiveNews, Since } from './live-news.js';

/** Looks for news; null when the session has ended. */
export type Look = (since: Since) => Promise<LiveNews | null>;

/** What began earlier may be committed later: it is looked back so far, and told once. */
const LOOK_BACK_MS = 15_000;

/** One open stream of server-sent events: it looks when it is woken, one look at a time, and shows what is new. */
export class EventStream {
  private looking: Promise<void> | undefined;
  private again = false;
  private shownCount: number | undefined;
  private lookedAt: Date | undefined;
  /** Versions that were told, of what the next look finds again. */
  private told = new Map<string, number>();

  constructor(
    private readonly response: ServerResponse,
    private readonly look: Look,
    private last: string | undefined,
  ) {}

  /** Looks once more after a look that is under way, which may have begun before the news. */
  wake(): void {
    if (this.looking) {
      this.again = true;
      return;
    }
    this.looking = this.lookAround().finally(() => {
      this.looking = undefined;
      if (this.again && !this.isOver) this.wakeAgain();
    });
  }

  /** A comment keeps proxies from closing the line. */
  beat(): void {
    if (!this.isOver) this.response.write(': still here\n\n');
    this.wake();
  }

  end(): void {
    if (!this.isOver) this.response.end();
  }

  get isOver(): boolean {
    return this.response.writableEnded || this.response.destroyed;
  }

  private wakeAgain(): void {
    this.again = false;
    this.wake();
  }

  private async lookAround(): Promise<void> {
    try {
      const news = await this.look({ number: this.last, instant: this.lookBackTo() });
      if (this.isOver) return;
      if (news) this.show(news);
      else this.end();
    } catch {
      // The database was not to be had; the next look shows what this one missed.
    }
  }

  private show({ inbox, last, notifications, changed, at }: LiveNews): void {
    for (const { seq, view } of notifications) this.send('notification', seq, view);
    this.last = last;
    for (const { id, version, subjectType } of changed)
      if (this.told.get(id) !== version) this.send('record', last, { type: 'approval', id, subjectType });
    this.told = new Map(changed.map(({ id, version }) => [id, version]));
    this.lookedAt = at;
    if (inbox === this.shownCount) return;
    this.shownCount = inbox;
    this.send('inbox', last, { count: inbox });
  }

  private lookBackTo(): Date | undefined {
    return this.lookedAt && new Date(this.lookedAt.getTime() - LOOK_BACK_MS);
  }

  private send(event: string, id: string, data: object): void {
    this.response.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }
}
