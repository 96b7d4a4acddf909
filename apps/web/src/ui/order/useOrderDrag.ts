import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

const LINE = 'ordered-line';

/** The place to which an arrow key moves a line; null for other keys, and at either end. */
export function steppedTo(key: string, { at, last }: { at: number; last: boolean }): number | null {
  const to = { ArrowUp: at - 1, ArrowDown: at + 1 }[key];
  return to === undefined || to < 0 || (to > at && last) ? null : to;
}

/** A line of a list that is dragged by its handle, and let fall on another to take its place. */
export function useOrderDrag(
  element: Ref<HTMLElement | null>,
  handle: Ref<HTMLElement | null>,
  id: () => string,
  take: (draggedId: string) => void,
) {
  const isDragged = ref(false);
  const isOver = ref(false);
  let stop = () => {};
  onMounted(() => {
    stop = combine(
      draggable({
        element: element.value!,
        dragHandle: handle.value!,
        getInitialData: () => ({ kind: LINE, id: id() }),
        onDragStart: () => (isDragged.value = true),
        onDrop: () => (isDragged.value = false),
      }),
      dropTargetForElements({
        element: element.value!,
        canDrop: ({ source }) => source.data['kind'] === LINE && source.data['id'] !== id(),
        onDragEnter: () => (isOver.value = true),
        onDragLeave: () => (isOver.value = false),
        onDrop: ({ source }) => {
          isOver.value = false;
          take(String(source.data['id']));
        },
      }),
    );
  });
  onBeforeUnmount(() => stop());
  return { isDragged, isOver };
}
