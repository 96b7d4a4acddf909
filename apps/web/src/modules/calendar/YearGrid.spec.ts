import { describe, expect, it } from 'vitest';
import { seen } from '../../../test/page';
import YearGrid from './YearGrid.vue';

const days = [
  { date: '2026-10-01', kind: 'holiday' as const, name: '国庆节' },
  { date: '2026-10-10', kind: 'workday' as const, name: '国庆节' },
];
const calendar = async () => (await seen(YearGrid, { year: 2026, days }, { room: 'calendar' })).view;

describe('a year of the working calendar', () => {
  it('says of each day what it is, in words and not in colour alone', async () => {
    const view = await calendar();

    expect(view.get('[data-day="2026-10-01"]').attributes('aria-label')).toMatch(/放假 · 国庆节/);
    expect(view.get('[data-day="2026-10-10"]').attributes('aria-label')).toMatch(/调休上班 · 国庆节/);
    expect(view.get('[data-day="2026-10-11"]').attributes('aria-label')).toMatch(/周末/);
    expect(view.findAll('[data-day]')).toHaveLength(365);
  });

  it('is one stop of the Tab key, walked with the arrows and opened with a press', async () => {
    const view = await calendar();
    const stop = () => view.findAll('[data-day][tabindex="0"]').map((day) => day.attributes('data-day'));
    const [first] = stop();
    await view.trigger('keydown', { key: 'ArrowLeft' });
    await view.get('[data-day="2026-10-10"]').trigger('click');

    expect(first).toMatch(/^2026-/);
    expect(stop()).toEqual(['2026-10-10']);
    expect(view.emitted('choose')).toEqual([['2026-10-10']]);
  });
});
