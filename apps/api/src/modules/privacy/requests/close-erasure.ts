import { Injectable } from '@nestjs/common';
import { HOUSE_ID } from '../../../platform/access/principal.js';
import { Audit } from '../../../platform/audit/audit.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { certificateOf } from './certificate.js';
import { Erasing } from './erasing.js';
import { Persons } from './persons.repository.js';
import type { AskedFor, SubjectRequest } from './subject-request.entity.js';
import { SubjectRequests } from './subject-requests.repository.js';

const NOBODY: AskedFor = { name: '已删除', company: null, phone: null, email: null, wechat: null };

/** The request itself forgets whom it was about, and certifies what was done. */
@Injectable()
export class CloseErasure {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: SubjectRequests,
    private readonly persons: Persons,
    private readonly erasing: Erasing,
    private readonly audit: Audit,
  ) {}

  circleOf({ excluded }: SubjectRequest, rows: Parameters<Persons['circleOf']>[0]): Promise<string[]> {
    return this.persons.circleOf(rows.filter(({ id }) => !excluded.includes(id)));
  }

  async execute(requestId: string, files: number, remaining: number): Promise<void> {
    const request = await this.requests.getForChange(requestId);
    const places = await this.erasing.placesOf(requestId);
    const certificate = certificateOf({ at: this.work.now, records: request.hers, places, files, remaining });
    const by = request.decidedBy ?? HOUSE_ID;
    Object.assign(request, {
      status: 'done',
      person: NOBODY,
      identity: '—',
      certificate,
      closedAt: this.work.now,
      closedBy: by,
    });
    await this.requests.save(request);
    const after = { places: places.length, files, remaining };
    await this.audit.note({ action: 'erase', subjectType: 'subject_requests', subjectId: requestId, after });
  }
}
