import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../../platform/events/event-bus.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { ERASE_JOB } from '../../jobs.js';
import { ErasureDecided, ErasureProposed } from '../../privacy.events.js';
import { PreviewIsOld } from '../requests.errors.js';
import { SubjectRequests } from '../subject-requests.repository.js';

/** 二人确认: one proposes that a person's data be erased, another has read the preview and confirms it. */
@Injectable()
export class DecideErasure {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: SubjectRequests,
    private readonly events: EventBus,
    private readonly jobs: Jobs,
  ) {}

  /** @throws RequestIsClosed, RequestIsNotErasure, SearchIsNotDone */
  async propose(id: string): Promise<void> {
    const { personId: byId } = this.work.principal;
    const { number, personIds } = await this.work.asHouse(async () => {
      const request = await this.requests.getForChange(id);
      request.propose(byId, this.work.now);
      await this.requests.save(request);
      return { number: request.number, personIds: await this.requests.holdersOf('subject.erase', byId) };
    });
    await this.events.publish(
      new ErasureProposed({ requestId: id, number, at: this.work.now.toISOString(), byId, personIds }),
    );
  }

  /** What she saw is what is confirmed. @throws RequestIsNotProposed, RequestIsYourOwn, PreviewIsOld */
  async confirm(id: string, version: number): Promise<void> {
    await this.decide(id, 'confirmed', async (request, byId) => {
      request.confirm(byId, this.work.now);
      if (request.version !== version) throw new PreviewIsOld({});
      await this.jobs.ask(ERASE_JOB, { requestId: id });
    });
  }

  /** @throws RequestIsNotProposed, RequestIsYourOwn */
  async sendBack(id: string, reason: string): Promise<void> {
    await this.decide(id, 'sent_back', (request, byId) => Promise.resolve(request.sendBack(byId, reason.trim())));
  }

  private async decide(
    id: string,
    verdict: 'confirmed' | 'sent_back',
    act: (request: Awaited<ReturnType<SubjectRequests['getForChange']>>, byId: string) => Promise<void>,
  ): Promise<void> {
    const { personId: byId } = this.work.principal;
    const { number, proposerId } = await this.work.asHouse(async () => {
      const request = await this.requests.getForChange(id);
      const proposedBy = request.proposedBy;
      await act(request, byId);
      await this.requests.save(request);
      return { number: request.number, proposerId: proposedBy };
    });
    if (proposerId)
      await this.events.publish(
        new ErasureDecided({ requestId: id, number, at: this.work.now.toISOString(), byId, proposerId, verdict }),
      );
  }
}
