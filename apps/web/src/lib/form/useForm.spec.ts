import { flushPromises, mount } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defineComponent } from 'vue';
import { Problem } from '../api/problem';
import { asked } from '../feedback';
import Field from '@/ui/form/Field.vue';
import FormFrame from '@/ui/form/FormFrame.vue';
import TextInput from '@/ui/form/TextInput.vue';
import { useForm, type Form, type FormOptions } from '.';

interface Values {
  name: string;
  lines: { quantity: string }[];
}

function shown(options: Partial<FormOptions<Values, unknown>> = {}) {
  let form!: Form<Values>;
  const Page = defineComponent({
    components: { Field, FormFrame, TextInput },
    setup() {
      form = useForm<Values, unknown>({
        initial: () => ({ name: '', lines: [{ quantity: '1' }] }),
        send: () => Promise.resolve(),
        ...options,
      });
      return { form };
    },
    template: `<FormFrame :form="form">
      <Field name="name" label="名称"><TextInput v-model="form.values.name" /></Field>
      <Field name="lines.0.quantity" label="数量"><TextInput v-model="form.values.lines[0].quantity" /></Field>
    </FormFrame>`,
  });
  const page = mount(Page, { attachTo: document.body });
  return { form, page };
}

const refusal = new Problem(400, {
  code: 'request.invalid',
  detail: '有 3 处需要修改',
  errors: [
    { pointer: '/name', code: 'field.too_short', detail: '名称太短' },
    { pointer: '/lines/0/quantity', code: 'field.positive', detail: '数量要大于零' },
    { pointer: '/customerId', code: 'field.required', detail: '请选择客户' },
  ],
});

beforeEach(() => setActivePinia(createPinia()));

describe('a form that the server refuses', () => {
  const send = () => Promise.reject(refusal);

  it('shows each complaint at its field and the homeless ones above', async () => {
    const { page } = shown({ send });

    await page.find('form').trigger('submit');
    await flushPromises();

    const inputs = page.findAll('input');
    expect(inputs.map((input) => input.attributes('aria-invalid'))).toEqual(['true', 'true']);
    const described = page.find(`#${inputs[1]!.attributes('aria-describedby')}`);
    expect(described.text()).toBe('数量要大于零');
    expect(page.find('[role=alert] ul').text()).toBe('请选择客户');
  });

  it('keeps what was typed and puts the cursor where the first mistake is', async () => {
    const { page, form } = shown({ send });
    await page.find('input').setValue('华');

    await page.find('form').trigger('submit');
    await flushPromises();

    expect(form.values.name).toBe('华');
    expect(document.activeElement).toBe(page.find('input').element);
  });

  it('drops a complaint as soon as its value changes', async () => {
    const { page, form } = shown({ send });
    await page.find('form').trigger('submit');
    await flushPromises();

    await page.find('input').setValue('华锐智能装备');

    expect(form.errorOf('name')).toBe('');
    expect(form.errorOf('lines.0.quantity')).toBe('数量要大于零');
  });
});

describe('a form', () => {
  it('does not bother the server while something required is blank', async () => {
    const send = vi.fn(() => Promise.resolve());
    const { page } = shown({ send, required: () => ['name'] });

    await page.find('form').trigger('submit');
    await flushPromises();

    expect(send).not.toHaveBeenCalled();
    expect(page.find('[role=alert]').text()).toBe('请填写');
  });

  it('asks before typed work is thrown away', async () => {
    const { page, form } = shown();
    expect(await form.mayLeave()).toBe(true);

    await page.find('input').setValue('华锐');
    const answer = form.mayLeave();
    expect(asked.value?.consequence).toContain('会丢失');
    asked.value?.answer(false);

    expect(await answer).toBe(false);
  });

  it('brings back what was typed but not sent, and forgets it once it is sent', async () => {
    vi.useFakeTimers();
    const first = shown({ draft: 'customer.new' });
    await first.page.find('input').setValue('华锐');
    await vi.advanceTimersByTimeAsync(600);
    first.page.unmount();

    const second = shown({ draft: 'customer.new' });
    expect(second.form).toMatchObject({ isRestored: true, values: { name: '华锐' } });
    await second.form.submit();
    second.page.unmount();

    expect(shown({ draft: 'customer.new' }).form).toMatchObject({ isRestored: false, values: { name: '' } });
    vi.useRealTimers();
  });
});
