import { Injectable } from '@nestjs/common';
import { PermissionIsMissing } from '../../platform/access/access.errors.js';
import { mayDo } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { RowIsMissing, RowIsOnlyShared } from '../../platform/database/database.errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { RecordRights } from '../../platform/subjects/record-rights.js';
import type { Subject, SubjectRef } from '../../platform/subjects/subject.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { CustomersAreNotShared, NotShareable, ShareLiesBehind } from './sharing.errors.js';

/** A record that is to be shared; with the id of the share it already has. */
interface SharedRecord {
  readonly id?: string;
  readonly subjectType: string;
  readonly subjectId: string;
}

type Shareable = Subject & { readonly scope: NonNullable<Subject['scope']> };

/** Who may share what: whoever reaches the record and has the permission; a share is not shared further. */
@Injectable()
export class ShareChecks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly subjects: Subjects,
    private readonly rights: RecordRights,
    private readonly clock: Clock,
  ) {}

  /** @throws NotShareable, PermissionIsMissing */
  subject(type: string): Shareable {
    const subject = this.subjects.find(type);
    if (!subject?.shareable) throw new NotShareable({ type }, [{ pointer: '/subjectType', code: NotShareable.code }]);
    const permission = `${type}.share`;
    if (!mayDo(this.work.principal, permission)) throw new PermissionIsMissing({ permission });
    return subject as Shareable;
  }

  /** Of what a company may switch off. @throws CustomersAreNotShared */
  async mustBeOn(type: string): Promise<void> {
    if (type !== 'customer') return;
    const [row] = await this.work.manager.query<{ on: boolean }[]>(`SELECT rule_holds('customers-are-shared') AS "on"`);
    if (!row?.on) throw new CustomersAreNotShared({});
  }

  /** @throws RowIsMissing, RowIsOnlyShared, NotShareable, PermissionIsMissing */
  mustShare({ type, id }: SubjectRef): Promise<void> {
    return this.mustShareAll([{ subjectType: type, subjectId: id }]);
  }

  /** The same for the records of many shares; one look for each kind of record. A share goes unseen with its record. */
  async mustShareAll(shares: readonly SharedRecord[]): Promise<void> {
    for (const type of new Set(shares.map(({ subjectType }) => subjectType))) {
      const alike = shares.filter((share) => share.subjectType === type);
      const ids = alike.map(({ subjectId }) => subjectId);
      const rights = await this.rights.of(type, ids);
      const unseen = alike.find(({ subjectId }) => !rights.has(subjectId));
      if (unseen) throw new RowIsMissing(unseen.id ? { type: 'share', id: unseen.id } : { type, id: unseen.subjectId });
      this.subject(type);
      if (ids.some((id) => rights.get(id)?.access !== 'own')) throw new RowIsOnlyShared({});
    }
  }

  /** @throws ShareLiesBehind */
  lastDay(until: string | null | undefined): void {
    if (until && until < this.clock.today())
      throw new ShareLiesBehind({}, [{ pointer: '/until', code: ShareLiesBehind.code }]);
  }
}
