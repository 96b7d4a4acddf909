import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { answering, json, problem } from '../../../test/answers';
import { seen } from '../../../test/page';
import RouteToBe from './RouteToBe.vue';

const route = { outcome: 'nobody', asks: [], steps: [], skipped: [], holes: [], refusal: null };

describe('a preview of the route that could not be had', () => {
  it('says why, and is asked for again', async () => {
    let isDown = true;
    answering({
      'POST /quotes/q1/preview': () =>
        isDown ? problem(503, { code: 'server.busy', detail: '稍后再试' }) : json({ route }),
    });
    vi.useFakeTimers();
    const { view } = await seen(RouteToBe, { path: '/quotes/q1/preview', body: {} });
    await vi.advanceTimersByTimeAsync(1);
    vi.useRealTimers();
    await flushPromises();
    expect(view.get('[role=alert]').text()).toContain('稍后再试');
    expect(view.find('.skeleton').exists()).toBe(false);

    isDown = false;
    await view.get('[role=alert] button').trigger('click');
    await flushPromises();
    expect(view.find('[role=alert]').exists()).toBe(false);
    expect(view.text()).toContain('不需要任何人审批');
  });
});
