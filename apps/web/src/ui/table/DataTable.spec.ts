import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { defineComponent, h, shallowRef } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { useSelection, type Selection } from '@/lib/list';
import DataTable from './DataTable.vue';
import type { Column } from './columns';

interface Customer {
  id: string;
  name: string;
  grade: string;
}

const columns: Column<Customer>[] = [
  { key: 'name', label: '客户名称', width: '2fr', sort: 'name' },
  { key: 'grade', label: '等级', width: '80px' },
];
const rows = Array.from({ length: 40 }, (_, index) => ({ id: `c${index}`, name: `客户 ${index}`, grade: 'A' }));

const shown = shallowRef(rows);

let selection: Selection;
let table: VueWrapper;
let grid: ReturnType<VueWrapper['find']>;
const opened: string[] = [];
const sorted: string[] = [];

beforeEach(async () => {
  opened.length = sorted.length = 0;
  shown.value = rows;
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: { render: () => null } }],
  });
  const Page = defineComponent(() => {
    selection = useSelection();
    return () =>
      h(DataTable<Customer>, {
        label: '客户',
        columns,
        rows: shown.value,
        selection,
        total: 4347,
        sort: '-name',
        onOpen: (row: Customer) => opened.push(row.id),
        onSort: (field: string) => sorted.push(field),
      });
  });
  table = mount(Page, { global: { plugins: [router] }, attachTo: document.body });
  grid = table.find('[role=grid]');
  await flushPromises();
});

const press = (key: string, keys: Record<string, boolean> = {}) => grid.trigger('keydown', { key, ...keys });
const activeCell = () => table.find(`[id="${grid.attributes('aria-activedescendant')}"]`);

describe('a table under the keyboard', () => {
  it('walks from cell to cell', async () => {
    await press('ArrowDown');
    await press('ArrowRight');
    expect(activeCell().text()).toBe('客户 1');

    await press('End');
    expect(activeCell().text()).toBe('A');
  });

  it('stays with its row when the rows are read anew and one above it is gone', async () => {
    await press('End', { ctrlKey: true });
    shown.value = rows.slice(3);
    await flushPromises();
    await press('Enter');
    expect(opened).toEqual(['c39']);
  });

  it('stops at its edges', async () => {
    await press('ArrowLeft');
    await press('Home', { ctrlKey: true });
    await press('ArrowUp');
    await press('ArrowUp');

    expect(activeCell().attributes('role')).toBe('columnheader');
  });

  it('opens a row with Enter and ticks it with Space', async () => {
    await press('ArrowDown');
    await press('Enter');
    await press(' ');

    expect(opened).toEqual(['c1']);
    expect(selection.ids).toEqual(['c1']);
  });

  it('sorts from the header', async () => {
    await press('ArrowUp');
    await press('ArrowRight');
    await press('Enter');

    expect(sorted).toEqual(['name']);
  });

  it('ticks the whole page with Ctrl+A, and unticks it again', async () => {
    await press('a', { ctrlKey: true });
    expect(selection.count).toBe(rows.length);

    await press('a', { ctrlKey: true });
    expect(selection.count).toBe(0);
  });
});

describe('a table for a screen reader', () => {
  it('says how many rows the list really has and how it is sorted', () => {
    expect(grid.attributes('aria-rowcount')).toBe('4348');
    expect(table.findAll('[role=columnheader]')[1]!.attributes('aria-sort')).toBe('descending');
  });

  it('draws only the rows in sight', () => {
    const drawn = table.findAll('[role=row][aria-rowindex]').length - 1;
    expect(drawn).toBeGreaterThan(10);
    expect(drawn).toBeLessThan(rows.length);
  });
});
