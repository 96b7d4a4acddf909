import { computed, type ComputedRef } from 'vue';
import { usePreferences } from '@/lib/preferences';
import type { Column } from './columns';

/** The columns a person chose for one list, remembered in this browser. */
export function useColumns<Row>(list: string, all: () => Column<Row>[]) {
  const preferences = usePreferences();
  const hidden = computed(
    () =>
      preferences.hiddenColumns[list] ??
      all()
        .filter((column) => column.offAtFirst)
        .map((column) => column.key),
  );
  const shown: ComputedRef<Column<Row>[]> = computed(() =>
    all().filter((column) => !column.optional || !hidden.value.includes(column.key)),
  );

  function toggle(key: string): void {
    const next = hidden.value.includes(key) ? hidden.value.filter((other) => other !== key) : [...hidden.value, key];
    preferences.hiddenColumns = { ...preferences.hiddenColumns, [list]: next };
  }

  return { shown, hidden, toggle };
}
