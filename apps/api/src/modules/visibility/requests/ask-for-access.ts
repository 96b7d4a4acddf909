import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import type { Locale } from '../../../platform/http/locale.js';
import { ExplainRefusal } from '../question/explain-refusal.js';
import type { Question } from '../question/question.js';
import {
  AccessIsAskedForAlready,
  NobodyGivesIt,
  NothingIsMissing,
  TooMuchIsAskedFor,
} from './access-requests.errors.js';
import { AccessAskedFor } from './access-requests.events.js';
import { AccessRequests } from './access-requests.repository.js';

const MOST_A_DAY = 10;

/**
 * Sends what "why can I not …" would have one ask for to whoever can give it. The answer is the same whether a record
 * exists or not, and who was told, if anybody, is not in it.
 */
@Injectable()
export class AskForAccess {
  constructor(
    private readonly work: UnitOfWork,
    private readonly explain: ExplainRefusal,
    private readonly requests: AccessRequests,
    private readonly events: EventBus,
  ) {}

  /** @throws NothingIsMissing @throws NobodyGivesIt @throws AccessIsAskedForAlready @throws TooMuchIsAskedFor */
  async execute(question: Question, note: string, locale: Locale): Promise<void> {
    const { allowed, sendable, checks } = await this.explain.execute(question, locale);
    const lacks = checks.at(-1)?.check;
    if (allowed || !lacks) throw new NothingIsMissing({});
    if (!sendable) throw new NobodyGivesIt({});
    const me = this.work.principal.personId;
    const about = lacks === 'permission' || lacks === 'field' ? undefined : question.record;
    const wish = {
      lacks,
      permission: lacks === 'permission' ? (question.permission ?? null) : null,
      subjectType: about?.type ?? null,
      subjectId: about?.id ?? null,
      field: lacks === 'field' ? (question.field ?? null) : null,
      note: note.trim(),
    };
    const { all, alike } = await this.requests.lately(me, wish);
    if (alike > 0) throw new AccessIsAskedForAlready({});
    if (all >= MOST_A_DAY) throw new TooMuchIsAskedFor({ most: MOST_A_DAY });
    const requestId = await this.requests.insert(me, wish);
    await this.events.publish(new AccessAskedFor({ requestId }));
  }
}
