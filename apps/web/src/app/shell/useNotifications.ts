import { useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { api, unwrap } from '@/lib/api';

export interface Notice {
  id: string;
  at: string;
  kind: string;
  title: string;
  body: string;
  link: string | null;
  readAt: string | null;
}

interface Notices {
  items: Notice[];
  unread: number;
}

export const NOTIFICATIONS = ['/notifications'];

/** What happened that concerns this person. */
export function useNotifications() {
  const queries = useQueryCache();
  const answer = useQuery({
    key: NOTIFICATIONS,
    query: async () => (await unwrap(api.GET('/notifications'))) as Notices,
  });

  async function markRead(read: { ids?: string[] }): Promise<void> {
    await unwrap(api.PUT('/notifications/read', { body: read }));
    await queries.invalidateQueries({ key: NOTIFICATIONS });
  }

  return {
    items: computed(() => answer.data.value?.items ?? []),
    unread: computed(() => answer.data.value?.unread ?? 0),
    isLoading: computed(() => answer.isPending.value),
    markRead,
  };
}
