import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { api, unwrap } from '@/lib/api';
import type { Entry, Numbered } from './numberRule';

interface NumberEntry {
  object: Numbered;
  entry: Entry;
  example: string;
  keepsForm: boolean;
}

const MINUTE = 60_000;

/** Whether there is a number to type for new records of one kind; null until it is known. */
export function useNumberEntry(object: () => Numbered) {
  const answer = useQuery({
    key: ['/number-entries'],
    staleTime: MINUTE,
    query: async () => ((await unwrap(api.GET('/number-entries'))) as unknown as { items: NumberEntry[] }).items,
  });
  return computed(() => answer.data.value?.find((each) => each.object === object()) ?? null);
}
