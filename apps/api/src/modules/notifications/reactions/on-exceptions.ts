import { Injectable } from '@nestjs/common';
import { Afterwards } from '../../../platform/events/events.js';
import { ExceptionAskedFor, ExceptionDecided } from '../../privacy/index.js';
import { TellPeople } from '../tell-people.js';

/** Whoever can decide hears who asks and why; whoever asked hears what came of it. */
@Injectable()
export class OnExceptions {
  constructor(private readonly tell: TellPeople) {}

  @Afterwards(ExceptionAskedFor)
  async asked({ payload: { exceptionId, byId, reason, personIds } }: ExceptionAskedFor): Promise<void> {
    const params = { actorId: byId, reason };
    const news = { kind: 'exception_asked', params, link: '/forbidden-exceptions' } as const;
    for (const personId of personIds)
      await this.tell.execute({ personId, ...news, dedupKey: `exception_asked ${exceptionId}` });
  }

  @Afterwards(ExceptionDecided)
  async decided({ payload: { exceptionId, askerId, verdict, byId } }: ExceptionDecided): Promise<void> {
    const news = { kind: `exception_${verdict}`, params: { actorId: byId }, link: '/forbidden-exceptions' } as const;
    await this.tell.execute({ personId: askerId, ...news, dedupKey: `exception_decided ${exceptionId}` });
  }
}
