import { Building2, MapPin, Tag, Waves } from '@lucide/vue';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useSession } from '@/app/session';
import { GRADES, SIZES } from '@/modules/customers/customer';
import type { FilterField } from '@/ui/filter/fields';
import { useChoices } from '@/ui/form/useChoices';
import type { Column } from '@/ui/table/columns';
import type { Pool, PooledCustomer } from './pool';

const ENTERED_BY = ['recycled', 'released', 'transferred'] as const;

/** What the list of a pool shows and what it can be narrowed by. */
export function usePoolTable(pools: () => readonly Pool[]) {
  const { t } = useI18n();
  const session = useSession();
  const choices = useChoices();
  const field = (name: string) => t(`pool.field.${name}`);
  const ofCustomer = (name: string) => t(`customers.field.${name}`);

  const columns = computed<Column<PooledCustomer>[]>(() => [
    { key: 'name', label: ofCustomer('name'), width: 'minmax(220px, 3fr)', sort: 'name', phone: 'title' },
    { key: 'industry', label: ofCustomer('industry'), width: 'minmax(90px, 1fr)', phone: 'line' },
    { key: 'region', label: ofCustomer('region'), width: '80px', phone: 'line' },
    {
      key: 'grade',
      label: ofCustomer('grade'),
      width: '96px',
      sort: 'grade',
      text: ({ grade }) => t(`customers.grade.${grade}`),
    },
    { key: 'pool', label: field('pool'), width: '120px', text: ({ pool }) => pool.name },
    {
      key: 'enteredBy',
      label: field('enteredBy'),
      width: 'minmax(110px, 1fr)',
      text: ({ enteredBy, reason }) => [t(`pool.move.${enteredBy}`), reason].filter(Boolean).join(' · '),
      phone: 'line',
    },
    { key: 'fromOwner', label: field('fromOwner'), width: '104px' },
    { key: 'lastContactOn', label: field('lastContactOn'), width: '104px', sort: 'lastContactOn' },
    { key: 'enteredAt', label: field('enteredAt'), width: '104px', sort: 'enteredAt' },
    ...(session.can('pool.claim') ? [{ key: 'claim', label: '', width: '76px', phone: 'end' as const }] : []),
  ]);

  const filters = computed<FilterField[]>(() => [
    {
      field: 'poolId',
      label: field('pool'),
      kind: 'choice',
      icon: Waves,
      options: pools().map(({ id, name }) => ({ value: id, label: name })),
      pinned: true,
    },
    { field: 'region', label: ofCustomer('region'), kind: 'text', icon: MapPin, pinned: true },
    { field: 'industry', label: ofCustomer('industry'), kind: 'text', icon: Building2 },
    {
      field: 'grade',
      label: ofCustomer('grade'),
      kind: 'choice',
      icon: Tag,
      options: choices('customers.grade', GRADES),
    },
    {
      field: 'companySize',
      label: ofCustomer('companySize'),
      kind: 'choice',
      options: choices('customers.size', SIZES),
    },
    { field: 'enteredBy', label: field('enteredBy'), kind: 'choice', options: choices('pool.move', ENTERED_BY) },
    { field: 'fromOwnerId', label: field('fromOwner'), kind: 'person' },
    { field: 'enteredAt', label: field('enteredAt'), kind: 'instant' },
  ]);

  return { columns, filters };
}
