import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Column } from './columns';
import { useColumns } from './useColumns';

const column = (key: string, more: Partial<Column<object>> = {}): Column<object> => ({
  ...{ key, label: key, width: '1fr', optional: true },
  ...more,
});

describe('the columns of a list', () => {
  beforeEach(() => {
    localStorage.clear();
    setActivePinia(createPinia());
  });

  it('are there but for those that are off at first, until somebody chooses otherwise', () => {
    const { shown, toggle } = useColumns('leads', () => [column('name'), column('region', { offAtFirst: true })]);
    expect(shown.value.map(({ key }) => key)).toEqual(['name']);
    toggle('region');
    toggle('name');
    expect(shown.value.map(({ key }) => key)).toEqual(['region']);
  });

  it('by choice stay away, also where others were chosen before there were these', () => {
    useColumns('leads', () => [column('name'), column('region')]).toggle('region');
    const later = useColumns('leads', () => [
      column('name'),
      column('region'),
      column('custom.nature', { byChoice: true }),
    ]);
    expect(later.shown.value.map(({ key }) => key)).toEqual(['name']);
    expect(later.hidden.value).toContain('custom.nature');
    later.toggle('custom.nature');
    expect(later.shown.value.map(({ key }) => key)).toEqual(['name', 'custom.nature']);
    later.toggle('custom.nature');
    expect(later.shown.value.map(({ key }) => key)).toEqual(['name']);
  });
});
