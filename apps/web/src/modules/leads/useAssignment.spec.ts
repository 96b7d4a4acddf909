import { PiniaColada } from '@pinia/colada';
import { mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { describe, expect, it } from 'vitest';
import { defineComponent } from 'vue';
import type { List } from '@/lib/list';
import { answering, json, problem } from '../../../test/answers';
import type { Lead } from './lead';
import { useAssignment } from './useAssignment';

interface Body {
  leadIds: string[];
  assigneeIds: string[];
}

/** A list that finds `count` leads, all of them ticked or asked for at once. */
function assigning(count: number, give: (body: Body, step: number) => Response) {
  const leads = Array.from({ length: count }, (_, at) => ({ id: `lead-${at}`, name: `公司 ${at}` }));
  const bodies: Body[] = [];
  const taken = async (request: Request) => {
    const body = (await request.json()) as Body;
    bodies.push(body);
    return give(body, bodies.length);
  };
  answering({
    'GET /leads': (request) => {
      const from = Number(new URL(request.url).searchParams.get('cursor') ?? 0);
      const next = from + 200 < count ? String(from + 200) : null;
      return json({ items: leads.slice(from, from + 200), page: { next, prev: null } });
    },
    'POST /lead-assignments': taken,
    'POST /lead-dispatches': taken,
  });
  const list = {
    rows: leads.slice(0, 50),
    selection: { ids: leads.slice(0, 50).map(({ id }) => id) },
    toApi: (limit: number) => ({ limit: String(limit) }),
  } as unknown as List<Lead>;
  let assignment!: ReturnType<typeof useAssignment>;
  const Page = defineComponent(() => {
    assignment = useAssignment(() => list);
    return () => null;
  });
  mount(Page, { global: { plugins: [createPinia(), PiniaColada] } });
  return { assignment, bodies };
}

const all = ({ leadIds }: Body) => json({ assigned: leadIds.length, refused: [] });

describe('giving out everything a list finds', () => {
  it('reaches every lead once, in whole turns, so that nobody is favoured', async () => {
    const { assignment, bodies } = assigning(2350, all);

    await assignment.run(true, ['a', 'b', 'c']);

    expect(new Set(bodies.flatMap(({ leadIds }) => leadIds)).size).toBe(2350);
    expect(bodies.slice(0, -1).every(({ leadIds }) => leadIds.length % 3 === 0)).toBe(true);
    expect(assignment.result.value).toEqual({ assigned: 2350, refused: [] });
  });

  it('goes on with the rest after a step failed, and gives nothing twice', async () => {
    const { assignment, bodies } = assigning(2350, (body, step) =>
      step === 2 ? problem(500, { code: 'http.500' }) : all(body),
    );

    await assignment.run(true, ['a']);
    expect(assignment.problem.value?.status).toBe(500);
    expect(assignment.result.value?.assigned).toBe(1000);
    await assignment.run(true, ['a']);

    expect(assignment.result.value?.assigned).toBe(2350);
    expect(bodies.map(({ leadIds }) => leadIds[0])).toEqual(['lead-0', 'lead-1000', 'lead-1000', 'lead-2000']);
  });

  it('asks the rules where nobody is named', async () => {
    const { assignment, bodies } = assigning(1200, all);

    await assignment.run(true, 'rules');

    expect(bodies.map((body) => body.leadIds.length)).toEqual([1000, 200]);
    expect(bodies.every(({ assigneeIds }) => assigneeIds === undefined)).toBe(true);
  });

  it('says by name which leads were refused and why', async () => {
    const { assignment } = assigning(50, ({ leadIds }) =>
      json({ assigned: 49, refused: [{ id: leadIds[7], code: 'lead.closed', detail: '线索已认定。' }] }),
    );

    await assignment.run(false, ['a', 'b']);

    expect(assignment.result.value?.refused).toEqual([{ id: 'lead-7', name: '公司 7', detail: '线索已认定。' }]);
  });
});
