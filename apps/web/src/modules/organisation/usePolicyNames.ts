import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useSession } from '@/app/session';
import { api, unwrap } from '@/lib/api';

interface PolicySummary {
  code: string;
  title: string;
}

/** The approval policies by their titles, as choices. */
export function usePolicyNames() {
  const session = useSession();
  const answer = useQuery({
    key: ['/policies', 'names'],
    enabled: () => session.can('policy.view'),
    query: async () => ((await unwrap(api.GET('/policies'))) as { items: PolicySummary[] }).items,
  });
  const options = computed(() => (answer.data.value ?? []).map(({ code, title }) => ({ value: code, label: title })));
  return {
    options,
    nameOf: (code: string): string => options.value.find(({ value }) => value === code)?.label ?? code,
  };
}
