import { useI18n } from 'vue-i18n';
import type { PoolMove } from './pool';

/** Why a customer changed hands: what somebody said, or the rule that did it. */
export function useMoveWords() {
  const { t } = useI18n();
  return ({ kind, days, rule, reason }: PoolMove): string => {
    const words: string[] = [];
    if (kind === 'recycled' && rule)
      words.push(t('pool.ledger.byRule', { pool: rule.pool, days: days ?? 0, limit: rule.recycleDays }));
    else if (days !== null) words.push(t('pool.ledger.afterDays', { days }));
    if (reason) words.push(reason);
    return words.join(' · ');
  };
}
