import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { anApproval } from '../../../test/approvals';
import { seen } from '../../../test/page';
import AnyDocument from './AnyDocument.vue';

describe('a document of a room that nobody has been to yet', () => {
  it('is shown once its words are there, and never by their keys', async () => {
    const change = { path: 'switches › returnBudget', kind: 'changed', what: 'switch' };
    const said = { where: '规则开关 › 最多退回次数', before: '10', after: '5' };
    const snapshot = {
      kind: 'publish',
      policy: '001-quote',
      version: 3,
      replaces: 2,
      changes: [{ ...change, ...said }],
    };
    const approval = { ...anApproval(), subjectType: 'policy', snapshot, labels: { kind: '发布或停用' } };
    const { view } = await seen(AnyDocument, { approval });
    await vi.waitFor(() => expect(view.text()).toContain('与 v2 相比有 1 处改动'));
    await flushPromises();
    expect(view.text()).toContain('发布或停用发布');
    expect(view.text()).not.toContain('policies.');
  });
});
