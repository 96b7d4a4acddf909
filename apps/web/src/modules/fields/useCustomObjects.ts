import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { api, unwrap } from '@/lib/api';

interface Named {
  name: string;
  nameEn: string;
}

export interface CustomObject extends Named {
  object: string;
  stages: (Named & { code: string })[];
}

interface CustomObjects {
  items: CustomObject[];
  targets: (Named & { type: string })[];
}

/** Record types whose forms, pages and lists show such fields. Those of others are there for programs alone. */
const SHOWN = ['lead', 'customer', 'contact', 'opportunity'];

/** Record types that take fields here, with their stages, and what a link may name. */
export function useCustomObjects() {
  const answer = useQuery({
    key: ['/custom-objects'],
    query: async () => (await unwrap(api.GET('/custom-objects'))) as unknown as CustomObjects,
  });
  return {
    objects: computed(() => (answer.data.value?.items ?? []).filter(({ object }) => SHOWN.includes(object))),
    targets: computed(() => answer.data.value?.targets ?? []),
  };
}
