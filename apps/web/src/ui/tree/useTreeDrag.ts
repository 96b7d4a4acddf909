import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

const NODE = 'tree-node';

interface Line {
  id: string;
  fixed: boolean;
  /** Whether the node that is dragged may be let fall here. */
  takes: (draggedId: string) => boolean;
}

/** Where a node can be let fall: on a line, or on the top level. */
function target(
  element: HTMLElement,
  takes: (draggedId: string) => boolean,
  isOver: Ref<boolean>,
  onDrop: (draggedId: string) => void,
): () => void {
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => source.data['type'] === NODE && takes(String(source.data['id'])),
    onDragEnter: () => (isOver.value = true),
    onDragLeave: () => (isOver.value = false),
    onDrop: ({ source }) => {
      isOver.value = false;
      onDrop(String(source.data['id']));
    },
  });
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
      target(element.value, (id) => line().takes(id), isOver, onDrop),
    );
  });
  onBeforeUnmount(() => cleanUp());

  return { isDragged, isOver };
}

/** A place that is offered only while a node is dragged that may be let fall there. */
export function useTreeDrop(
  element: Ref<HTMLElement | null>,
  takes: (draggedId: string) => boolean,
  onDrop: (draggedId: string) => void,
) {
  const isOffered = ref(false);
  const isOver = ref(false);
  let cleanUp = () => {};

  onMounted(() => {
    if (!element.value) return;
    cleanUp = combine(
      target(element.value, takes, isOver, onDrop),
      monitorForElements({
        canMonitor: ({ source }) => source.data['type'] === NODE,
        onDragStart: ({ source }) => (isOffered.value = takes(String(source.data['id']))),
        onDrop: () => (isOffered.value = false),
      }),
    );
  });
  onBeforeUnmount(() => cleanUp());

  return { isOffered, isOver };
}
