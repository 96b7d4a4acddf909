import type { OwnFieldWord } from '../../platform/custom/custom-objects.js';
import { say, texts } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import type { Subject } from '../../platform/subjects/subject.js';
import type { TimelineSource } from '../../platform/subjects/timeline-sources.js';

texts({
  'timeline.change.insert': { zh: '创建', en: 'Created' },
  'timeline.change.update': { zh: '修改了{fields}', en: 'Changed {fields}' },
  'timeline.change.discarded': { zh: '移入回收站', en: 'Moved to the recycle bin' },
  'timeline.change.restored': { zh: '从回收站恢复', en: 'Restored from the recycle bin' },
  'field.record.owner_id': { zh: '负责人', en: 'Owner' },
  'field.record.department_id': { zh: '部门', en: 'Department' },
  'field.record.customer_id': { zh: '客户', en: 'Customer' },
  'field.record.contact_id': { zh: '联系人', en: 'Contact' },
  'field.record.primary_contact_id': { zh: '主要联系人', en: 'Primary contact' },
  'field.record.opportunity_id': { zh: '商机', en: 'Opportunity' },
  'field.record.name': { zh: '名称', en: 'Name' },
  'field.record.title': { zh: '标题', en: 'Title' },
  'field.record.status': { zh: '状态', en: 'Status' },
  'field.record.note': { zh: '备注', en: 'Note' },
  'field.record.custom': { zh: '自定义字段', en: 'Custom fields' },
});

/** Columns that say how a row is kept, not what it says. */
const KEEPING = [
  'id',
  'version',
  'created_at',
  'created_by',
  'updated_at',
  'updated_by',
  'deleted_at',
  'deleted_by',
  'external_system',
  'external_id',
  'content_hash',
  'search_text',
];

/** What changed in the row itself, as the audit log has it; a change of nothing but hidden columns is no entry. */
export const changes: TimelineSource = {
  kind: 'change',
  sql: (subject) => `
    SELECT c.id::text AS id,
      -- A record was made when it says so: one that was brought from elsewhere is older than its row.
      CASE WHEN c.action = 'insert' THEN (c.after ->> 'created_at')::timestamptz ELSE c.at END AS at,
      CASE WHEN c.action = 'insert' THEN (c.after ->> 'created_by')::uuid ELSE c.actor_id END AS actor_id,
      jsonb_build_object('action', c.action, 'before', c.before, 'after', c.after) AS payload
    FROM audit_log c WHERE c.subject_id = $1::uuid AND c.subject_type = '${subject.table}' AND NOT c.refused
      AND c.action IN ('insert', 'update', 'delete')
      AND (c.action <> 'update' OR c.after ? 'deleted_at' OR c.after - '{${hiddenIn(subject).join(',')}}'::text[] <> '{}')`,
  say: (payload, locale) => ({ title: titleOf(payload, locale), detail: null, link: null }),
};

function hiddenIn({ hidden = [] }: Subject): string[] {
  return [...KEEPING, ...hidden];
}

function titleOf({ action, after, fields }: Record<string, unknown>, locale: Locale): string {
  const now = (after ?? {}) as Record<string, unknown>;
  if (action === 'update' && 'deleted_at' in now)
    return say(`timeline.change.${now['deleted_at'] ? 'discarded' : 'restored'}`, {}, locale);
  return say(`timeline.change.${String(action)}`, { fields }, locale);
}

export interface FieldChange {
  readonly column: string;
  readonly label: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Of a field of the installation's own: what it and its values are called. */
  readonly own?: OwnFieldWord;
}

/** @returns what an update changed, with labels in the reader's language; nothing for other entries. */
export function fieldChanges(subject: Subject, payload: Record<string, unknown>, locale: Locale): FieldChange[] {
  if (payload['action'] !== 'update') return [];
  const before = (payload['before'] ?? {}) as Record<string, unknown>;
  const after = (payload['after'] ?? {}) as Record<string, unknown>;
  const hidden = new Set(hiddenIn(subject));
  return Object.keys(after)
    .filter((column) => !hidden.has(column))
    .map((column) => ({
      column,
      label: labelOf(subject, column, locale),
      before: before[column] ?? null,
      after: after[column] ?? null,
    }));
}

/** The word for one of a column's own values, such as a status; null where there is none. */
export function wordFor({ type }: Subject, column: string, value: unknown, locale: Locale): string | null {
  const key = `value.${type}.${column}.${String(value)}`;
  const said = say(key, {}, locale);
  return said === key ? null : said;
}

function labelOf({ type }: Subject, column: string, locale: Locale): string {
  const own = `field.${type}.${column}`;
  const shared = `field.record.${column}`;
  const said = say(own, {}, locale);
  if (said !== own) return said;
  const general = say(shared, {}, locale);
  return general === shared ? column : general;
}
