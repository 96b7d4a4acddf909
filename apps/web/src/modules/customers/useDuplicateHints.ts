import { useQuery } from '@pinia/colada';
import { computed, onBeforeUnmount, ref, watch } from 'vue';
import { api, unwrap } from '@/lib/api';

export interface Hint {
  /** Null where we are told that there is something, and not what. */
  name: string | null;
  ownerName: string | null;
  kind: 'exact' | 'similar';
  object: 'customer' | 'lead';
  reasons: { code: string; parts: string[] }[];
  /** By the rules it is not saved. */
  refused: boolean;
}

const PAUSE_MS = 400;
const SHORTEST = 2;

/** Who already has a customer or lead of this name, credit code or telephone; asked once the typing pauses. */
export function useDuplicateHints(
  typed: () => { name: string; creditCode: string; phone: string; as: 'customer' | 'lead' },
) {
  const settled = ref({ name: '', creditCode: '', phone: '', as: typed().as });
  let timer: ReturnType<typeof setTimeout> | undefined;

  watch(typed, (next) => {
    clearTimeout(timer);
    timer = setTimeout(
      () =>
        (settled.value = {
          ...{ name: next.name.trim(), creditCode: next.creditCode.trim() },
          ...{ phone: next.phone.trim(), as: next.as },
        }),
      PAUSE_MS,
    );
  });
  onBeforeUnmount(() => clearTimeout(timer));

  const answer = useQuery({
    key: () => ['/customers', 'duplicate-hints', settled.value],
    query: async () => {
      const query = Object.fromEntries(Object.entries(settled.value).filter(([, value]) => value !== ''));
      return ((await unwrap(api.GET('/customers/duplicate-hints', { params: { query } }))) as { items: Hint[] }).items;
    },
    enabled: () => settled.value.name.length >= SHORTEST || settled.value.creditCode !== '',
  });
  return computed(() => answer.data.value ?? []);
}
