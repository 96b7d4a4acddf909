import { useQueryCache } from '@pinia/colada';
import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, createIntent, unwrap } from '@/lib/api';
import { confirmThat, toast, toastProblem } from '@/lib/feedback';
import { useRecord } from '@/lib/record';
import type { PricedList } from './product';

/** One version of the price list, and its publication: from then on it never changes. */
export function usePriceList(id: () => string) {
  const { t } = useI18n();
  const queries = useQueryCache();
  const intent = createIntent();
  const handle = useRecord<PricedList>('/price-lists', id);
  const isPublishing = ref(false);

  async function publish(): Promise<void> {
    const { name, effectiveFrom } = handle.record.value!;
    const question = {
      title: t('products.publish.title', { name }),
      consequence: t('products.publish.consequence', { from: effectiveFrom }),
      action: t('products.publish.action'),
    };
    if (!(await confirmThat(question))) return;
    isPublishing.value = true;
    const sent = intent.run(id(), (header) =>
      unwrap(api.POST('/price-lists/{id}/publication', { params: { path: { id: id() }, header } })),
    );
    await sent.then(() => {
      toast(t('products.publish.done', { name }));
      const keys = [['/price-lists'], ['/products']];
      return Promise.all(keys.map((key) => queries.invalidateQueries({ key })));
    }, toastProblem);
    isPublishing.value = false;
  }

  return { ...handle, publish, isPublishing };
}
