import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

const NODE = 'tree-node';

interface Line {
  id: string;
  fixed: boolean;
  /** Whether the node that is dragged may be let fall here. */
  takes: (draggedId: string) => boolean;
}

/** A line of a tree that can be dragged, and that others can be let fall on. */
export function useTreeDrag(element: Ref<HTMLElement | null>, line: () => Line, onDrop: (draggedId: string) => void) {
  const isDragged = ref(false);
  const isOver = ref(false);
  let cleanUp = () => {};

  onMounted(() => {
    if (!element.value) return;
    cleanUp = combine(
      draggable({
        element: element.value,
        canDrag: () => !line().fixed,
        getInitialData: () => ({ type: NODE, id: line().id }),
        onDragStart: () => (isDragged.value = true),
        onDrop: () => (isDragged.value = false),
      }),
      dropTargetForElements({
        element: element.value,
        canDrop: ({ source }) => source.data['type'] === NODE && line().takes(String(source.data['id'])),
        onDragEnter: () => (isOver.value = true),
        onDragLeave: () => (isOver.value = false),
        onDrop: ({ source }) => {
          isOver.value = false;
          onDrop(String(source.data['id']));
        },
      }),
    );
  });
  onBeforeUnmount(() => cleanUp());

  return { isDragged, isOver };
}
