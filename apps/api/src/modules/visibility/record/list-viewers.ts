import { Inject, Injectable } from '@nestjs/common';
import { likeLiteral } from '../../../platform/conditions/to-sql.js';
import { INSTALLATION, type Installation } from '../../../platform/config/installation.js';
import { readCursor, writeCursor } from '../../../platform/listing/cursor.js';
import type { SubjectRef } from '../../../platform/subjects/subject.js';
import { AskedRecords } from './asked-records.js';
import { RecordAccess } from './record-access.repository.js';
import type { ViewersView } from './record-access.view.js';

const PAGE = 50;

export interface ViewersQuery {
  /** The key of one way. */
  readonly group?: string | undefined;
  /** A part of the name or the login. */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
}

/** The people who see a record, page by page. */
@Injectable()
export class ListViewers {
  constructor(
    private readonly asked: AskedRecords,
    private readonly access: RecordAccess,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  /** @throws RowIsMissing @throws CursorMismatch */
  async execute(ref: SubjectRef, { group, q, cursor }: ViewersQuery): Promise<ViewersView> {
    const { secret } = this.installation;
    const context = JSON.stringify(['viewers', ref.type, ref.id, group, q]);
    const position = cursor ? readCursor(cursor, context, secret) : null;
    const { record, told } = await this.asked.get(ref);
    const rows = await this.access.people(record, told, {
      key: group ?? null,
      pattern: q ? `%${likeLiteral(q)}%` : null,
      after: position && { name: position.values[0] ?? '', id: position.id },
      limit: PAGE + 1,
    });
    const items = rows.slice(0, PAGE).map(({ departmentName: department, ...person }) => ({ ...person, department }));
    const last = rows.length > PAGE ? items.at(-1) : undefined;
    const next = last && writeCursor({ values: [last.name], id: last.id, backwards: false }, context, secret);
    return { items, page: { next: next ?? null, prev: null } };
  }
}
