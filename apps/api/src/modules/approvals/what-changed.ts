import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Locale } from '../../platform/http/locale.js';
import type { DifferenceView } from './approval-detail.view.js';
import { ApprovalSubjects } from './approval-subjects.js';
import { differences } from './difference.js';
import { Inbox } from './inbox.repository.js';

interface Versions {
  subjectType: string;
  seen: object | null;
  now: object;
}

/** Where the newer versions of a superseded approval end. */
const LAST = `
  WITH RECURSIVE newer AS (
    SELECT id, superseded_by, 0 AS n FROM approval_instances WHERE id = $1
    UNION ALL SELECT i.id, i.superseded_by, n + 1 FROM newer JOIN approval_instances i ON i.id = newer.superseded_by
  ) SELECT id FROM newer WHERE n > 0 ORDER BY n DESC LIMIT 1`;

/** What has become of the content that somebody had before him, leaf by leaf. */
@Injectable()
export class WhatChanged {
  constructor(
    private readonly work: UnitOfWork,
    private readonly subjects: ApprovalSubjects,
    private readonly inbox: Inbox,
  ) {}

  /** @returns nothing for content that was never put forward here, or whose amounts the reader may not know */
  async since(instanceId: string, seenHash: string): Promise<DifferenceView[]> {
    if (this.work.actor !== HOUSE && (await this.inbox.row(instanceId))?.hidesAmounts) return [];
    const [versions] = await this.work.manager.query<Versions[]>(
      `SELECT i.subject_type AS "subjectType", i.snapshot AS now, (SELECT r.snapshot FROM approval_rounds r
         WHERE r.instance_id = i.id AND r.subject_hash = $2 ORDER BY r.round DESC LIMIT 1) AS seen
       FROM approval_instances i WHERE i.id = $1`,
      [instanceId, seenHash],
    );
    return versions ? this.told(versions) : [];
  }

  private told({ subjectType, seen, now }: Versions): DifferenceView[] {
    if (!seen) return [];
    const locale = this.work.actor === HOUSE ? 'zh-CN' : this.work.actor.locale;
    return differences(seen, now, this.subjects.find(subjectType)?.labels ?? {}, locale);
  }

  /**
   * The approval that has taken the place of a superseded one, with what it says otherwise than the content that somebody
   * had before her; null where she does not see it.
   */
  async newer(instanceId: string, seenHash: string): Promise<{ supersededBy: string; diff: DifferenceView[] } | null> {
    const [last] = await this.work.asHouse(() => this.work.manager.query<{ id: string }[]>(LAST, [instanceId]));
    const row = last && (await this.inbox.row(last.id));
    if (!row) return null;
    if (row.hidesAmounts) return { supersededBy: row.id, diff: [] };
    const [versions] = await this.work.asHouse(() =>
      this.work.manager.query<Versions[]>(
        `SELECT n.subject_type AS "subjectType", n.snapshot AS now, coalesce((SELECT r.snapshot FROM approval_rounds r
           WHERE r.instance_id = i.id AND r.subject_hash = $2 ORDER BY r.round DESC LIMIT 1), i.snapshot) AS seen
         FROM approval_instances i, approval_instances n WHERE i.id = $1 AND n.id = $3`,
        [instanceId, seenHash, row.id],
      ),
    );
    return { supersededBy: row.id, diff: versions ? this.told(versions) : [] };
  }

  /** The names of what differs between what two approvals were last about, each once. Read as the house: no value is told. */
  async between(earlierId: string, laterId: string, locale: Locale): Promise<string[]> {
    const versions = await this.work.asHouse(() =>
      this.work.manager.query<{ id: string; subjectType: string; snapshot: object }[]>(
        'SELECT id, subject_type AS "subjectType", snapshot FROM approval_instances WHERE id = ANY ($1::uuid[])',
        [[earlierId, laterId]],
      ),
    );
    const [was, is] = [earlierId, laterId].map((id) => versions.find((each) => each.id === id));
    if (!was || !is) return [];
    const labels = this.subjects.find(is.subjectType)?.labels ?? {};
    const known = differences(was.snapshot, is.snapshot, labels, locale).filter(({ path, label }) => path !== label);
    return [...new Set(known.map(({ label }) => label))];
  }
}
