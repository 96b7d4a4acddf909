import { computed, ref, watch } from 'vue';

interface Grid {
  rows: () => number;
  columns: () => number;
  /** How many rows a press on Page Down skips. */
  pageRows: () => number;
  open: (row: number) => void;
  toggle: (row: number) => void;
  toggleAll: () => void;
  sort: (column: number) => void;
}

/**
 * The keys of a grid (WAI-ARIA): arrows, Home/End, with Ctrl to the corners, Page Up/Down; Enter opens a row or sorts
 * a header, Space ticks, Ctrl+A ticks all. Row -1 is the header. The grid keeps the focus and names its active cell.
 */
export function useGridKeys(grid: Grid) {
  const row = ref(0);
  const column = ref(0);

  watch(grid.rows, (count) => (row.value = Math.min(row.value, Math.max(0, count - 1))));

  function go(toRow: number, toColumn: number): void {
    row.value = Math.max(-1, Math.min(toRow, grid.rows() - 1));
    column.value = Math.max(0, Math.min(toColumn, grid.columns() - 1));
  }

  function target(event: KeyboardEvent): [number, number] | undefined {
    const far = event.ctrlKey || event.metaKey;
    const moves: Record<string, [number, number]> = {
      ArrowDown: [row.value + 1, column.value],
      ArrowUp: [row.value - 1, column.value],
      ArrowRight: [row.value, column.value + 1],
      ArrowLeft: [row.value, column.value - 1],
      PageDown: [row.value + grid.pageRows(), column.value],
      PageUp: [Math.max(0, row.value - grid.pageRows()), column.value],
      Home: [far ? 0 : row.value, 0],
      End: [far ? grid.rows() - 1 : row.value, grid.columns() - 1],
    };
    return moves[event.key];
  }

  function act(event: KeyboardEvent): boolean {
    if (event.key === 'Enter') {
      if (row.value < 0) grid.sort(column.value);
      else grid.open(row.value);
    } else if (event.key === ' ') {
      if (row.value < 0) grid.toggleAll();
      else grid.toggle(row.value);
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) grid.toggleAll();
    else return false;
    return true;
  }

  function onKey(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget) return;
    const to = target(event);
    if (to) go(...to);
    else if (!act(event)) return;
    event.preventDefault();
  }

  return { row: computed(() => row.value), column: computed(() => column.value), go, onKey };
}
