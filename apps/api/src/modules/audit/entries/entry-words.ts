import { declaredTexts, say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { columnWord, saidOr, tableWord, type Vocabulary } from '../../../platform/subjects/words.js';
import { isUuid } from '../../../platform/database/ids.js';
import type { AuditRow } from './audit-entries.list.js';
import type { AuditChangeView } from './audit-entry.view.js';
import './audit.texts.js';
import './audit-columns.texts.js';

/** What is needed to speak of a page of entries: the house's nouns, the names of what they are about, the language. */
export interface Speech extends Vocabulary {
  readonly names: ReadonlyMap<string, string>;
}

/** Columns that say how a row is kept, not what it says. */
const KEEPING = new Set(
  'id version created_at created_by updated_at updated_by deleted_by external_system external_id content_hash admission_hash closing_hash initiation_hash search_text status_code'.split(
    ' ',
  ),
);
const MOST_NAMED = 4;
const LONGEST = 300;

/** What the subject of an entry is called: a noun of the house, a table, or what a refused path leads to. */
export function typeLabel(subjectType: string, speech: Speech): string {
  const [table = ''] = subjectType.replace(/^\/api\/v\d+\//, '').split('/');
  return tableWord(table, speech);
}

/** Number or name of the record: as it is called today, or as it was called when it was written. */
export function nameOf({ subjectId, before, after }: AuditRow, { names }: Speech): string | null {
  const known = subjectId ? names.get(subjectId) : undefined;
  if (known) return known;
  const row = { ...before, ...after };
  const said = row['number'] ?? row['name'] ?? row['title'] ?? row['login'] ?? row['day'];
  return typeof said === 'string' && said ? said : null;
}

export function changesOf(row: AuditRow, speech: Speech): AuditChangeView[] {
  const { before, after, subjectType } = row;
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return columns
    .filter((column) => !KEEPING.has(column))
    .map((column) => ({
      column,
      label: columnWord(subjectType, column, speech),
      before: textOf(subjectType, column, before?.[column], speech),
      after: textOf(subjectType, column, after?.[column], speech),
    }))
    .filter((change) => change.before !== change.after);
}

/** Who did what to which record, as one sentence. */
export function sentenceOf(row: AuditRow, changes: readonly AuditChangeView[], speech: Speech): string {
  const { locale } = speech;
  const type = typeLabel(row.subjectType, speech);
  const name = nameOf(row, speech);
  const params = {
    who: whoOf(row, locale),
    name: row.subjectId ? (speech.names.get(row.subjectId) ?? '') : '',
    type,
    what: name ? (locale === 'en' ? `${type} ${name}` : `${type}「${name}」`) : type,
    fields: fieldsOf(changes, locale),
    action: row.action,
    verb: saidOr(`audit.verb.${row.action}`, row.action, locale),
    why: row.code ? reasonOf(row.code, locale) : '',
    month: String(row.after?.['month'] ?? ''),
  };
  return say(`audit.did.${deedOf(row, changes)}`, params, locale);
}

function deedOf({ refused, action, before, after }: AuditRow, changes: readonly AuditChangeView[]): string {
  if (refused) return 'refused';
  if (action === 'update' && after && 'deleted_at' in after) return after['deleted_at'] ? 'discard' : 'restore';
  if (action === 'update' && changes.length === 0) return 'touch';
  if (action === 'insert' && before === null && after === null) return 'other';
  return declaredTexts().has(`audit.did.${action}`) ? action : 'other';
}

function whoOf({ actorName, behalfName, asHouse, actorId }: AuditRow, locale: Locale): string {
  if (!actorId) return say(asHouse ? 'audit.house' : 'audit.somebody', {}, locale);
  const who = actorName ?? actorId;
  if (behalfName) return say('audit.behalf', { who, behalf: behalfName }, locale);
  return asHouse ? say('audit.through', { who }, locale) : who;
}

function fieldsOf(changes: readonly AuditChangeView[], locale: Locale): string {
  const labels = changes.map(({ label }) => label);
  const shown = labels.slice(0, MOST_NAMED).join(locale === 'en' ? ', ' : '、');
  return labels.length > MOST_NAMED ? `${shown} …` : shown;
}

/** The sentence of an error without its particulars, which the log does not keep. */
function reasonOf(code: string, locale: Locale): string {
  const sentence = declaredTexts().get(code);
  if (!sentence) return code;
  return (locale === 'en' ? sentence.en : sentence.zh).replace(/\{\w+\}/g, '…');
}

function textOf(table: string, column: string, value: unknown, speech: Speech): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return say(value ? 'audit.yes' : 'audit.no', {}, speech.locale);
  if (isUuid(value)) return speech.names.get(value) ?? value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const type = speech.subjects.find((subject) => subject.table === table)?.type;
  const said = saidOr(`value.${type}.${column}.${text}`, text, speech.locale);
  return said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said;
}
