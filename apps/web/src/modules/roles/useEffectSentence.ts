import { useI18n } from 'vue-i18n';
import type { Effects } from './role';

/** Who would notice a change, in one sentence. */
export function useEffectSentence() {
  const { t } = useI18n();
  return (effects: Effects): string => {
    if (effects.people === 0) return t('roles.effects.nobody');
    const parts = [t('roles.effects.people', { count: effects.people })];
    if (effects.seeMore > 0)
      parts.push(t('roles.effects.more', { count: effects.seeMore, owners: effects.mostOwnersMore }));
    if (effects.seeLess > 0) parts.push(t('roles.effects.less', { count: effects.seeLess }));
    if (effects.gain > 0) parts.push(t('roles.effects.gain', { count: effects.gain }));
    if (effects.lose > 0) parts.push(t('roles.effects.lose', { count: effects.lose }));
    return `${parts.join(t('roles.semicolon'))}${t('roles.stop')}`;
  };
}
