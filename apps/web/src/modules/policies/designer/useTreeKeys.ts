import { nextTick, type Ref } from 'vue';
import { laneBeside, laneOf } from '../places';
import type { Direction } from '../tree';
import type { Designer } from './useDesigner';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * The keys of the tree: arrows walk, Alt + arrows move, Insert, Enter and Delete do what they say. Many laptops have no
 * Insert, so that `A` and `+` add as well.
 */
export function useTreeKeys(root: Ref<HTMLElement | null>, designer: Designer, openInsert: (key: string) => void) {
  async function focus(key: string | null): Promise<void> {
    await nextTick();
    if (key) root.value?.querySelector<HTMLElement>(`[data-place="${CSS.escape(key)}"]`)?.focus();
  }

  function beside(key: string, direction: Direction): string | null {
    const all = designer.places.value;
    const at = all.findIndex((place) => place.key === key);
    if (direction === 'up' || direction === 'down') return all[at + (direction === 'up' ? -1 : 1)]?.key ?? null;
    const lane = laneOf(designer.steps.value, key);
    return (lane && laneBeside(designer.steps.value, lane, direction === 'left' ? -1 : 1)?.key) ?? null;
  }

  function arrow(key: string, direction: Direction, moves: boolean): void {
    if (moves) designer.shiftTo(key, direction);
    const to = moves ? key : beside(key, direction);
    if (!to) return;
    designer.selected.value = to;
    void focus(to);
  }

  const plain: Record<string, (key: string) => void> = {
    Enter: (key) => designer.open(key),
    ...Object.fromEntries(['Insert', 'a', 'A', '+'].map((each) => [each, openInsert])),
    Delete: (key) => removed(key),
    Backspace: (key) => removed(key),
  };
  const withControl: Record<string, (key: string, shifted: boolean) => void> = {
    c: (key) => designer.copy(key),
    x: (key) => (designer.copy(key), removed(key)),
    v: (key) => (designer.paste(key), void focus(designer.selected.value)),
    d: (key) => (designer.copy(key), designer.paste(key), void focus(designer.selected.value)),
  };

  function removed(key: string): void {
    designer.discard(key);
    void focus(designer.selected.value);
  }

  function onKey(event: KeyboardEvent): void {
    const key = (event.target as HTMLElement).closest?.<HTMLElement>('[data-place]')?.dataset['place'];
    if (!key || event.defaultPrevented) return;
    const direction = ARROWS[event.key];
    const isControl = event.ctrlKey || event.metaKey;
    const act = isControl ? withControl[event.key.toLowerCase()] : plain[event.key];
    if (direction && !isControl) arrow(key, direction, event.altKey);
    else if (act && !event.altKey) act(key, event.shiftKey);
    else return;
    event.preventDefault();
  }

  return { onKey, focus };
}
