import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import { WakeUps } from '../../../platform/events/wake-ups.js';
import type { Locale } from '../../../platform/http/locale.js';
import { topicOf } from '../tell-people.js';
import { EventStream } from './event-stream.js';
import { ReadLiveNews } from './live-news.js';

const LOOK_EVERY_MS = 5_000;
const BEAT_EVERY_MS = 15_000;

export interface Listener {
  readonly personId: string;
  readonly sessionId: string;
  readonly locale: Locale;
  /** The number of the last event she saw before the line broke. */
  readonly after: string | undefined;
}

/** The streams that are open in this process. */
@Injectable()
export class EventStreams implements OnModuleDestroy {
  private readonly open = new Set<EventStream>();
  private closing = false;

  constructor(
    private readonly read: ReadLiveNews,
    private readonly wakeUps: WakeUps,
  ) {}

  /** Shows news on `response` until either side ends it. */
  begin(response: ServerResponse, { personId, sessionId, locale, after }: Listener): void {
    const stream = new EventStream(response, (since) => this.read.execute(sessionId, since, locale), after);
    const unlisten = this.wakeUps.listen(topicOf(personId), () => stream.wake());
    const look = setInterval(() => stream.wake(), LOOK_EVERY_MS);
    const beat = setInterval(() => stream.beat(), BEAT_EVERY_MS);
    this.open.add(stream);
    response.on('close', () => {
      unlisten();
      clearInterval(look);
      clearInterval(beat);
      this.open.delete(stream);
    });
    if (this.closing) stream.end();
    else stream.wake();
  }

  /** Otherwise an open stream would keep the server from closing, also one whose page comes back while it closes. */
  onModuleDestroy(): void {
    this.closing = true;
    for (const stream of this.open) stream.end();
  }
}
