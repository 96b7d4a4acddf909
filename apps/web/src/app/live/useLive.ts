import { useQueryCache } from '@pinia/colada';
import { onBeforeUnmount } from 'vue';
import { toast } from '@/lib/feedback';
import { listen, type LiveEvent } from '@/lib/live/sse';
import { useSession } from '../session';
import { NOTIFICATIONS } from '../shell/useNotifications';
import { useInbox } from './inbox';

/** What other people do, as it happens: the badge, the bell, and the rows on the screen follow without a reload. */
export function useLive(): void {
  const inbox = useInbox();
  const queries = useQueryCache();
  const session = useSession();

  const hear: Record<string, (data: Record<string, unknown>) => void> = {
    inbox: ({ count }) => {
      inbox.count = Number(count);
      void queries.invalidateQueries({ key: ['/approvals'] });
    },
    notification: ({ title }) => {
      toast(String(title), { tone: 'info' });
      void queries.invalidateQueries({ key: NOTIFICATIONS });
    },
    record: ({ type }) => void queries.invalidateQueries({ key: [collectionOf(String(type))] }),
  };
  const onEvent = ({ type, data }: LiveEvent) => hear[type]?.((data ?? {}) as Record<string, unknown>);

  // Without the count the badge stays empty until the stream tells it; nothing else depends on it.
  if (session.can('approval.view')) inbox.load().catch(() => undefined);
  onBeforeUnmount(listen('/events/stream', onEvent));
}

/** Queries are keyed by the collection's path, so that news about one record refreshes every list it stands in. */
function collectionOf(type: string): string {
  return type.endsWith('y') ? `/${type.slice(0, -1)}ies` : `/${type}s`;
}
