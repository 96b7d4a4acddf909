import { useI18n } from 'vue-i18n';
import { moneyText, useFormat, type Money } from '@/lib/format';
import { hasSentence } from '@/lib/i18n';

const WORDS: Record<string, string> = {
  source: 'customers.source',
  companySize: 'customers.size',
  grade: 'customers.grade',
  status: 'customers.status',
  kind: 'customers.kind',
};
const OF_CONTACTS: Record<string, string> = {
  role: 'contacts.role',
  relationship: 'contacts.relationship',
  gender: 'contacts.gender',
  preferredChannel: 'contacts.channel',
};
const OF_TARGET: Record<string, Record<string, string>> = {
  departments: { kind: 'organisation.kind' },
  contacts: OF_CONTACTS,
  customers: { ...OF_CONTACTS, contactRole: 'contacts.role' },
};

/** What stands in a cell, as people read it: choices by their words, money with its currency. */
export function useCellText(target: () => string): (field: string, value: unknown) => string {
  const { t } = useI18n();
  const { language } = useFormat();
  return (field, value) => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'object') return moneyText(value as Money, 'exact', language.value);
    const sentence = `${OF_TARGET[target()]?.[field] ?? WORDS[field]}.${String(value)}`;
    return hasSentence(sentence) ? t(sentence) : String(value);
  };
}
