import { Building2, CalendarClock, CalendarDays, CircleDot, Package, Share2, Tag, User } from '@lucide/vue';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useSession } from '@/app/session';
import type { FilterField } from '@/ui/filter/fields';
import { nameFrom, suggestFrom } from '@/ui/form/suggestRecords';
import { useChoices } from '@/ui/form/useChoices';
import type { Column } from '@/ui/table/columns';
import { BRANDS, STATES, type Asset } from './asset';

/** What the list of assets shows and what it can be narrowed by. */
export function useAssetTable() {
  const { t } = useI18n();
  const choices = useChoices();
  const session = useSession();
  const field = (name: string) => t(`assets.field.${name}`);
  const brandOf = ({ brand, competitor }: Asset) => competitor ?? t(`assets.brand.${brand}`);

  const columns = computed<Column<Asset>[]>(() => [
    { key: 'name', label: field('name'), width: 'minmax(220px, 2fr)', sort: 'name', phone: 'title' },
    { key: 'customer', label: field('customer'), width: 'minmax(190px, 1.8fr)', phone: 'line' },
    { key: 'brand', label: field('brand'), width: '96px', text: brandOf, optional: true },
    { key: 'serialNumber', label: field('serialNumber'), width: '140px', phone: 'line', optional: true },
    {
      key: 'quantity',
      label: field('quantity'),
      width: '84px',
      end: true,
      text: ({ quantity, unit }) => `${quantity} ${unit}`,
      optional: true,
    },
    { key: 'state', label: field('state'), width: '88px', phone: 'line' },
    { key: 'warrantyUntil', label: field('warrantyUntil'), width: '176px', sort: 'warrantyUntil', phone: 'line' },
    {
      key: 'replaceDueOn',
      label: field('replaceDueOn'),
      width: '176px',
      sort: 'replaceDueOn',
      optional: true,
      offAtFirst: true,
    },
    { key: 'location', label: field('location'), width: 'minmax(120px, 1fr)', optional: true, offAtFirst: true },
    { key: 'number', label: field('number'), width: '140px', sort: 'number', optional: true, offAtFirst: true },
    { key: 'owner', label: field('owner'), width: '108px', optional: true },
    {
      key: 'updatedAt',
      label: field('updatedAt'),
      width: '110px',
      sort: 'updatedAt',
      optional: true,
      offAtFirst: true,
    },
  ]);

  const product = computed<FilterField>(() => ({
    field: 'productId',
    label: field('product'),
    kind: 'reference',
    icon: Package,
    suggest: suggestFrom('/products'),
    nameOf: nameFrom('/products'),
  }));

  const filters = computed<FilterField[]>(() => [
    {
      field: 'state',
      label: field('state'),
      kind: 'choice',
      icon: CircleDot,
      options: choices('assets.state', STATES),
      pinned: true,
    },
    {
      field: 'brand',
      label: field('brand'),
      kind: 'choice',
      icon: Tag,
      options: choices('assets.brand', BRANDS),
      pinned: true,
    },
    {
      field: 'customerId',
      label: field('customer'),
      kind: 'reference',
      icon: Building2,
      suggest: suggestFrom('/customers'),
      nameOf: nameFrom('/customers'),
      pinned: true,
    },
    { field: 'warrantyUntil', label: field('warrantyUntil'), kind: 'date', icon: CalendarDays },
    { field: 'replaceDueOn', label: field('replaceDueOn'), kind: 'date', icon: CalendarClock },
    { field: 'installedOn', label: field('installedOn'), kind: 'date', icon: CalendarDays },
    ...(session.can('product.view') ? [product.value] : []),
    { field: 'competitor', label: field('competitor'), kind: 'text' },
    { field: 'ownerId', label: field('owner'), kind: 'person', icon: User },
    { field: 'sharedWithMe', label: t('sharing.withMe'), kind: 'yesNo', icon: Share2 },
  ]);

  return { columns, filters };
}
