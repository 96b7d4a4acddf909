import { defineStore } from 'pinia';
import { ref } from 'vue';
import { api, unwrap } from '@/lib/api';

/** How many approvals wait for this person; kept true by the live stream. */
export const useInbox = defineStore('inbox', () => {
  const count = ref(0);

  async function load(): Promise<void> {
    count.value = ((await unwrap(api.GET('/approvals/inbox-count'))) as { count: number }).count;
  }

  return { count, load };
});
