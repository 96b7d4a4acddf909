import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

const CARD = 'board-card';

/** Makes an element a card that can be dragged. */
export function useDraggableCard(
  element: Ref<HTMLElement | null>,
  card: () => { id: string; column: string; fixed: boolean },
) {
  const isDragged = ref(false);
  let stop = () => {};
  onMounted(() => {
    stop = draggable({
      element: element.value!,
      canDrag: () => !card().fixed,
      getInitialData: () => ({ kind: CARD, id: card().id, column: card().column }),
      onDragStart: () => (isDragged.value = true),
      onDrop: () => (isDragged.value = false),
    });
  });
  onBeforeUnmount(() => stop());
  return { isDragged };
}

/** Makes an element a column that takes cards of other columns. */
export function useDropColumn(
  element: Ref<HTMLElement | null>,
  column: () => string,
  drop: (cardId: string, from: string) => void,
) {
  const isOver = ref(false);
  let stop = () => {};
  onMounted(() => {
    stop = combine(
      dropTargetForElements({
        element: element.value!,
        canDrop: ({ source }) => source.data['kind'] === CARD && source.data['column'] !== column(),
        onDragEnter: () => (isOver.value = true),
        onDragLeave: () => (isOver.value = false),
        onDrop: ({ source }) => {
          isOver.value = false;
          drop(String(source.data['id']), String(source.data['column']));
        },
      }),
    );
  });
  onBeforeUnmount(() => stop());
  return { isOver };
}
