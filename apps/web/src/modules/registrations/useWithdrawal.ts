import { useQueryCache } from '@pinia/colada';
import { useI18n } from 'vue-i18n';
import { api, unwrap } from '@/lib/api';
import { confirmThat, toast, toastProblem } from '@/lib/feedback';
import type { Registration } from './registration';

/** Withdraws a registration once it is clear what that means. */
export function useWithdrawal(): (registration: Registration) => Promise<void> {
  const { t } = useI18n();
  const queries = useQueryCache();
  return async ({ id, companyName }) => {
    const question = {
      title: t('registrations.withdraw.title', { name: companyName }),
      consequence: t('registrations.withdraw.consequence'),
      action: t('registrations.withdraw.action'),
      tone: 'danger' as const,
    };
    if (!(await confirmThat(question))) return;
    await unwrap(api.DELETE('/registrations/{id}', { params: { path: { id } } })).then(async () => {
      toast(t('registrations.withdraw.done'));
      for (const key of ['/registrations', '/registration-conflicts']) await queries.invalidateQueries({ key: [key] });
    }, toastProblem);
  };
}
