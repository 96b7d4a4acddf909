import { Injectable } from '@nestjs/common';
import { HOUSE, mayDo } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SubjectRef } from '../../platform/subjects/subject.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import type { NotificationRow } from './notifications.repository.js';

/** What news may be about beside the nouns of the house: each has its own policy, and says who may open it. */
const OTHERS: Readonly<Record<string, { readonly table: string; readonly views: string[]; readonly care?: string }>> = {
  approval: { table: 'approval_instances', views: ['approval.view'], care: 'approval.administer' },
  conflict: { table: 'registration_conflicts', views: ['registration.view'] },
  appeal: { table: 'pool_appeals', views: ['pool.claim', 'pool.assign'] },
};
const PAGES: Readonly<Record<string, string>> = {
  '/approvals/:id': 'approval',
  '/registration-conflicts/:id': 'conflict',
};

/** Told while the record is seen, and read later: news says no more of a record than the record does to its reader today. */
@Injectable()
export class OutOfSight {
  constructor(
    private readonly work: UnitOfWork,
    private readonly subjects: Subjects,
  ) {}

  /** The same rows; those about a record their reader does not see say so, and nothing else. Ask it as the reader. */
  async veil(rows: NotificationRow[]): Promise<NotificationRow[]> {
    const about = new Map(rows.map((row) => [row.id, this.aboutOf(row)]));
    const refs = [...about.values()].filter((ref) => ref !== null);
    if (refs.length === 0) return rows;
    const seen = new Set((await this.subjects.seenNames(refs)).keys());
    for (const type of Object.keys(OTHERS)) for (const id of await this.seenOf(type, refs)) seen.add(id);
    return rows.map((row) => {
      const ref = about.get(row.id);
      return ref && !seen.has(ref.id) ? { ...row, kind: 'out_of_sight', params: {}, actorName: null } : row;
    });
  }

  /** The record that a link leads to; null for what is about none in particular. */
  private aboutOf({ link, params: { appealId, mergedId } }: NotificationRow): SubjectRef | null {
    if (appealId) return { type: 'appeal', id: appealId };
    // It leads to the survivor, and is news of the one that was hers.
    if (mergedId) return { type: 'customer', id: mergedId };
    const [path = ''] = link.split('?');
    const at = path.lastIndexOf('/') + 1;
    const page = `${path.slice(0, at)}:id`;
    const type = PAGES[page] ?? this.subjects.all().find((subject) => subject.page === page)?.type;
    return type ? { type, id: path.slice(at) } : null;
  }

  private async seenOf(type: string, refs: readonly SubjectRef[]): Promise<string[]> {
    const ids = refs.filter((ref) => ref.type === type).map(({ id }) => id);
    const { table, views, care } = OTHERS[type]!;
    const { actor } = this.work;
    const holds = (permission: string): boolean => actor === HOUSE || mayDo(actor, permission);
    const cares = care !== undefined && holds(care);
    if (ids.length === 0 || !(cares || views.some(holds))) return [];
    const read = () =>
      this.work.manager.query<{ id: string }[]>(`SELECT id FROM ${table} WHERE id = ANY ($1::uuid[])`, [ids]);
    return (await (cares ? this.work.asHouse(read) : read())).map(({ id }) => id);
  }
}
