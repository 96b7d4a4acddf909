import { Injectable } from '@nestjs/common';
import type { Hole, Reason, Text } from '@countersign/approval-engine';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Locale } from '../../../platform/http/locale.js';
import { refView } from '../../../platform/http/views.js';
import type { ListQuery } from '../../../platform/listing/list-query.js';
import { Listing, type Page } from '../../../platform/listing/listing.js';
import { DUE } from '../approvals.list.js';
import { Explanation } from '../explanation.js';
import { RoutingDirectory, type Names } from '../org-directory.js';
import { CARE_LIST, KIND, NEEDS_CARE, SINCE, STOP, type Standstill } from './care.list.js';
import type { CareRowView } from './care.view.js';

interface CareRow {
  readonly id: string;
  readonly subjectType: string;
  readonly title: string;
  readonly number: string;
  readonly submitterId: string;
  readonly submitterName: string;
  readonly submittedAt: Date;
  readonly status: string;
  readonly stalled: boolean;
  readonly standstill: Standstill;
  readonly since: Date;
  readonly stop: { by: string; reason: string | null; holes: (Hole | Reason)[] } | null;
  readonly nodes: Text[];
  readonly holders: { id: string; name: string }[];
  readonly holderCount: number;
  readonly dueAt: Date | null;
}

const OPEN = `approval_tasks t WHERE t.instance_id = a.id AND t.state = 'open'`;
const SELECT = `a.id, a.subject_type AS "subjectType", a.title, a.number, a.submitter_id AS "submitterId", o.name AS "submitterName",
  a.submitted_at AS "submittedAt", a.status, a.stalled, ${KIND} AS standstill, ${SINCE} AS since, ${STOP} AS stop, ${DUE} AS "dueAt",
  coalesce((SELECT jsonb_agg(n.title ORDER BY n.ordinal) FROM approval_node_runs n
    WHERE n.instance_id = a.id AND n.state IN ('active', 'stalled')), '[]') AS nodes,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name)) FROM (SELECT w.id, w.name FROM approval_tasks t
    JOIN shown_owners w ON w.id = t.actor_id WHERE t.instance_id = a.id AND t.state = 'open' ORDER BY t.ordinal, t.id LIMIT 3) h), '[]') AS holders,
  (SELECT count(*)::int FROM ${OPEN}) AS "holderCount"`;

/** What stands still, whoever owns it: why, since when and who is waited for; what has stood longest first. */
@Injectable()
export class ShowCare {
  constructor(
    private readonly work: UnitOfWork,
    private readonly listing: Listing,
    private readonly directory: RoutingDirectory,
  ) {}

  async list(query: ListQuery, locale: Locale): Promise<Page<CareRowView>> {
    const shape = { select: SELECT, joins: 'JOIN shown_owners o ON o.id = a.submitter_id', where: () => NEEDS_CARE };
    const spec = { ...CARE_LIST, module: undefined };
    const { items, page } = await this.work.asHouse(() => this.listing.page<CareRow>(spec, query, shape));
    if (items.length === 0) return { items: [], page };
    const names = await this.directory.names();
    return { items: items.map((row) => careRowView(row, names, locale)), page };
  }
}

function careRowView(row: CareRow, names: Names, locale: Locale): CareRowView {
  const { id, subjectType, title, number, status, stalled, standstill, holderCount } = row;
  const { stop, since, dueAt, holders } = row;
  return {
    ...{ id, subjectType, title, number, status, stalled, standstill, holderCount },
    submitter: refView(row.submitterId, row.submitterName),
    submittedAt: row.submittedAt.toISOString(),
    since: since.toISOString(),
    why: stop ? whyOf(standstill, stop, names, locale) : '',
    by: stop && standstill === 'suspended' ? refView(stop.by, names.people.get(stop.by)) : null,
    currentNodes: row.nodes.map((node) => node[locale]),
    holders: holders.map((each) => refView(each.id, each.name)),
    dueAt: dueAt?.toISOString() ?? null,
  };
}

/** In the engine's words whom it did not find; of what somebody stopped, in his. */
function whyOf(standstill: Standstill, stop: NonNullable<CareRow['stop']>, names: Names, locale: Locale): string {
  if (standstill === 'suspended') return stop.reason ?? '';
  const reasons = stop.holes.map((hole) => ('reason' in hole ? hole.reason : hole));
  const texts = new Explanation({}, names, locale).reasons(reasons).map(({ text }) => text);
  return [...new Set(texts)].join(locale === 'en' ? '; ' : '；');
}
