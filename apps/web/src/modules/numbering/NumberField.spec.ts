import { describe, expect, it } from 'vitest';
import { answering, json } from '../../../test/answers';
import { seen } from '../../../test/page';
import NumberField from './NumberField.vue';

const field = async (entry: string, keepsForm = false) => {
  const example = 'KH-2026-000001';
  answering({ 'GET /number-entries': () => json({ items: [{ object: 'customer', entry, keepsForm, example }] }) });
  const { view } = await seen(NumberField, { object: 'customer' }, { room: 'numbering' });
  return view;
};

describe('the number of a new record', () => {
  it('is no question where the system gives it', async () => {
    expect((await field('automatic')).find('input').exists()).toBe(false);
  });

  it('may be typed, and says what happens where it is not', async () => {
    const view = await field('optional', true);
    expect(view.find('input').attributes('aria-required')).toBeUndefined();
    expect(view.text()).toContain('留空则自动生成。 写法如 KH-2026-000001');
  });

  it('is asked for where people say it', async () => {
    const view = await field('manual');
    expect(view.get('input').attributes('aria-required')).toBe('true');
    expect(view.text()).not.toContain('自动生成');
  });
});
