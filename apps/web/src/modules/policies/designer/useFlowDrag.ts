import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';
import type { Slot } from '../places';
import { mayMove } from '../tree';
import type { Designer } from './useDesigner';

const ITEM = 'policy-item';

export function useDraggableItem(element: Ref<HTMLElement | null>, key: () => string, designer: Designer) {
  const isDragged = ref(false);
  let stop = () => {};
  onMounted(() => {
    stop = draggable({
      element: element.value!,
      canDrag: () => !designer.isReadOnly.value,
      getInitialData: () => ({ kind: ITEM, key: key() }),
      onDragStart: () => (isDragged.value = true),
      onDrop: () => (isDragged.value = false),
    });
  });
  onBeforeUnmount(() => stop());
  return { isDragged };
}

export function useDropSlot(element: Ref<HTMLElement | null>, slot: () => Slot, designer: Designer) {
  const isOver = ref(false);
  let stop = () => {};
  onMounted(() => {
    stop = dropTargetForElements({
      element: element.value!,
      canDrop: ({ source }) =>
        source.data['kind'] === ITEM && mayMove(designer.steps.value, String(source.data['key']), slot()),
      onDragEnter: () => (isOver.value = true),
      onDragLeave: () => (isOver.value = false),
      onDrop: ({ source }) => {
        isOver.value = false;
        designer.moveTo(String(source.data['key']), slot());
      },
    });
  });
  onBeforeUnmount(() => stop());
  return { isOver };
}
