import { computed, type ComputedRef } from 'vue';
import { usePreferences } from '@/lib/preferences';
import type { Column } from './columns';

const chosen = (key: string): string => `+${key}`;

/** The columns a person chose for one list, remembered in this browser. */
export function useColumns<Row>(list: string, all: () => Column<Row>[]) {
  const preferences = usePreferences();
  const stored = computed(
    () =>
      preferences.hiddenColumns[list] ??
      all()
        .filter((column) => column.offAtFirst)
        .map((column) => column.key),
  );
  /** Columns by choice are remembered by being there, all others by being away. */
  const hidden = computed(() => [
    ...stored.value,
    ...all()
      .filter(({ byChoice, key }) => byChoice && !stored.value.includes(chosen(key)))
      .map(({ key }) => key),
  ]);
  const shown: ComputedRef<Column<Row>[]> = computed(() =>
    all().filter((column) => !column.optional || !hidden.value.includes(column.key)),
  );

  function toggle(key: string): void {
    const mark = all().find((column) => column.key === key)?.byChoice ? chosen(key) : key;
    const next = stored.value.includes(mark) ? stored.value.filter((other) => other !== mark) : [...stored.value, mark];
    preferences.hiddenColumns = { ...preferences.hiddenColumns, [list]: next };
  }

  return { shown, hidden, toggle };
}
