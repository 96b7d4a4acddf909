import { onBeforeUnmount, watch, type Ref } from 'vue';

export type Side = 'bottom-start' | 'bottom-end' | 'top-start' | 'right-start';

const GAP = 4;
const EDGE = 8;

interface Box {
  left: number;
  top: number;
}

/** Where a popup of this size goes beside its anchor: on the wished side, or the other one when there is no room. */
export function place(anchor: DOMRect, width: number, height: number, side: Side): Box {
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - height;
  const fitsBelow = below + height <= innerHeight - EDGE;
  const top =
    side === 'right-start'
      ? anchor.top
      : side === 'top-start'
        ? above >= EDGE
          ? above
          : below
        : fitsBelow || above < EDGE
          ? below
          : above;
  const left = side === 'right-start' ? anchor.right + GAP : side === 'bottom-end' ? anchor.right - width : anchor.left;
  return { left: within(left, width, innerWidth), top: within(top, height, innerHeight) };
}

function within(start: number, length: number, room: number): number {
  return Math.max(EDGE, Math.min(start, room - length - EDGE));
}

/** Keeps the popup beside its anchor while it is open, through scrolling, resizing and changes of its content. */
export function usePlacement(
  popup: Ref<HTMLElement | null>,
  anchor: () => Element | null,
  options: { isOpen: () => boolean; side: () => Side; matchWidth: () => boolean },
): void {
  const grown = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(update);

  function update(): void {
    const to = anchor()?.getBoundingClientRect();
    const element = popup.value;
    if (!to || !element) return;
    if (options.matchWidth()) element.style.minWidth = `${to.width}px`;
    element.style.maxHeight = `${innerHeight - 2 * EDGE}px`;
    const { left, top } = place(to, element.offsetWidth, element.offsetHeight, options.side());
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  }

  function follow(isOpen: boolean): void {
    const change = isOpen ? addEventListener : removeEventListener;
    change('scroll', update, true);
    change('resize', update);
    if (isOpen && popup.value) grown?.observe(popup.value);
    else grown?.disconnect();
    if (isOpen) update();
  }

  watch(() => options.isOpen() && popup.value !== null, follow, { flush: 'post' });
  onBeforeUnmount(() => follow(false));
}
