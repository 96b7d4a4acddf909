import { useQueryCache } from '@pinia/colada';
import { onBeforeUnmount, ref, shallowRef } from 'vue';
import { api, asProblem, createIntent, unwrap, type Problem } from '@/lib/api';
import { LISTS, isUnderWay, type BulkEditDetail, type BulkObject, type BulkPreview, type Values } from './bulkEdit';

const LOOK_AGAIN_MS = 700;

/** Which records: the ticked ones, or everything the list finds. */
export type Choice = { recordIds: string[] } | { condition: object; q?: string };

/** A bulk edit from its preview to its undo; what runs in the background is followed until it is over. */
export function useBulkEdit() {
  const queries = useQueryCache();
  const intent = createIntent();
  const preview = shallowRef<BulkPreview | null>(null);
  const edit = shallowRef<BulkEditDetail | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const isBusy = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onBeforeUnmount(() => clearTimeout(timer));

  async function attempt(act: () => Promise<void>): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    problem.value = null;
    try {
      await act();
    } catch (error) {
      problem.value = asProblem(error);
    } finally {
      isBusy.value = false;
    }
  }

  const look = (object: BulkObject, choice: Choice, changes: Values) =>
    attempt(async () => {
      const body = { ...choice, [object]: changes };
      preview.value = (await unwrap(api.POST('/bulk-edits/preview', { body }))) as BulkPreview;
    });

  const apply = (object: BulkObject, changes: Values) =>
    attempt(async () => {
      const body = { records: preview.value?.records ?? [], [object]: changes };
      await follow(
        (await intent.run(body, (header) =>
          unwrap(api.POST('/bulk-edits', { params: { header }, body })),
        )) as BulkEditDetail,
      );
    });

  const undo = () =>
    attempt(async () => {
      const path = { id: edit.value?.id ?? '' };
      await follow(
        (await intent.run(path, (header) =>
          unwrap(api.POST('/bulk-edits/{id}/undo', { params: { header, path } })),
        )) as BulkEditDetail,
      );
    });

  /** Shows one, and reads it again as long as something is going on. */
  async function follow(now: BulkEditDetail): Promise<void> {
    edit.value = now;
    clearTimeout(timer);
    if (isUnderWay(now)) timer = setTimeout(() => void attempt(() => read(now.id)), LOOK_AGAIN_MS);
    else for (const key of [`/${LISTS[now.object]}`, '/bulk-edits']) void queries.invalidateQueries({ key: [key] });
  }

  async function read(id: string): Promise<void> {
    await follow((await unwrap(api.GET('/bulk-edits/{id}', { params: { path: { id } } }))) as BulkEditDetail);
  }

  function forget(): void {
    clearTimeout(timer);
    preview.value = null;
    edit.value = null;
    problem.value = null;
  }

  return { preview, edit, problem, isBusy, look, apply, undo, read: (id: string) => attempt(() => read(id)), forget };
}
