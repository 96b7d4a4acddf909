import { Building2, CalendarDays, MessagesSquare, User } from '@lucide/vue';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import type { FilterField } from '@/ui/filter/fields';
import { nameFrom, suggestFrom } from '@/ui/form/suggestRecords';
import { useChoices } from '@/ui/form/useChoices';
import type { Column } from '@/ui/table/columns';
import { ATTITUDES, CHANNELS, FOLLOW_UPS, type Activity, type Ref } from './activity';

/** What the list of exchanges shows and what it can be narrowed by; `asTasks` puts what is to be done first. */
export function useActivityTable(asTasks: boolean) {
  const { t } = useI18n();
  const choices = useChoices();
  const field = (name: string) => t(`activities.field.${name}`);

  const columns = computed<Column<Activity>[]>(() => {
    const followUp: Column<Activity> = {
      key: 'followUp',
      label: field('followUp'),
      width: 'minmax(160px, 1.8fr)',
      phone: asTasks ? 'title' : 'line',
    };
    const dueOn: Column<Activity> = {
      key: 'followUpDueOn',
      label: field('followUpDueOn'),
      width: '100px',
      sort: 'followUpDueOn',
      phone: asTasks ? 'end' : 'line',
    };
    const customer: Column<Activity> = {
      key: 'customer',
      label: field('customer'),
      width: 'minmax(150px, 1.4fr)',
      text: (row) => row.customer.name,
      phone: 'line',
    };
    const happened: Column<Activity>[] = [
      { key: 'subject', label: field('subject'), width: 'minmax(180px, 2fr)', phone: asTasks ? 'line' : 'title' },
      ...(asTasks ? [] : [customer]),
      { key: 'contact', label: field('contact'), width: '90px', text: (row) => row.contact.name, optional: true },
      {
        key: 'opportunity',
        label: field('opportunity'),
        width: '150px',
        text: (row) => row.opportunity?.name,
        optional: true,
        offAtFirst: true,
      },
      { key: 'owner', label: field('owner'), width: '110px', optional: true },
      {
        key: 'occurredAt',
        label: field('occurredAt'),
        width: '112px',
        sort: 'occurredAt',
        ...(asTasks ? {} : { phone: 'end' as const }),
      },
    ];
    return [
      ...(asTasks ? [followUp, dueOn, customer, ...happened] : [...happened, followUp, dueOn]),
      { key: 'status', label: field('status'), width: '92px', phone: 'line' },
      { key: 'number', label: field('number'), width: '136px', sort: 'number', optional: true, offAtFirst: true },
    ];
  });

  const filters = computed<FilterField[]>(() => [
    {
      field: 'channel',
      label: field('channel'),
      kind: 'choice',
      icon: MessagesSquare,
      options: choices('activities.channel', CHANNELS),
      pinned: true,
    },
    { field: 'ownerId', label: field('owner'), kind: 'person', icon: User, pinned: true },
    {
      field: 'customerId',
      label: field('customer'),
      kind: 'reference',
      icon: Building2,
      suggest: suggestFrom<Ref>('/customers'),
      nameOf: nameFrom('/customers'),
    },
    { field: 'occurredAt', label: field('occurredAt'), kind: 'instant', icon: CalendarDays },
    { field: 'status', label: field('status'), kind: 'choice', options: choices('activities.status', FOLLOW_UPS) },
    { field: 'attitude', label: field('attitude'), kind: 'choice', options: choices('activities.attitude', ATTITUDES) },
    { field: 'followUpOwnerId', label: field('followUpOwner'), kind: 'person', icon: User },
    { field: 'followUpDueOn', label: field('followUpDueOn'), kind: 'date', icon: CalendarDays },
  ]);

  return { columns, filters };
}
