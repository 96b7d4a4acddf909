import { useI18n } from 'vue-i18n';
import type { Option } from './field';

/** Options of an enumeration: the values of the wire with their words, `customers.grade.A`. */
export function useChoices() {
  const { t } = useI18n();
  return (prefix: string, values: readonly string[]): Option[] =>
    values.map((value) => ({ value, label: t(`${prefix}.${value}`) }));
}
