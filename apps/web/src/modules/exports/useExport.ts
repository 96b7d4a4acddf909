import { useQueryCache } from '@pinia/colada';
import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { api, asProblem, createIntent, unwrap, type ListQuery } from '@/lib/api';
import { saveFile } from '@/lib/api/save';
import { toast, toastProblem } from '@/lib/feedback';
import { conditionOf, type Question } from '@/lib/list';
import type { Format } from './export';

export interface Wish {
  /** Its collection in the API, such as `customers`. */
  name: string;
  question: Pick<Question, 'toApi' | 'filters' | 'q' | 'sort'>;
  /** The columns that are wanted, all of them where there are none. */
  columns: readonly string[];
}

/** Takes a list out as a file: at once, or in the background, where it is found among one's own exports. */
export function useExport() {
  const { t } = useI18n();
  const router = useRouter();
  const queries = useQueryCache();
  const intent = createIntent();
  const isBusy = ref(false);

  /** What turns out to be too large for it is made in the background. */
  async function atOnce({ name, question, columns }: Wish, format: Format): Promise<void> {
    const { limit: _limit, cursor: _cursor, ...asked } = question.toApi(1);
    const chosen: ListQuery = columns.length > 0 ? { columns: columns.join(',') } : {};
    await saveFile(`/${name}/export.${format}`, { ...asked, ...chosen });
  }

  async function inBackground(wish: Wish, format: Format): Promise<void> {
    const body = { list: wish.name, format, ...asBody(wish) };
    await intent.run(body, (header) => unwrap(api.POST('/exports', { params: { header }, body })));
    void queries.invalidateQueries({ key: ['/exports'] });
    const action = { label: t('ui.exporting.mine'), run: () => void router.push({ name: 'exports' }) };
    toast(t('ui.exporting.begun'), { tone: 'info', action });
  }

  async function take(wish: Wish, format: Format, isLarge: boolean): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    try {
      if (isLarge) await inBackground(wish, format);
      else
        await atOnce(wish, format).catch((error: unknown) => {
          if (asProblem(error).code !== 'export.too_large') throw error;
          return inBackground(wish, format);
        });
    } catch (error) {
      toastProblem(error);
    } finally {
      isBusy.value = false;
    }
  }

  return { take, isBusy };
}

/** The same question as the body of a search has it. */
function asBody({ question: { filters, q, sort }, columns }: Wish) {
  return {
    ...(filters.length > 0 ? { condition: conditionOf(filters) } : {}),
    ...(q ? { q } : {}),
    ...(sort ? { sort } : {}),
    ...(columns.length > 0 ? { columns: columns.join(',') } : {}),
  };
}
