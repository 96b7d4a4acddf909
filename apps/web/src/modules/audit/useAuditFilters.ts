import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import type { FilterField } from '@/ui/filter/fields';

const ACTIONS = [
  'insert',
  'update',
  'delete',
  'sign_in',
  'sign_out',
  'export',
  'fetch',
  'view',
  'reveal',
  'lock',
  'download',
  'drop',
  'bulk_edit',
  'undo_bulk_edit',
];

/** What the log can be narrowed by; all of it stands in the URL. */
export function useAuditFilters() {
  const { t } = useI18n({ useScope: 'global' });
  return computed<FilterField[]>(() => {
    const label = (name: string): string => t(`audit.field.${name}`);
    const options = ACTIONS.map((value) => ({ value, label: t(`audit.action.${value}`) }));
    return [
      { field: 'actorId', label: label('actor'), kind: 'person', pinned: true },
      { field: 'action', label: label('action'), kind: 'choice', options, pinned: true },
      { field: 'refused', label: t('audit.refused'), kind: 'yesNo', pinned: true },
      { field: 'at', label: label('at'), kind: 'instant', pinned: true },
      { field: 'onBehalfOfId', label: label('onBehalfOf'), kind: 'person' },
      { field: 'subjectType', label: label('subjectType'), kind: 'text' },
      { field: 'changed', label: t('audit.changed'), kind: 'text' },
      { field: 'code', label: label('code'), kind: 'text' },
      { field: 'address', label: label('address'), kind: 'text' },
      { field: 'requestId', label: label('requestId'), kind: 'text' },
      { field: 'job', label: label('job'), kind: 'text' },
      { field: 'asHouse', label: label('asHouse'), kind: 'yesNo' },
    ];
  });
}
