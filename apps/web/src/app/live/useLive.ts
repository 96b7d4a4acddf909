import { useQueryCache } from '@pinia/colada';
import { onBeforeUnmount } from 'vue';
import { toast } from '@/lib/feedback';
import { listen, type LiveEvent } from '@/lib/live/sse';
import { useSession } from '../session';
import { NOTIFICATIONS } from '../shell/useNotifications';
import { useInbox } from './inbox';

const PAUSE_MS = 200;

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
    record: ({ type, subjectType }) => stale([type, ...(subjectType ? [subjectType] : [])].map(String)),
  };
  const ripe = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** News of many records comes at once, and every list that shows some of them is read again once. */
  function stale(types: string[]): void {
    types.map(collectionOf).forEach((key) => ripe.add(key));
    timer ??= setTimeout(() => {
      timer = undefined;
      for (const key of ripe) void queries.invalidateQueries({ key: [key] });
      ripe.clear();
    }, PAUSE_MS);
  }

  const onEvent = ({ type, data }: LiveEvent) => hear[type]?.((data ?? {}) as Record<string, unknown>);

  // Without the count the badge stays empty until the stream tells it; nothing else depends on it.
  if (session.can('approval.view')) inbox.load().catch(() => undefined);
  onBeforeUnmount(listen('/events/stream', onEvent));
  onBeforeUnmount(() => clearTimeout(timer));
}

/** Queries are keyed by the collection's path, so that news about one record refreshes every list it stands in. */
function collectionOf(type: string): string {
  return type.endsWith('y') ? `/${type.slice(0, -1)}ies` : `/${type}s`;
}
