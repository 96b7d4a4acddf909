import { useI18n } from 'vue-i18n';
import { exactTime, moneyText, useFormat, type Money } from '@/lib/format';
import { hasSentence } from '@/lib/i18n';

/** Where the words of a field's choices stand, whatever is imported. */
const WORDS: Record<string, string> = {
  source: 'customers.source',
  companySize: 'customers.size',
  grade: 'customers.grade',
  status: 'customers.status',
  kind: 'customers.kind',
  contactRole: 'customers.contactRole',
  role: 'customers.contactRole',
  relationship: 'customers.relationship',
  gender: 'contacts.gender',
  preferredChannel: 'contacts.channel',
};
/** And where they are others for some of them. */
const OF_TARGET: Record<string, Record<string, string>> = {
  departments: { kind: 'organisation.kind' },
  products: { kind: 'products.kind' },
  opportunities: { outcome: 'opportunities.outcome', lostReason: 'opportunities.lost' },
  activities: { channel: 'activities.channel', attitude: 'activities.attitude', status: 'activities.status' },
};

/** What stands in a cell, as people read it: choices by their words, money with its currency, times as of the calendar. */
export function useCellText(target: () => string): (field: string, value: unknown) => string {
  const { t } = useI18n();
  const { language } = useFormat();
  return (field, value) => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'object') return moneyText(value as Money, 'exact', language.value);
    if (field === 'taxRate') return `${Number(value) / 100}%`;
    if (field === 'occurredAt') return exactTime(String(value));
    const sentence = `${OF_TARGET[target()]?.[field] ?? WORDS[field]}.${String(value)}`;
    return hasSentence(sentence) ? t(sentence) : String(value);
  };
}
