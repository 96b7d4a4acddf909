import { useI18n } from 'vue-i18n';
import { useFormat } from '@/lib/format';
import type { Customer } from '@/modules/customers/customer';

/** What a customer says in one field, as the pages show it. */
export function useFieldText(): (field: string, customer: Customer) => string {
  const { t } = useI18n();
  const { money } = useFormat();
  const words: Record<string, (customer: Customer) => string> = {
    companySize: ({ companySize }) => t(`customers.size.${companySize}`),
    kind: ({ kind }) => t(`customers.kind.${kind}`),
    source: ({ source }) => t(`customers.source.${source}`),
    grade: ({ grade }) => t(`customers.grade.${grade}`),
    status: ({ status }) => t(`customers.status.${status}`),
    primaryContact: ({ primaryContact }) => primaryContact?.name ?? '',
    parent: ({ parent }) => parent?.name ?? '',
    owner: ({ owner }) => owner.name,
    historicAmount: ({ historicAmount }) => (historicAmount ? money(historicAmount, 'exact') : ''),
    custom: ({ custom }) => Object.values(custom ?? {}).join('、'),
  };
  return (field, customer) => {
    const text = words[field]?.(customer) ?? (customer as unknown as Record<string, string | null>)[field] ?? '';
    return text || t('merging.nothing');
  };
}
