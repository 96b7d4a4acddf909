import type { Hold } from './holds.js';

export const TREATMENTS = ['erase', 'redact', 'delete', 'point', 'keep'] as const;
export type Treatment = (typeof TREATMENTS)[number];
export const RELATIONS = ['hers', 'named', 'mention'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What stands in an erased column: nothing, a name for nobody, a dash where something must stand, an empty list or object. */
export type Instead = 'none' | 'nobody' | 'dash' | 'blot' | 'list' | 'object';

export interface PersonalTable {
  /** Columns of a record that is the person, or is about her alone, and what stands there afterwards. */
  readonly hers?: Readonly<Record<string, Instead>>;
  /** Texts that may speak of anybody: what names her is blotted out. */
  readonly redact?: readonly string[];
  /** A row that names her is taken away as a whole. */
  readonly delete?: readonly string[];
  /** What names her and stays. */
  readonly keep?: { readonly columns: readonly string[]; readonly hold: Hold };
  /** Columns that point at a contact: they go on pointing, at nobody in particular. */
  readonly points?: readonly string[];
}

const kept = (hold: Hold, columns: string): PersonalTable => ({ keep: { hold, columns: columns.split(' ') } });
const free = (columns: string): PersonalTable => ({ redact: columns.split(' ') });

/**
 * 个人信息分类: every column in which a person outside the company is named, or may be, by table. A column that looks like
 * one and stands neither here nor in `OF_NOBODY` fails a test.
 */
export const PERSONAL: Readonly<Record<string, PersonalTable>> = {
  contacts: {
    hers: {
      ...{ name: 'nobody', title: 'dash', department: 'none', gender: 'none', office_phone: 'none', mobile: 'none' },
      ...{ email: 'none', wechat: 'none', birthday: 'none', education: 'none', work_history: 'none', hobbies: 'none' },
      ...{ preferred_channel: 'none', note: 'none', custom: 'object', external_system: 'none', external_id: 'none' },
    },
    redact: [
      'name',
      'title',
      'department',
      'office_phone',
      'mobile',
      'email',
      'wechat',
      'education',
      'work_history',
      'hobbies',
      'note',
      'custom',
    ],
  },
  leads: {
    hers: {
      ...{ contact_name: 'nobody', title: 'none', phone: 'none', email: 'none', wechat: 'none', note: 'none' },
      ...{ custom: 'object', external_system: 'none', external_id: 'none' },
    },
    redact: [
      'contact_name',
      'title',
      'phone',
      'email',
      'wechat',
      'need',
      'note',
      'address',
      'unqualified_note',
      'custom',
    ],
    points: ['contact_id'],
  },
  notes: { hers: { text: 'blot' }, redact: ['text'] },
  attachments: { hers: { file_name: 'blot' }, redact: ['file_name'] },
  match_records: { hers: { keys: 'list' }, redact: ['keys'] },
  activities: {
    redact: ['customer_participants', 'subject', 'content', 'feedback', 'key_points', 'follow_up', 'place', 'custom'],
    points: ['contact_id'],
  },
  customers: {
    redact: ['key_decision_maker', 'main_needs', 'registered_address', 'business_address', 'custom'],
    points: ['primary_contact_id'],
  },
  opportunities: {
    redact: [
      'name',
      'product_interest',
      'competitors',
      'strengths',
      'weaknesses',
      'key_success_factors',
      'risks',
      'next_action',
      'closing_note',
      'custom',
    ],
    points: ['primary_contact_id'],
  },
  registrations: free('project note custom'),
  registration_conflicts: kept('approval', 'proposal reason finding'),
  assets: free('name location note custom'),
  projects: free('note custom'),
  pool_appeals: free('reason decision'),
  access_requests: free('note'),
  record_shares: free('note'),
  shares: free('note'),
  handovers: free('reason'),
  notifications: free('params'),
  imports: free('columns preview file_name'),
  import_rows: free('cells problems finding kept'),
  import_traces: free('before after'),
  contact_merges: free('former'),
  customer_merges: free('former joined'),
  bulk_edits: free('changes'),
  bulk_edit_records: free('was params'),
  exports: free('question'),
  quotes: { ...kept('contract', 'title payment_terms milestones justification note custom'), points: ['contact_id'] },
  quote_lines: kept('contract', 'description'),
  contracts: {
    ...kept('contract', 'title payment_terms milestones note review_opinion filing_place custom'),
    points: ['contact_id'],
  },
  contract_lines: kept('contract', 'description'),
  contract_clauses: kept('contract', 'title text'),
  contract_suggestions: kept('contract', 'title text_before text_after reason answer'),
  approval_instances: kept('approval', 'title snapshot facts note customer_name'),
  approval_rounds: kept('approval', 'snapshot facts note'),
  approval_actions: kept('approval', 'opinion reason events'),
  approval_tasks: kept('approval', 'due_explanation'),
  approval_reassignments: kept('approval', 'reason answer answer_reason'),
  expenses: kept('voucher', 'title lines note custom'),
  opportunity_stage_moves: kept('ledger', 'note'),
  project_steps: kept('ledger', 'reason'),
  pool_moves: kept('ledger', 'customer_name reason'),
  lead_dispatches: kept('ledger', 'tried'),
  lead_form_entries: kept('consent', 'consent'),
  people: kept('employment', 'login name email phone employee_no'),
  owners: kept('employment', 'name'),
  signing_entities: kept('company', 'name address phone representative'),
  idempotency_keys: { delete: ['body', 'refusal'] },
  outbox: kept('passing', 'payload'),
};

/** Columns that look as if they named people outside, and do not. */
export const OF_NOBODY: Readonly<Record<string, string>> = {
  'access_rules.code': 'a rule of the product',
  'account_rules.networks': 'addresses of the company',
  'audit_log.address': 'where a colleague worked from; the log is a hold of its own',
  'sessions.address': 'where a colleague worked from',
  'sign_ins.address': 'where a colleague worked from; swept after 400 days',
  'countdowns.last_contact_on': 'a day',
  'countdowns.contact_due_on': 'a day',
  'countdowns.contact_every_days': 'a number of days',
  'pool_moves.last_contact_on': 'a day',
  'pooled_customers.last_contact_on': 'a day',
  'customers.first_contact_on': 'a day',
  'lead_form_sends.sender': 'derived from an address by the secret of the installation, and swept within the hour',
  'contacts.merged_into_id': 'another entry of the same person, which is found by itself',
  'accounts.mail_changed_at': 'an instant',
  'opportunities.lost_reason': 'one of a list of reasons',
  'record_shares.reason': 'one of a list of reasons',
  'leads.unqualified_reason': 'one of a list of reasons',
  'subject_requests.records': 'ids of the records that are she',
  'subject_requests.person': 'what the request itself is about; a pseudonym once she is erased',
  'subject_requests.identity': 'how it was made sure who asks; emptied with the person',
};

/** How a found place is treated, by its table and column and by whether the row is hers. */
export function treatmentOf(
  table: string,
  column: string,
  relation: Relation,
): { treatment: Treatment; hold: Hold | null } {
  const of = PERSONAL[table];
  if (relation === 'named') return { treatment: 'point', hold: null };
  if (relation === 'hers' && of?.hers?.[column]) return { treatment: 'erase', hold: null };
  if (of?.delete?.includes(column)) return { treatment: 'delete', hold: null };
  if (of?.redact?.includes(column)) return { treatment: 'redact', hold: null };
  if (of?.keep?.columns.includes(column)) return { treatment: 'keep', hold: of.keep.hold };
  return { treatment: 'keep', hold: table === 'audit_log' ? 'audit' : 'unclassified' };
}
