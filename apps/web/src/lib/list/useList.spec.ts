import { PiniaColada } from '@pinia/colada';
import { flushPromises, mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { describe, expect, it } from 'vitest';
import { defineComponent, h } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { useList, type List } from '.';
import type { ListQuery } from '../api/page';

interface Row {
  id: string;
}

async function opened(address: string) {
  const asked: ListQuery[] = [];
  let list!: List<Row>;
  const read = (query: ListQuery) => {
    asked.push(query);
    return Promise.resolve({
      items: [{ id: `row-${query['cursor'] ?? 1}` }],
      page: { next: 'page-2', prev: null, total: 2 },
    });
  };
  const Page = defineComponent(() => {
    list = useList<Row>({ path: '/customers', sort: '-updatedAt', read });
    return () => h('div', list.rows.map((row) => row.id).join());
  });
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/customers', component: Page }] });
  await router.push(address);
  mount(Page, { global: { plugins: [createPinia(), PiniaColada, router] } });
  await flushPromises();
  return { list, router, asked };
}

describe('a list page', () => {
  it('asks what its address says', async () => {
    const { asked, list } = await opened('/customers?filter[grade][in]=A,B&sort=name');

    expect(asked).toEqual([{ limit: '50', 'filter[grade][in]': 'A,B', sort: 'name' }]);
    expect(list.rows).toEqual([{ id: 'row-1' }]);
  });

  it('writes a new condition into its address and starts again on the first page', async () => {
    const { list, router, asked } = await opened('/customers?cursor=page-3');

    list.setFilter('grade', 'in', 'A');
    await flushPromises();

    expect(router.currentRoute.value.query).toEqual({ 'filter[grade][in]': 'A' });
    expect(asked.at(-1)).not.toHaveProperty('cursor');
  });

  it('turns to the next page, and the back button turns back', async () => {
    const { list, router } = await opened('/customers');

    list.next();
    await flushPromises();
    expect(list.rows).toEqual([{ id: 'row-page-2' }]);

    router.back();
    await flushPromises();
    expect(router.currentRoute.value.query).toEqual({});
  });

  it('sorts up, then down, then as usual', async () => {
    const { list, router } = await opened('/customers');
    const sorts: unknown[] = [];
    for (let press = 0; press < 3; press += 1) {
      list.toggleSort('name');
      await flushPromises();
      sorts.push(router.currentRoute.value.query['sort']);
    }

    expect(sorts).toEqual(['name', '-name', undefined]);
  });

  it('forgets which rows were ticked when it is narrowed, but not when its page is turned', async () => {
    const { list } = await opened('/customers');
    list.selection.toggle('row-1');

    list.next();
    await flushPromises();
    expect(list.selection.ids).toEqual(['row-1']);

    list.search('华锐');
    await flushPromises();
    expect(list.selection.count).toBe(0);
  });
});
