import { useI18n } from 'vue-i18n';
import type { Change } from './reorganisation';

/** A change as a sentence. */
export function useChangeWords(): (change: Change) => string {
  const { t } = useI18n();

  function moves({ department, position, superior, sets }: Change): string[] {
    const none = t('reorganisation.none');
    return [
      ...(sets.includes('departmentId') ? [t('reorganisation.to.department', { name: department?.name ?? none })] : []),
      ...(sets.includes('positionCode') ? [t('reorganisation.to.position', { name: position?.name ?? none })] : []),
      ...(sets.includes('superiorId') ? [t('reorganisation.to.superior', { name: superior?.name ?? none })] : []),
    ];
  }
  return (change) => {
    const { kind, person, department, position, office } = change;
    return t(`reorganisation.say.${kind}`, {
      person: person?.name ?? '',
      department: department?.name ?? '',
      position: position?.name ?? '',
      office: office ? t(`organisation.head.kind.${office}`) : '',
      what: moves(change).join(t('reorganisation.and')),
    });
  };
}
