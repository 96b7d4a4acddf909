import { useI18n } from 'vue-i18n';
import type { Hint } from './useDuplicateHints';

/** Why two records may be one company, in one line. */
export function useHintReasons() {
  const { t } = useI18n();
  return ({ reasons }: Pick<Hint, 'reasons'>) =>
    reasons
      .map(({ code, parts }) =>
        t(`customers.duplicate.reason.${code}`, { parts: parts.join(t('customers.duplicate.and')) }),
      )
      .join(t('customers.duplicate.also'));
}
