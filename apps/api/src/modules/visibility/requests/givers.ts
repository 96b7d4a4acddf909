import { Injectable } from '@nestjs/common';
import { mayDo, type Principal } from '../../../platform/access/principal.js';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { RecordRights, type RecordRight } from '../../../platform/subjects/record-rights.js';
import type { SubjectRef } from '../../../platform/subjects/subject.js';
import { People, Principals } from '../../org/index.js';

/** Asks the database as each of them herself: what she may share, and whom she finds. Called by the house. */
@Injectable()
export class Givers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly principals: Principals,
    private readonly people: People,
    private readonly rights: RecordRights,
  ) {}

  /** Those who find the one who asks, and may share the record, if it is about one. */
  async among(candidates: readonly string[], askedBy: string, record: SubjectRef | null): Promise<string[]> {
    const able: string[] = [];
    for (const id of candidates) {
      if (id === askedBy) continue;
      if (await this.as(id, (giver) => this.gives(giver, askedBy, record))) able.push(id);
    }
    return able;
  }

  /** Who showed it to her. */
  async sharer(askedBy: string, record: SubjectRef): Promise<string | null> {
    const right = await this.as(askedBy, () => this.right(record));
    return right?.byId ?? null;
  }

  private async gives(giver: Principal, askedBy: string, record: SubjectRef | null): Promise<boolean> {
    if (!(await this.finds(askedBy))) return false;
    if (!record) return true;
    return mayDo(giver, `${record.type}.share`) && (await this.right(record))?.access === 'own';
  }

  private async finds(personId: string): Promise<boolean> {
    try {
      await this.people.get(personId);
      return true;
    } catch (error) {
      if (error instanceof RowIsMissing) return false;
      throw error;
    }
  }

  private async right({ type, id }: SubjectRef): Promise<RecordRight | undefined> {
    return (await this.rights.of(type, [id])).get(id);
  }

  private async as<T>(personId: string, body: (principal: Principal) => Promise<T>): Promise<T | null> {
    const principal = await this.principals.of(personId);
    return principal && this.work.run(principal, 'read', () => body(principal));
  }
}
