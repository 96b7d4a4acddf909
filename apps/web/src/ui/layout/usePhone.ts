import { readonly, ref, type Ref } from 'vue';

const query = typeof matchMedia === 'function' ? matchMedia('(max-width: 767.98px)') : null;
const isPhone = ref(query?.matches ?? false);
query?.addEventListener?.('change', (event) => (isPhone.value = event.matches));

/** Whether the window is as narrow as a phone, following it as it changes. */
export function usePhone(): Readonly<Ref<boolean>> {
  return readonly(isPhone);
}
