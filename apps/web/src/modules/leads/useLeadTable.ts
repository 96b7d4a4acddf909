import { Building2, CalendarDays, CircleDot, MapPin, Radio, User, Share2 } from '@lucide/vue';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useSession } from '@/app/session';
import { api, readPage, unwrap } from '@/lib/api';
import { maskMobile } from '@/lib/format';
import { SOURCES } from '@/modules/customers/customer';
import { useCustomColumns } from '@/modules/fields/useCustomColumns';
import type { FilterField } from '@/ui/filter/fields';
import { useChoices } from '@/ui/form/useChoices';
import type { Column } from '@/ui/table/columns';
import { LEAD_STATUSES, REASONS, type Lead } from './lead';

interface ImportName {
  id: string;
  fileName: string;
}

/** Imports by the names of their files. */
const IMPORTS = {
  suggest: async (q: string) => {
    const { items } = await readPage<ImportName>('/imports', { limit: '20', ...(q ? { q } : {}) });
    return items.map(({ id, fileName }) => ({ value: id, label: fileName }));
  },
  nameOf: async (id: string) => {
    const file = (await unwrap(api.GET('/imports/{id}', { params: { path: { id } } }))) as ImportName;
    return file.fileName;
  },
};

/** What the list of leads shows and what it can be narrowed by. */
export function useLeadTable() {
  const { t } = useI18n();
  const choices = useChoices();
  const session = useSession();
  const custom = useCustomColumns<Lead>('lead');
  const field = (name: string) => t(`leads.field.${name}`);

  const columns = computed<Column<Lead>[]>(() => [
    { key: 'name', label: field('name'), width: 'minmax(220px, 3fr)', sort: 'name', phone: 'title' },
    { key: 'status', label: field('status'), width: '92px', sort: 'status', phone: 'line' },
    { key: 'industry', label: field('industry'), width: 'minmax(90px, 1fr)', sort: 'industry', phone: 'line' },
    { key: 'contactName', label: field('contactName'), width: 'minmax(90px, 1fr)', optional: true },
    {
      key: 'phone',
      label: field('phone'),
      width: '116px',
      text: ({ phone }) => phone && maskMobile(phone),
      optional: true,
    },
    {
      key: 'source',
      label: field('source'),
      width: '100px',
      text: ({ source }) => t(`customers.source.${source}`),
      optional: true,
    },
    { key: 'region', label: field('region'), width: '88px', optional: true, offAtFirst: true },
    { key: 'campaign', label: field('campaign'), width: '120px', optional: true, offAtFirst: true },
    { key: 'stockCode', label: field('stockCode'), width: '92px', optional: true },
    {
      key: 'score',
      label: field('score'),
      width: '64px',
      end: true,
      optional: true,
      offAtFirst: true,
    },
    { key: 'number', label: field('number'), width: '136px', sort: 'number', optional: true, offAtFirst: true },
    ...custom.columns.value,
    { key: 'owner', label: field('owner'), width: '116px', phone: 'line' },
    { key: 'updatedAt', label: field('updatedAt'), width: '116px', sort: 'updatedAt', phone: 'end' },
  ]);

  const filters = computed<FilterField[]>(() => [
    {
      field: 'status',
      label: field('status'),
      kind: 'choice',
      icon: CircleDot,
      options: choices('leads.status', LEAD_STATUSES),
      pinned: true,
    },
    { field: 'ownerId', label: field('owner'), kind: 'person', icon: User, pinned: true },
    {
      field: 'source',
      label: field('source'),
      kind: 'choice',
      icon: Radio,
      options: choices('customers.source', SOURCES),
    },
    { field: 'industry', label: field('industry'), kind: 'text', icon: Building2 },
    { field: 'region', label: field('region'), kind: 'text', icon: MapPin },
    { field: 'campaign', label: field('campaign'), kind: 'text' },
    { field: 'stockCode', label: field('stockCode'), kind: 'text' },
    {
      field: 'unqualifiedReason',
      label: field('unqualifiedReason'),
      kind: 'choice',
      options: choices('leads.reason', REASONS),
    },
    { field: 'createdAt', label: field('createdAt'), kind: 'instant', icon: CalendarDays },
    { field: 'updatedAt', label: field('updatedAt'), kind: 'instant', icon: CalendarDays },
    ...(session.can('import.run')
      ? [{ field: 'importId', label: field('import'), kind: 'reference' as const, ...IMPORTS }]
      : []),
    ...custom.filters.value,
    { field: 'sharedWithMe', label: t('sharing.withMe'), kind: 'yesNo', icon: Share2 },
  ]);

  return { columns, filters, customFields: custom.fields };
}
