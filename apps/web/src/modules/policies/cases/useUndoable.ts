import { useI18n } from 'vue-i18n';
import { toast } from '@/lib/feedback';

/** Says that something is gone, and offers to bring it back. */
export function useUndoable() {
  const { t } = useI18n();
  function removed(name: string, undo: () => unknown): void {
    toast(t('policies.said.removed', { name }), { action: { label: t('policies.verb.undo'), run: () => void undo() } });
  }
  return { removed };
}
