import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** Whether a form stands open over the page, as a flag in the address (`?new`, `?edit`): a link, and Back closes it. */
export function useAddressFlag(name: string) {
  const route = useRoute();
  const router = useRouter();
  return computed({
    get: () => name in route.query,
    set: (isOn) => {
      const { [name]: _, ...others } = route.query;
      void router.push({ query: isOn ? { ...others, [name]: '' } : others });
    },
  });
}
