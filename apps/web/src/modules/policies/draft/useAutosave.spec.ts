import { mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineComponent, h, shallowRef } from 'vue';
import { answering, json, problem } from '../../../../test/answers';
import { aPolicy } from '../../../../test/policies';
import type { PolicyContent } from '../policy';
import { useAutosave } from './useAutosave';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const draft = (version: number, content: PolicyContent) => ({
  ...{ code: '001-quote', version, content, findings: [], updatedBy: { id: 'p', name: '沈慧敏' } },
});
const titled = (zh: string): PolicyContent => ({ ...aPolicy, title: { 'zh-CN': zh, en: zh } });

function writing(put: (request: Request) => Response | Promise<Response>, theirs = draft(9, titled('别人的'))) {
  const { asked } = answering({
    'PUT /policies/001-quote/draft': put,
    'GET /policies/001-quote/draft': () => json(theirs),
  });
  const content = shallowRef(aPolicy);
  let autosave!: ReturnType<typeof useAutosave>;
  const page = mount(
    defineComponent(() => {
      autosave = useAutosave({ code: '001-quote', version: 3, findings: [], content: () => content.value });
      return () => h('p');
    }),
  );
  return { content, autosave, asked, page };
}

describe('a draft is saved by itself', () => {
  it('once the typing pauses, on the version that was seen', async () => {
    const { content, autosave, asked } = writing(async (request) => json(draft(4, (await request.json()).content)));
    content.value = titled('审');
    await vi.advanceTimersByTimeAsync(500);
    content.value = titled('审批');
    expect(autosave.state.value).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(900);
    expect(asked).toHaveLength(1);
    expect(asked[0]!.headers.get('If-Match')).toBe('"3"');
    expect(autosave.state.value).toBe('saved');
    expect(autosave.version.value).toBe(4);
  });

  it('is never written over what somebody else saved, until that has been seen', async () => {
    const { content, autosave, asked } = writing(() => problem(412, { code: 'row.stale' }));
    content.value = titled('我的');
    await vi.advanceTimersByTimeAsync(900);
    expect(autosave.state.value).toBe('conflict');
    expect(autosave.theirs.value?.updatedBy.name).toBe('沈慧敏');
    content.value = titled('我的二');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(asked.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('goes over theirs on their version when one keeps one’s own', async () => {
    let isFirst = true;
    const { content, autosave, asked } = writing(async (request) => {
      if (!isFirst) return json(draft(10, (await request.json()).content));
      isFirst = false;
      return problem(412, { code: 'row.stale' });
    });
    content.value = titled('我的');
    await vi.advanceTimersByTimeAsync(900);
    await autosave.keepMine();
    expect(asked.at(-1)!.headers.get('If-Match')).toBe('"9"');
    expect(autosave.state.value).toBe('saved');
  });

  it('is given up for theirs when one takes it', async () => {
    const { content, autosave } = writing(() => problem(412, { code: 'row.stale' }));
    content.value = titled('我的');
    await vi.advanceTimersByTimeAsync(900);
    autosave.takeTheirs((theirs) => (content.value = theirs));
    expect(content.value.title['zh-CN']).toBe('别人的');
    expect(autosave.state.value).toBe('saved');
    expect(autosave.version.value).toBe(9);
  });

  it('says why when it is refused, and keeps what was typed', async () => {
    const { content, autosave } = writing(() => problem(409, { code: 'policy.publication_under_way' }));
    content.value = titled('我的');
    await vi.advanceTimersByTimeAsync(900);
    expect(autosave.state.value).toBe('failed');
    expect(autosave.problem.value?.code).toBe('policy.publication_under_way');
    expect(content.value.title['zh-CN']).toBe('我的');
  });
});
