import { flushPromises } from '@vue/test-utils';
import { defineComponent, h } from 'vue';
import { describe, expect, it } from 'vitest';
import { Problem } from '@/lib/api';
import { useForm } from '@/lib/form';
import FormFrame from '@/ui/form/FormFrame.vue';
import { answering, json } from '../../../test/answers';
import { aField, NATURES } from '../../../test/fields';
import { seen } from '../../../test/page';
import type { CustomField } from './customField';
import CustomFields from './CustomFields.vue';
import { customOf, type CustomValues } from './customValues';

/** A form of leads, and what it sends. */
async function form(fields: CustomField[], custom: CustomValues = {}, refuse?: object, at?: string) {
  answering({ 'GET /custom-fields': () => json({ items: fields }) });
  const sent: object[] = [];
  const Form = defineComponent(() => {
    const state = useForm({
      initial: () => ({ custom }),
      send: async (values) => {
        sent.push(customOf(values.custom));
        if (refuse) throw new Problem(400, refuse);
        return null;
      },
    });
    return () =>
      h(FormFrame, { form: state, id: 'form' }, () =>
        h(CustomFields, { object: 'lead', values: state.values, ...(at ? { at } : {}) }),
      );
  });
  const { view } = await seen(Form, {}, { room: 'fields' });
  const submit = async () => {
    await view.get('form').trigger('submit');
    await flushPromises();
  };
  const control = (label: string) => {
    const found = view.findAll('label').find((each) => each.text().startsWith(label))!;
    return view.get(`[id="${found.attributes('for')}"]`);
  };
  return { view, sent, submit, control };
}

describe('the fields of the company’s own in a form', () => {
  it('have the control of what they hold, in their order, and are sent under their codes', async () => {
    const { view, sent, submit, control } = await form([
      aField('remark', { name: '工艺说明' }),
      aField('lines', { name: '产线条数', kind: 'number', decimals: 0, hint: '只计整条产线' }),
      aField('output', { name: '年产值', kind: 'money', currency: 'CNY' }),
      aField('systems', { name: '在用系统', kind: 'multi_choice', options: [...NATURES] }),
      aField('worth', { name: '评分', kind: 'formula', result: 'number' }),
      aField('other', { name: '别处', object: 'customer' }),
    ]);
    expect(view.findAll('label[for]').map((label) => label.text())).toEqual([
      '工艺说明',
      '产线条数',
      '年产值',
      '在用系统',
    ]);
    expect(view.text()).toContain('只计整条产线');
    await control('工艺说明').setValue('冲压');
    await control('产线条数').setValue('12');
    await control('年产值').setValue('1200');
    await view.findAll('input[type=checkbox]')[1]!.setValue(true);
    await submit();
    expect(sent).toEqual([
      { custom: { remark: '冲压', lines: '12', output: { amount: '1200', currency: 'CNY' }, systems: ['private'] } },
    ]);
  });

  it('offer the answers of their dictionary, but none that is retired', async () => {
    const { sent, submit, control } = await form([
      aField('nature', { name: '企业性质', kind: 'choice', options: [...NATURES] }),
    ]);
    await control('企业性质').trigger('click');
    const options = [...document.querySelectorAll<HTMLElement>('[role=option]')];
    expect(options.map((option) => option.textContent?.trim())).toEqual(['不填', '国有企业', '民营企业']);
    options[2]!.click();
    await submit();
    expect(sent).toEqual([{ custom: { nature: 'private' } }]);
  });

  it('show what the server says of one at that field, until it is changed', async () => {
    const refusal = {
      code: 'body.invalid',
      errors: [{ pointer: '/custom/nature', code: 'custom.required', detail: '请填写企业性质' }],
    };
    const { view, submit, control } = await form([aField('nature', { name: '企业性质', required: true })], {}, refusal);
    expect(control('企业性质').attributes('aria-required')).toBe('true');
    await submit();
    expect(view.findAll('[role=alert]').map((alert) => alert.text())).toEqual(['请填写企业性质']);
    expect(control('企业性质').attributes('aria-invalid')).toBe('true');
    await control('企业性质').setValue('国有');
    expect(view.find('[role=alert]').exists()).toBe(false);
  });

  it('are shown but not written where roles say so, and are not there where roles hide them', async () => {
    const { view, control } = await form(
      [
        aField('score', { name: '资信评级', access: 'read' }),
        aField('secret', { name: '底价说明', access: 'hidden' }),
        aField('gone', { name: '旧字段', retired: true }),
      ],
      { score: 'AA' },
    );
    const score = control('资信评级');
    expect([score.attributes('disabled'), (score.element as HTMLInputElement).value]).toEqual(['', 'AA']);
    expect(view.text()).toContain('您的角色不能填写这个字段');
    expect(view.text()).not.toContain('底价说明');
    expect(view.text()).not.toContain('旧字段');
  });

  it('take what is said of them where their record is a part of what is sent', async () => {
    const refusal = { errors: [{ pointer: '/customer/custom/nature', code: 'x', detail: '请填写企业性质' }] };
    const { view, submit, control } = await form([aField('nature', { name: '企业性质' })], {}, refusal, 'customer');
    await submit();
    expect(view.findAll('[role=alert]').map((alert) => alert.text())).toEqual(['请填写企业性质']);
    expect(control('企业性质').attributes('aria-invalid')).toBe('true');
  });
});
