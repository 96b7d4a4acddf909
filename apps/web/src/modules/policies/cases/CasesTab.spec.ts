import { flushPromises } from '@vue/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { defineComponent, h, provide } from 'vue';
import { loadRoom } from '@/lib/i18n';
import { answering, json } from '../../../../test/answers';
import { onTheBoard } from '../../../../test/policies';
import { BENCH, useTheBench, type Bench } from '../bench/useBench';
import { useTheDesigner } from '../designer/useDesigner';
import CasesTab from './CasesTab.vue';

beforeAll(() => loadRoom('policies'));

const nodes = [{ key: 'manager', people: ['p-chen'] }];
const aCase = (name: string) => ({
  name,
  submitter: 'p-zhou',
  facts: { ratio: 4800 },
  expect: { outcome: 'route', nodes },
});
const people = [
  { id: 'p-zhou', name: '周子涵' },
  { id: 'p-chen', name: '陈思远' },
];
const all = { version: 3, cases: [aCase('低价'), aCase('常价')], organisation: null, people };

async function listed() {
  const { asked } = answering({
    'GET /policies/001-quote/cases': () => json(all),
    'PUT /policies/001-quote/cases': async (request) => json({ ...all, ...(await request.json()), version: 4 }),
    'POST /policies/001-quote/cases/runs': () => json({ passed: 2, failed: 0, results: [] }),
    'POST /policies/trials': () => json({ steps: [], lit: [], dark: [], skipped: [], holes: [], outcome: 'nobody' }),
  });
  let bench!: Bench;
  const withBench = defineComponent(() => {
    bench = useTheBench({ designer: useTheDesigner(), purpose: () => '', submitter: null, show: () => {} });
    provide(BENCH, bench);
    return () => h(CasesTab, { code: '001-quote' });
  });
  const { page } = onTheBoard(withBench);
  await flushPromises();
  const button = (label: string) => page.get(`button[aria-label="${label}"]`);
  const written = () => asked.filter(({ method }) => method === 'PUT');
  return { page, bench, button, written, dialog: () => page.get('dialog') };
}

describe('the golden cases of a policy', () => {
  it('say who submits and who decides by name', async () => {
    const { page } = await listed();
    expect(page.text()).toContain('周子涵 · 最低折扣 4.8 折');
    expect(page.text()).toContain('部门经理（陈思远）');
  });

  it('are given another name, and are run again', async () => {
    const { button, dialog, written, page } = await listed();
    await button('编辑用例“低价”').trigger('click');
    await dialog().get('input').setValue(' 4.8 折须经理 ');
    await dialog().get('form').trigger('submit');
    await flushPromises();
    expect((await written()[0]!.json()).cases.map(({ name }: { name: string }) => name)).toEqual([
      '4.8 折须经理',
      '常价',
    ]);
    expect(page.text()).toContain('2 个通过');
  });

  it('never have one name twice', async () => {
    const { button, dialog, written } = await listed();
    await button('编辑用例“低价”').trigger('click');
    await dialog().get('input').setValue('常价');
    await dialog().get('form').trigger('submit');
    await flushPromises();
    expect(dialog().get('[role=alert]').text()).toContain('已有名为“常价”的用例');
    expect(written()).toHaveLength(0);
  });

  it('are tried on the bench with whoever submits them', async () => {
    const { button, bench } = await listed();
    await button('试运行“低价”').trigger('click');
    expect(bench.submitter.value).toEqual({ id: 'p-zhou', name: '周子涵' });
    expect(bench.deal.value['ratio']).toBe(4800);
  });
});
