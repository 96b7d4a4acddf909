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

/** Record types that take fields, with their stages, and what a link may name. */
export function useCustomObjects() {
  const answer = useQuery({
    key: ['/custom-objects'],
    query: async () => (await unwrap(api.GET('/custom-objects'))) as unknown as CustomObjects,
  });
  return {
    objects: computed(() => answer.data.value?.items ?? []),
    targets: computed(() => answer.data.value?.targets ?? []),
  };
}
