import { useI18n } from 'vue-i18n';
import { useFormat } from '@/lib/format';
import { BULK_FIELDS, type BulkObject } from './bulkEdit';

/** Fields and values of bulk edits in words. */
export function useBulkWords() {
  const { t } = useI18n();
  const format = useFormat();
  const fieldOf = (object: BulkObject, name: string) => BULK_FIELDS[object].find((field) => field.name === name);

  function labelOf(object: BulkObject, name: string): string {
    const field = fieldOf(object, name);
    return field ? t(field.label) : name;
  }

  function valueOf(object: BulkObject, name: string, value: unknown): string {
    if (value === null || value === undefined || value === '') return t('bulk-edits.empty');
    const field = fieldOf(object, name);
    if (field?.kind === 'date') return format.date(String(value));
    return field?.words ? t(`${field.words}.${String(value)}`) : String(value);
  }

  return { labelOf, valueOf };
}
