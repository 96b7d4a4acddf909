import { hasSentence, say } from '@/lib/i18n';

export const SUBJECTS = ['quote', 'contract', 'contract-amendment', 'customer', 'opportunity', 'expense', 'policy'];

/** What kind of record is put up for approval, in the reader's language. */
export function subjectName(type: string): string {
  const key = `approvals.subject.${type}`;
  return hasSentence(key) ? say(key) : type;
}
