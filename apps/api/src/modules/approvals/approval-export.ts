import type { Text } from '@countersign/approval-engine';
import { AMOUNTS_OF_DOCUMENTS } from '../../platform/access/amounts.js';
import { columnOf, type ExportedList } from '../../platform/listing/exported-list.js';
import { APPROVALS_LIST, DUE } from './approvals.list.js';
import { statusWords } from './approvals.texts.js';
import { BOX, CURRENT_NODES, SUBMITTER } from './inbox.repository.js';

interface ApprovalLine {
  readonly title: string;
  readonly number: string;
  readonly customerName: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly ratio: number | null;
  readonly submitterName: string;
  readonly currentNodes: readonly Text[];
  readonly holders: string | null;
  readonly dueAt: Date | null;
  readonly submittedAt: Date;
  readonly finishedAt: Date | null;
  readonly status: string;
  readonly round: number;
}

const column = columnOf<ApprovalLine>();
const AMOUNTS = { field: AMOUNTS_OF_DOCUMENTS };
const PERCENT = 100;
const inBox = (sql: string) => ({ type: 'boolean', sql: `(${sql})` }) as const;

/** The approvals that somebody sees, as a file. What lies in one of her boxes is told apart by a condition of its own. */
export const APPROVAL_EXPORT: ExportedList<ApprovalLine> = {
  name: 'approvals',
  label: { zh: '审批', en: 'Approvals' },
  permission: 'approval.export',
  spec: {
    ...APPROVALS_LIST,
    name: 'approvals.export',
    fields: {
      ...APPROVALS_LIST.fields,
      waitsForMe: inBox(BOX.inbox),
      decidedByMe: inBox(BOX.done),
      submittedByMe: inBox(BOX.submitted),
      copiedToMe: inBox(BOX.copied),
    },
  },
  shape: {
    select: `a.title, a.number, a.customer_name AS "customerName", a.amount, a.currency, a.ratio, o.name AS "submitterName",
      ${CURRENT_NODES} AS "currentNodes", ${DUE} AS "dueAt", a.submitted_at AS "submittedAt", a.finished_at AS "finishedAt", a.status, a.round,
      (SELECT string_agg(w.name, ', ' ORDER BY t.ordinal, t.id) FROM approval_tasks t JOIN shown_owners w ON w.id = t.actor_id
        WHERE t.instance_id = a.id AND t.state = 'open') AS holders`,
    joins: SUBMITTER,
    where: () => 'a.deleted_at IS NULL',
  },
  columns: [
    column('number', '编号', 'Number', (row) => row.number),
    column('title', '单据', 'Document', (row) => row.title),
    column('customer', '客户', 'Customer', (row) => row.customerName),
    column('amount', '金额', 'Amount', (row) => row.amount, { ...AMOUNTS, isNumber: true }),
    column('currency', '币种', 'Currency', (row) => row.currency, AMOUNTS),
    column(
      'ratio',
      '最低折 (%)',
      'Worst ratio (%)',
      (row) => (row.ratio === null ? null : (row.ratio / PERCENT).toFixed(2)),
      AMOUNTS,
    ),
    column('submitter', '提交人', 'Submitter', (row) => row.submitterName),
    column('current', '当前节点', 'At', (row, locale) => row.currentNodes.map((title) => title[locale]).join(', ')),
    column('holders', '当前处理人', 'With', (row) => row.holders),
    column('due', '截止', 'Due', (row) => row.dueAt?.toISOString() ?? null),
    column('submittedAt', '提交时间', 'Submitted at', (row) => row.submittedAt.toISOString()),
    column('finishedAt', '结束时间', 'Ended at', (row) => row.finishedAt?.toISOString() ?? null),
    column('status', '状态', 'Status', (row, locale) => {
      const { statusName, statusNameEn } = statusWords(row.status);
      return locale === 'en' ? statusNameEn : statusName;
    }),
    column('round', '轮次', 'Round', (row) => String(row.round)),
  ],
};
