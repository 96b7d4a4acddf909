import { Injectable } from '@nestjs/common';
import { mayDo, type Principal } from '../../../platform/access/principal.js';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Sentence } from '../../../platform/http/domain-error.js';
import type { SubjectRef } from '../../../platform/subjects/subject.js';
import { Subjects } from '../../../platform/subjects/subjects.js';

/** A kind of record whose rows have owners. */
export interface Kind {
  readonly type: string;
  readonly table: string;
  readonly label: Sentence;
  readonly title: string;
  readonly number: string;
  /** What it takes to open one. */
  readonly permission: string;
  /** It can be shown to somebody by hand. */
  readonly shareable?: boolean;
}

export interface SeenRecord {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly ownerId: string;
  readonly ownerName: string;
  /** The row's columns, of which rules name some. */
  readonly columns: Readonly<Record<string, unknown>>;
}

type ReadRow = Omit<SeenRecord, 'kind' | 'id'>;

/** Records with owners that no room has declared as a subject, because nothing hangs on them. */
const BESIDE: readonly Kind[] = [
  {
    type: 'approval',
    table: 'approval_instances',
    label: { zh: '审批', en: 'Approval' },
    title: 's.title',
    number: 's.number',
    permission: 'approval.view',
  },
  {
    type: 'import',
    table: 'imports',
    label: { zh: '导入', en: 'Import' },
    title: 's.file_name',
    number: `''`,
    permission: 'import.run',
  },
];

/** Every kind of record that belongs to somebody, and one of them as the reader sees it. */
@Injectable()
export class SeenRecords {
  constructor(
    private readonly work: UnitOfWork,
    private readonly subjects: Subjects,
  ) {}

  kinds(): Kind[] {
    const owned = this.subjects.all().filter(({ unowned }) => !unowned);
    return [...owned.map((subject) => ({ ...subject, permission: `${subject.type}.view` })), ...BESIDE];
  }

  find(type: string): Kind | undefined {
    return this.kinds().find((kind) => kind.type === type);
  }

  /** @returns null alike for an unknown kind, a missing permission, a discarded record and one out of reach */
  async seen({ type, id }: SubjectRef, me: Principal): Promise<SeenRecord | null> {
    const kind = this.find(type);
    return kind && mayDo(me, kind.permission) ? this.read(kind, id) : null;
  }

  /** As the house, whoever sees it. @throws RowIsMissing */
  async mustExist({ type, id }: SubjectRef): Promise<SeenRecord> {
    const kind = this.find(type);
    const record = kind && (await this.work.asHouse(() => this.read(kind, id)));
    if (!record) throw new RowIsMissing({ type, id });
    return record;
  }

  /** As the house, discarded ones too: what hangs on them is seen all the same. */
  async whole(table: string, id: string): Promise<SeenRecord | null> {
    const kind = this.kinds().find((each) => each.table === table);
    if (!kind) throw new Error(`No kind of record is kept in ${table}.`);
    const [row] = await this.work.asHouse(() => this.work.manager.query<ReadRow[]>(lookUp(kind), [id]));
    return row ? { ...row, kind, id } : null;
  }

  private async read(kind: Kind, id: string): Promise<SeenRecord | null> {
    const [row] = await this.work.manager.query<ReadRow[]>(`${lookUp(kind)} AND s.deleted_at IS NULL`, [id]);
    return row ? { ...row, kind, id } : null;
  }
}

function lookUp({ table, title, number }: Kind): string {
  return `SELECT ${title} AS title, coalesce(${number}, '') AS number, s.owner_id AS "ownerId", o.name AS "ownerName",
    to_jsonb(s) AS columns
    FROM ${table} s JOIN shown_owners o ON o.id = s.owner_id WHERE s.id = $1`;
}
