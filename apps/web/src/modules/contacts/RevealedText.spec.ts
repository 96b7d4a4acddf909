import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { answering, json, problem } from '../../../test/answers';
import { seen } from '../../../test/page';
import { toasts } from '@/lib/feedback';
import RevealedText from './RevealedText.vue';

type Access = 'hidden' | 'masked' | 'read';
const shown = async (mobile: string | null, access?: Access, permissions = ['contact.reveal']) => {
  const fields: Record<string, Access> = access ? { 'contact.mobile': access } : {};
  const { view } = await seen(
    RevealedText,
    { of: 'contact', record: { id: 'k1', mobile }, field: 'mobile' },
    { room: 'contacts', reader: { permissions, fields } },
  );
  return view;
};

describe('a field of a contact', () => {
  it('is shown as it is to whoever reads it', async () => {
    expect((await shown('13812348000')).text()).toBe('13812348000');
    expect((await shown('13812348000', 'read')).text()).toBe('13812348000');
  });

  it('that is hidden says so, instead of seeming empty', async () => {
    expect((await shown(null, 'hidden')).text()).toBe('对您隐藏');
  });

  it('that is masked is revealed on request, and covered again for the next contact', async () => {
    const { asked } = answering({ 'POST /contacts/k1/reveals': () => json({ value: '13812348000' }) });
    const view = await shown('138****8000', 'masked');
    expect(view.text()).toContain('138****8000');
    await view.get('button').trigger('click');
    await flushPromises();

    expect(await asked[0]?.json()).toEqual({ field: 'mobile' });
    expect(view.text()).toBe('13812348000');
    await view.setProps({ record: { id: 'k2', mobile: '139****0001' } });
    expect(view.text()).toContain('139****0001');
  });

  it('that is masked has no button without the permission', async () => {
    expect((await shown('138****8000', 'masked', [])).find('button').exists()).toBe(false);
  });

  it('stays masked once the day is used up, and says so', async () => {
    answering({
      'POST /contacts/k1/reveals': () =>
        problem(429, { code: 'access.too_many_reveals', title: '请求过多', detail: '今天已显示明文 50 次' }),
    });
    const view = await shown('138****8000', 'masked');
    await view.get('button').trigger('click');
    await flushPromises();

    expect(view.text()).toContain('138****8000');
    expect(toasts.at(-1)?.text).toContain('今天已显示明文 50 次');
  });
});
