import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { nameOf } from '../designer/names';
import { placeOf } from '../places';
import type { PolicyContent } from '../policy';
import type { Words } from '../words';
import { differenceOf } from './difference';
import { partsOf } from './parts';

/** What the later of two policies says differently, in the reader's language. */
export function useDifference(before: () => PolicyContent | null, after: () => PolicyContent | null, words: Words) {
  const { t } = useI18n();
  const partsIn = (content: PolicyContent) =>
    partsOf(content, words, (key) => nameOf(placeOf(content.steps, key), content, words, t), t);
  return computed(() => {
    const [old, now] = [before(), after()];
    return old && now ? differenceOf(partsIn(old), partsIn(now)) : [];
  });
}
