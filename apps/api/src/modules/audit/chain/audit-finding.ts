import { texts, type Sentence } from '../../../platform/http/domain-error.js';

const FINDINGS = {
  entry_altered: {
    zh: '审计记录 {entryId} 被改动（封存 {seal}）',
    en: 'Audit entry {entryId} was altered (seal {seal})',
  },
  entry_deleted: {
    zh: '审计记录 {entryId} 被删除（封存 {seal}）',
    en: 'Audit entry {entryId} was deleted (seal {seal})',
  },
  entry_inserted: {
    zh: '审计记录 {entryId} 是事后插入的（封存 {seal}）',
    en: 'Audit entry {entryId} was put in afterwards (seal {seal})',
  },
  entries_differ: {
    zh: '封存 {seal} 覆盖的 {month} 审计记录与封存不符',
    en: 'The audit entries of {month} under seal {seal} are not what was sealed',
  },
  leaves_altered: {
    zh: '封存 {seal} 中 {month} 的逐条哈希被改动',
    en: 'The hashes of the entries of {month} under seal {seal} were altered',
  },
  month_missing: {
    zh: '{month} 的审计记录全部缺失（封存 {seal}）',
    en: 'All audit entries of {month} are gone (seal {seal})',
  },
  month_dropped_early: {
    zh: '{month} 的审计记录未满保留期就被移除（封存 {seal}）',
    en: 'The audit entries of {month} were dropped before their time (seal {seal})',
  },
  seal_missing: { zh: '缺少审计封存 {seal}', en: 'Audit seal {seal} is missing' },
  seal_altered: { zh: '审计封存 {seal} 被改动', en: 'Audit seal {seal} was altered' },
  seal_unchained: {
    zh: '审计封存 {seal} 与前一个封存不相连',
    en: 'Audit seal {seal} does not follow from the one before',
  },
  kept_root_missing: {
    zh: '另行保存的封存 {seal} 已不在链上：链尾被截断或被重写',
    en: 'Seal {seal}, which was kept elsewhere, is not in the chain: its end was cut off, or it was written anew',
  },
} satisfies Record<string, Sentence>;

export type FindingCode = keyof typeof FINDINGS;

/** Something in the log or its chain that is not as it was sealed. */
export interface AuditFinding {
  readonly code: FindingCode;
  readonly seal: number;
  readonly entryId: string | null;
  readonly month: string | null;
}

export const AUDIT_FINDING_CODES = Object.keys(FINDINGS) as FindingCode[];

texts(Object.fromEntries(Object.entries(FINDINGS).map(([code, sentence]) => [`audit.finding.${code}`, sentence])));
