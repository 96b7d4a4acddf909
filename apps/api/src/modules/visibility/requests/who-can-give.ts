import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import type { SubjectRef } from '../../../platform/subjects/subject.js';
import { Responsible } from '../question/responsible.repository.js';
import { SeenRecords } from '../rules/seen-records.repository.js';
import { AccessRequests, type AccessRequestRow } from './access-requests.repository.js';
import { Givers } from './givers.js';

/** A request, and who hears of it. */
export interface ToBeTold {
  readonly request: AccessRequestRow;
  /** None where the record does not exist, or nobody may both share it and know who asks. */
  readonly personIds: readonly string[];
}

/**
 * Who is told that somebody asks: for a record, its owner, or else whoever is above her; for permissions and fields,
 * the security administrators. Nobody hears of a record she does not see, or of a colleague she does not find.
 */
@Injectable()
export class WhoCanGive {
  constructor(
    private readonly requests: AccessRequests,
    private readonly records: SeenRecords,
    private readonly responsible: Responsible,
    private readonly givers: Givers,
  ) {}

  /** As the house. */
  async execute(requestId: string): Promise<ToBeTold> {
    const request = await this.requests.get(requestId);
    const { subjectType: type, subjectId: id, askedBy } = request;
    const record = type && id ? { type, id } : null;
    const line = record ? await this.line(record, askedBy) : [await this.responsible.allGivers()];
    for (const candidates of line) {
      const personIds = await this.givers.among(candidates, askedBy, record);
      if (personIds.length > 0) return { request, personIds };
    }
    return { request, personIds: [] };
  }

  /** Whoever shared it with her, its owner, those above the owner: the first of these who can. */
  private async line(record: SubjectRef, askedBy: string): Promise<string[][]> {
    try {
      const { ownerId } = await this.records.mustExist(record);
      const sharer = await this.givers.sharer(askedBy, record);
      return [...(sharer ? [[sharer]] : []), [ownerId], await this.responsible.allSuperiors(ownerId)];
    } catch (error) {
      if (error instanceof RowIsMissing) return [];
      throw error;
    }
  }
}
