import { useI18n } from 'vue-i18n';
import type { Change } from './reorganisation';

/** A change as a sentence. */
export function useChangeWords(): (change: Change) => string {
  const { t } = useI18n();

  function sets(change: Change): string[] {
    const { department, position, superior, name, parent, parentPosition, departmentKind } = change;
    const none = t('reorganisation.none');
    const words: Record<string, () => string> = {
      departmentId: () => t('reorganisation.to.department', { name: department?.name ?? none }),
      positionCode: () => t('reorganisation.to.position', { name: position?.name ?? none }),
      superiorId: () => t('reorganisation.to.superior', { name: superior?.name ?? none }),
      name: () => t('reorganisation.to.name', { name: name ?? '' }),
      parentId: () => t('reorganisation.to.parent', { name: parent?.name ?? t('organisation.tree.top') }),
      parentCode: () => t('reorganisation.to.parent', { name: parentPosition?.name ?? t('organisation.tree.top') }),
      departmentKind: () => t('reorganisation.to.kind', { name: t(`organisation.kind.${departmentKind}`) }),
    };
    return change.sets.map((each) => words[each]?.() ?? '');
  }
  return (change) => {
    const { kind, person, department, position, office, name, parent, parentPosition, departmentKind } = change;
    const above = parent ?? parentPosition;
    return t(`reorganisation.say.${kind}`, {
      person: person?.name ?? '',
      department: department?.name ?? '',
      position: position?.name ?? '',
      office: office ? t(`organisation.head.kind.${office}`) : '',
      name: name ?? '',
      kind: t(`organisation.kind.${departmentKind ?? 'department'}`),
      below: above ? t('reorganisation.below', { name: above.name }) : '',
      what: sets(change).join(t('reorganisation.and')),
    });
  };
}
