import { hasSentence, say } from '@/lib/i18n';

export const SUBJECTS = ['quote', 'contract', 'expense', 'customer', 'opportunity', 'policy'];

/** What kind of record is put up for approval, in the reader's language. */
export function subjectName(type: string): string {
  const key = `approvals.subject.${type}`;
  return hasSentence(key) ? say(key) : type;
}

/** The room that keeps records of a type, as its pages and the API's collections are called. */
export function roomOf(type: string): string {
  return type.endsWith('y') ? `${type.slice(0, -1)}ies` : `${type}s`;
}
