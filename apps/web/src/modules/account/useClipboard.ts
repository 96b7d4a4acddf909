import { useI18n } from 'vue-i18n';
import { toast } from '@/lib/feedback';

/** Copies a text; without a clipboard (plain http) it says that it has to be selected by hand. */
export function useClipboard() {
  const { t } = useI18n();
  return async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      toast(t('account.once.copied'));
    } catch {
      toast(t('account.once.notCopied'), { tone: 'bad' });
    }
  };
}
