import type { Sentence } from '../../platform/http/domain-error.js';

/** A column that names a customer or a contact, and names the survivor after a merge. */
export interface MovedReference {
  readonly table: string;
  readonly column: string;
  readonly to: 'customer' | 'contact';
  /** What is counted under one name. */
  readonly kind: string;
  /** SQL over `s`; without it every row goes. */
  readonly where?: string;
  /** What of a row is stamped with the change; everything that a record has unless said otherwise. */
  readonly stamps?: 'version' | 'nothing';
  readonly id?: 'bigint';
}

export const KINDS: Readonly<Record<string, Sentence>> = {
  contact: { zh: '联系人', en: 'contacts' },
  opportunity: { zh: '商机', en: 'opportunities' },
  quote: { zh: '报价', en: 'quotes' },
  contract: { zh: '合同', en: 'contracts' },
  activity: { zh: '互动与任务', en: 'activities' },
  expense: { zh: '报销单', en: 'expense claims' },
  lead: { zh: '线索', en: 'leads' },
  child: { zh: '下级客户', en: 'customers below it' },
  registration: { zh: '报备', en: 'registrations' },
  project: { zh: '实施项目', en: 'projects' },
  asset: { zh: '设备资产', en: 'assets' },
  note: { zh: '备注', en: 'notes' },
  attachment: { zh: '附件', en: 'files' },
  share: { zh: '共享', en: 'shares' },
  request: { zh: '权限申请', en: 'requests for access' },
  primary: { zh: '主要联系人', en: 'being the primary contact' },
  freeze: { zh: '公海计时冻结', en: 'freezes of its countdown' },
};

const subject = (table: string, type: 'customer' | 'contact', kind: string): MovedReference => ({
  ...{ table, column: 'subject_id', to: type, kind, where: `s.subject_type = '${type}'` },
});

/**
 * Everything that names a customer or a contact and goes over. Those that several statements of one transaction touch
 * come first, so that a merge waits for them before it has changed what they may wait for.
 */
export const MOVED: readonly MovedReference[] = [
  { table: 'contracts', column: 'customer_id', to: 'customer', kind: 'contract' },
  { table: 'quotes', column: 'customer_id', to: 'customer', kind: 'quote' },
  { table: 'opportunities', column: 'customer_id', to: 'customer', kind: 'opportunity' },
  { table: 'leads', column: 'customer_id', to: 'customer', kind: 'lead' },
  { table: 'expenses', column: 'customer_id', to: 'customer', kind: 'expense' },
  { table: 'projects', column: 'customer_id', to: 'customer', kind: 'project' },
  { table: 'contacts', column: 'customer_id', to: 'customer', kind: 'contact' },
  { table: 'activities', column: 'customer_id', to: 'customer', kind: 'activity' },
  {
    table: 'assets',
    column: 'customer_id',
    to: 'customer',
    kind: 'asset',
    // A piece that was recorded with both, by its serial number, is recorded with the survivor already.
    where: `NOT EXISTS (SELECT 1 FROM assets o WHERE o.customer_id = p.to_id AND o.serial_key = s.serial_key AND o.deleted_at IS NULL AND s.deleted_at IS NULL)`,
  },
  { table: 'registrations', column: 'customer_id', to: 'customer', kind: 'registration' },
  { table: 'customers', column: 'parent_id', to: 'customer', kind: 'child', where: 's.id <> p.to_id' },
  subject('notes', 'customer', 'note'),
  subject('attachments', 'customer', 'attachment'),
  {
    ...subject('record_shares', 'customer', 'share'),
    // Where both were shared with the same people for the same reason, the survivor's share holds.
    where: `s.subject_type = 'customer' AND s.ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM record_shares o
      WHERE o.subject_type = 'customer' AND o.subject_id = p.to_id AND o.ended_at IS NULL
        AND (o.grantee_kind, o.grantee_id, o.reason) = (s.grantee_kind, s.grantee_id, s.reason))`,
  },
  { ...subject('access_requests', 'customer', 'request'), stamps: 'version' },
  { table: 'pool_freezes', column: 'customer_id', to: 'customer', kind: 'freeze', stamps: 'nothing', id: 'bigint' },
  { table: 'contracts', column: 'contact_id', to: 'contact', kind: 'contract' },
  { table: 'quotes', column: 'contact_id', to: 'contact', kind: 'quote' },
  { table: 'opportunities', column: 'primary_contact_id', to: 'contact', kind: 'opportunity' },
  { table: 'leads', column: 'contact_id', to: 'contact', kind: 'lead' },
  { table: 'activities', column: 'contact_id', to: 'contact', kind: 'activity' },
  subject('notes', 'contact', 'note'),
  subject('attachments', 'contact', 'attachment'),
];

/** What goes over where contacts of one customer are one person: who is its primary contact as well. */
export const MOVED_WITH_A_CONTACT: readonly MovedReference[] = [
  ...MOVED.filter(({ to }) => to === 'contact'),
  { table: 'customers', column: 'primary_contact_id', to: 'contact', kind: 'primary' },
];

/** What waits until a merge is over, or is waited for, before anything is changed. */
export const LOCKED_FIRST = MOVED.slice(0, 6);

/** What names a customer or a contact and stays as it is, and why. A column in neither list fails a test. */
export const STAYING: Readonly<Record<string, string>> = {
  'customers.primary_contact_id':
    'chosen with the fields of the survivor; the record that gave way keeps its own; goes over where two contacts are merged',
  'customers.merged_into_id': 'says itself who took its place',
  'contacts.merged_into_id': 'says itself who took her place',
  'customer_merges.survivor_id': 'is the merge',
  'customer_merges.loser_id': 'is the merge',
  'customer_owners.customer_id': 'whose the record was: the history of the record that gave way',
  'customer_merge_moves.record_id': 'is the merge',
  'contact_merges.survivor_id': 'is the merge',
  'contact_merges.loser_id': 'is the merge',
  'contact_merge_moves.record_id': 'is the merge',
  'bulk_edit_records.record_id': 'what was changed then; what gave way is not brought back by undoing it',
  'erased_records.record_id': 'of which record the person was erased; what is left of it stays where it is',
  'pool_freezes.subject_id': 'what runs and makes the days stand still',
  'pool_moves.customer_id': 'the ledger is append-only; it tells of the record that was moved, by its name then',
  'registration_conflicts.customer_id': 'whom it was about when it arose; its registrations go over',
  'pool_appeals.customer_id': 'about a move of that record; an open one speaks against merging',
  'countdowns.id': 'each record has one; the survivor is counted anew from the contact of both',
  'pooled_customers.id': 'leaves the pool with the record that gives way, by a trigger',
  'record_shares.card_id': 'follows its opportunity, by a trigger',
  'approval_grants.customer_id':
    'evidence is never rewritten; who asks a grant follows the record it names to its survivor',
  'approval_grants.subject_id': 'evidence is never rewritten',
  'approval_instances.subject_id': 'evidence is never rewritten; a running review of a customer speaks against merging',
  'handover_items.record_id': 'what went over then; what has not gone yet is divided anew when it begins',
  'import_rows.record_id': 'what the row became; its link leads on to the survivor, and an undo must not discard that',
  'match_records.record_id': 'keys of the record itself; who gave way is not compared',
  'duplicate_pairs.one_id':
    'a pair with the record that gave way is not shown; what is no duplicate of it is none of the survivor',
  'duplicate_pairs.other_id': 'as above',
  'audit_log.subject_id': 'what happened to the record that gave way',
};
