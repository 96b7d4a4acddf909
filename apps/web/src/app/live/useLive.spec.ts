import { PiniaColada, useQuery } from '@pinia/colada';
import { flushPromises, mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defineComponent, h } from 'vue';
import type { LiveEvent } from '@/lib/live/sse';
import { useLive } from './useLive';

let hear: (event: LiveEvent) => void = () => {};
vi.mock('@/lib/live/sse', () => ({
  listen: (_: string, heard: typeof hear) => ((hear = heard), () => {}),
}));

afterEach(() => vi.useRealTimers());

describe('what others do', () => {
  it('reads anew what shows the approval and what it is about, once however many there are', async () => {
    vi.useFakeTimers();
    const read = {
      approval: vi.fn().mockResolvedValue(1),
      quote: vi.fn().mockResolvedValue(1),
      lead: vi.fn().mockResolvedValue(1),
    };
    const Page = defineComponent(() => {
      useLive();
      useQuery({ key: ['/approvals', 'one', 'a', 'zh-CN'], query: read.approval });
      useQuery({ key: ['/quotes', 'q'], query: read.quote });
      useQuery({ key: ['/leads'], query: read.lead });
      return () => h('div');
    });
    const view = mount(Page, { global: { plugins: [createPinia(), PiniaColada] } });
    await flushPromises();
    const data = { type: 'approval', id: 'a', subjectType: 'quote' };
    for (const id of ['7', '8']) hear({ id, type: 'record', data });
    await vi.advanceTimersByTimeAsync(500);
    await flushPromises();
    expect([read.approval, read.quote, read.lead].map(({ mock }) => mock.calls.length)).toEqual([2, 2, 1]);
    view.unmount();
  });
});
