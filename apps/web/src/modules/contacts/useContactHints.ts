import { useQuery } from '@pinia/colada';
import { computed, onBeforeUnmount, ref, watch } from 'vue';
import { api, unwrap } from '@/lib/api';

export interface ContactHint {
  /** Null where we are told that there is somebody, and not who. */
  id: string | null;
  name: string | null;
  title: string | null;
  ownerName: string | null;
  reasons: { code: string; parts: string[] }[];
  refused: boolean;
}

export interface TypedPerson {
  customerId: string;
  exceptId: string;
  name: string;
  mobile: string;
  email: string;
  wechat: string;
}

const PAUSE_MS = 400;
const KNOWN_BY = ['name', 'mobile', 'email', 'wechat'] as const;

/** Who is at this customer already by this name or number; asked once the typing pauses. */
export function useContactHints(typed: () => TypedPerson) {
  const settled = ref(typed());
  let timer: ReturnType<typeof setTimeout> | undefined;

  watch(typed, (next) => {
    clearTimeout(timer);
    timer = setTimeout(() => (settled.value = next), PAUSE_MS);
  });
  onBeforeUnmount(() => clearTimeout(timer));

  const answer = useQuery({
    key: () => ['/contacts', 'duplicate-hints', { ...settled.value }],
    query: async () => {
      const query = Object.fromEntries(Object.entries(settled.value).filter(([, value]) => value.trim() !== ''));
      const hints = await unwrap(api.GET('/contacts/duplicate-hints', { params: { query: query as never } }));
      return (hints as { items: ContactHint[] }).items;
    },
    enabled: () => settled.value.customerId !== '' && KNOWN_BY.some((name) => settled.value[name].trim() !== ''),
  });
  return computed(() => answer.data.value ?? []);
}
