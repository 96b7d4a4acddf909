import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, ifMatch, unwrap } from '@/lib/api';
import { toast } from '@/lib/feedback';
import { useForm } from '@/lib/form';
import type { SpecialDay } from './year';

export interface WorkingCalendar {
  code: string;
  name: string;
  version: number;
  hours: { from: string; to: string }[];
  years: { year: number; notice: string }[];
  days: SpecialDay[];
  unpublished: number[];
}

type Content = Pick<WorkingCalendar, 'hours' | 'years' | 'days'>;

const CODE = 'cn';
const KEY = ['/working-calendars', CODE];

/** The calendar deadlines are counted in, and the changes that are not saved yet. */
export function useWorkingCalendar() {
  const { t } = useI18n();
  const queries = useQueryCache();
  const path = { path: { code: CODE } };
  const answer = useQuery({
    key: KEY,
    query: async () => (await unwrap(api.GET('/working-calendars/{code}', { params: path }))) as WorkingCalendar,
  });
  const calendar = computed(() => answer.data.value ?? null);
  const contentOf = (): Content => ({
    hours: calendar.value?.hours ?? [],
    years: calendar.value?.years ?? [],
    days: calendar.value?.days ?? [],
  });

  const form = useForm<Content, WorkingCalendar>({
    initial: contentOf,
    send: async (body) => {
      const params = { ...path, header: ifMatch(calendar.value!.version) };
      return (await unwrap(api.PUT('/working-calendars/{code}', { params, body }))) as WorkingCalendar;
    },
    done: (next) => {
      queries.setQueryData(KEY, next);
      form.fill(contentOf());
      toast(t('ui.saved'));
    },
  });
  watch(calendar, () => !form.isDirty && form.fill(contentOf()), { immediate: true });

  return {
    form,
    calendar,
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => answer.refetch(),
  };
}
