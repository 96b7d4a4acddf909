import { useI18n } from 'vue-i18n';
import { useFormat, type Money } from '@/lib/format';
import type { Interval, Ref } from './interval';
import { usePolicyNames } from './usePolicyNames';

export interface Proxy extends Interval {
  principal: Ref;
  proxy: Ref;
  policies: string[] | null;
  maxAmount: Money | null;
}

/** 全部审批 · 不超过 ¥50,000 */
export function useProxyWords() {
  const { t } = useI18n();
  const format = useFormat();
  const policies = usePolicyNames();

  function scopeOf(row: Proxy): string {
    const codes = row.policies?.map((code) => policies.nameOf(code)).join('、');
    const amount = row.maxAmount && t('organisation.proxy.upTo', { amount: format.money(row.maxAmount) });
    return [codes ?? t('organisation.proxy.everything'), amount].filter(Boolean).join(' · ');
  }
  return { scopeOf, policies };
}
