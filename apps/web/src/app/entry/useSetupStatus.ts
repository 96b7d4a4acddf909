import type { Schema } from '@countersign/api-client';
import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { api, unwrap } from '@/lib/api';

/** Whether the first administrator is still to be made, and whether this is a demonstration. */
export function useSetupStatus() {
  const answer = useQuery({
    key: ['/setup/status'],
    query: async () => (await unwrap(api.GET('/setup/status'))) as Schema<'SetupStatusView'>,
  });
  return { status: computed(() => answer.data.value ?? null), problem: answer.error };
}
