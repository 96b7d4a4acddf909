import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { FIND_JOB } from '../../jobs.js';
import { RequestIsErasure } from '../requests.errors.js';
import { SubjectRequests } from '../subject-requests.repository.js';

/** What an officer does with a request of a person until it is closed; erasing apart. */
@Injectable()
export class HandleRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: SubjectRequests,
    private readonly jobs: Jobs,
  ) {}

  /** Says which of the found records are somebody else, and has everything looked through again. @throws RequestIsClosed, RowIsStale */
  async exclude(id: string, excluded: readonly string[], version: number): Promise<void> {
    await this.work.asHouse(async () => {
      const request = await this.requests.getForChange(id);
      request.lookAgain();
      request.excluded = excluded.filter((each) => request.records.some((record) => record.id === each));
      await this.requests.save(request, version);
      await this.jobs.ask(FIND_JOB, { requestId: id });
    });
  }

  /** @throws RequestIsClosed */
  async lookAgain(id: string): Promise<void> {
    await this.work.asHouse(async () => {
      const request = await this.requests.getForChange(id);
      request.lookAgain();
      await this.requests.save(request);
      await this.jobs.ask(FIND_JOB, { requestId: id });
    });
  }

  /** The copy was handed over, or the data put right. @throws RequestIsErasure, RequestIsClosed */
  async answer(id: string, answer: string): Promise<void> {
    await this.work.asHouse(async () => {
      const request = await this.requests.getForChange(id);
      if (request.kind === 'erasure') throw new RequestIsErasure({});
      await this.requests.save(this.closed(request, 'done', answer));
    });
  }

  /** Not done, with the reason the person is told; or she took it back. @throws RequestIsClosed */
  async refuse(id: string, outcome: 'refused' | 'withdrawn', reason: string): Promise<void> {
    await this.work.asHouse(async () => {
      const request = await this.requests.getForChange(id);
      await this.requests.save(this.closed(request, outcome, reason));
    });
  }

  private closed(
    request: Awaited<ReturnType<SubjectRequests['getForChange']>>,
    outcome: 'done' | 'refused' | 'withdrawn',
    said: string,
  ): typeof request {
    request.close(outcome, said.trim(), this.work.principal.personId, this.work.now);
    return request;
  }
}
