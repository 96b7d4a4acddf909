import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';
import type { ListRef, Slot } from '../places';
import { mayMove } from '../tree';
import type { Designer } from './useDesigner';

const ITEM = 'policy-item';
type Side = 'before' | 'after';

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

/** A whole branch takes a sibling on the side that the pointer is nearer to; nothing goes behind the default branch. */
export function useDropBeside(
  element: Ref<HTMLElement | null>,
  lane: () => { list: ListRef; index: number; last: boolean; stacked: boolean },
  designer: Designer,
) {
  const side = ref<Side | null>(null);
  let stop = () => {};
  const slot = (at: Side): Slot => ({ ...lane().list, index: lane().index + (at === 'after' ? 1 : 0) });
  onMounted(() => {
    stop = dropTargetForElements({
      element: element.value!,
      canDrop: ({ source }) =>
        source.data['kind'] === ITEM && mayMove(designer.steps.value, String(source.data['key']), slot('before')),
      onDrag: ({ location }) => (side.value = sideOf(location.current.input)),
      onDragLeave: () => (side.value = null),
      onDrop: ({ source, location }) => {
        side.value = null;
        designer.moveTo(String(source.data['key']), slot(sideOf(location.current.input)));
      },
    });
  });
  onBeforeUnmount(() => stop());

  function sideOf({ clientX, clientY }: { clientX: number; clientY: number }): Side {
    const { left, top, width, height } = element.value!.getBoundingClientRect();
    const isPast = lane().stacked ? clientY > top + height / 2 : clientX > left + width / 2;
    return isPast && !lane().last ? 'after' : 'before';
  }
  return { side };
}
