import { describe, expect, it } from 'vitest';
import { answering, json } from '../../../test/answers';
import { seen } from '../../../test/page';
import { loadRoom } from '@/lib/i18n';
import LeadConversionPage from './LeadConversionPage.vue';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const row = (leads: number, qualified: number, but: object = {}) => ({
  ...{
    leads,
    qualified,
    unqualified: 0,
    open: leads - qualified,
    conversion: Math.floor((qualified * 10_000) / leads),
  },
  ...{ daysToQualify: qualified > 0 ? 3.5 : null, won: 0, wonAmount: yuan('0.00') },
  ...but,
});
const none = { ...row(1, 0), leads: 0, open: 0, conversion: null };

async function page(total: object, rows: object = {}) {
  const answer = { from: '2026-01-01', to: '2026-11-29', total, sources: [], campaigns: [], owners: [], ...rows };
  answering({ 'GET /reports/lead-conversion': () => json(answer), 'GET /departments': () => json({ items: [] }) });
  await loadRoom('customers');
  const { view } = await seen(LeadConversionPage, {}, { room: 'reports' });
  return view;
}

describe('the conversion of leads', () => {
  it('says of each source how many leads became deals, and leads to them', async () => {
    const sources = [{ source: 'exhibition', ...row(8, 2, { won: 1, wonAmount: yuan('320000.00') }) }];
    const view = await page(row(8, 2), { sources });
    expect(view.text()).toContain('25.0%');
    const [exhibition] = view.findAll('tbody tr');
    expect(exhibition?.findAll('td').map((cell) => cell.text())).toEqual([
      '8',
      '25.0%',
      '2',
      '6',
      '3.5',
      '1',
      '¥32.0万',
    ]);
    const href = decodeURIComponent(exhibition?.find('a').attributes('href') ?? '');
    expect(href).toContain('filter[source][in]=exhibition');
    expect(href).toContain('filter[createdAt][between]=2026-01-01T00:00:00+08:00');
  });

  it('names those that are nobody’s yet, and hides amounts from whom they are hidden', async () => {
    const owners = [{ owner: null, ...row(3, 0, { wonAmount: null }) }];
    const view = await page(row(3, 0, { wonAmount: null }), { owners });
    expect(view.find('tbody th').text()).toContain('尚未分配');
    expect(view.find('tbody a').exists()).toBe(false);
    expect(view.text()).not.toContain('¥');
  });

  it('says so where none came in', async () => {
    expect((await page(none)).text()).toContain('这段时间没有线索');
  });
});
