import { PiniaColada } from '@pinia/colada';
import { mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { onTestFinished } from 'vitest';
import { computed, defineComponent, h, provide, type Component } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { Finding, Ref, Vocabulary } from '@/modules/policies/api';
import { DESIGNER, useDesigner, type Designer } from '@/modules/policies/designer/useDesigner';
import type { PolicyContent, Step } from '@/modules/policies/policy';
import { makeWords, WORDS } from '@/modules/policies/words';

const text = (zh: string) => ({ 'zh-CN': zh, en: zh });
const word = (code: string, zh: string) => ({ code, label: text(zh) });

const approval = (key: string, zh: string): Step => ({
  ...{ kind: 'approval', key, title: text(zh), mode: 'single', approvers: [{ by: 'departmentHead' }] },
});

/** Manager, then the assistant where it is cheap and nobody otherwise, then the president. */
export const aPolicy: PolicyContent = {
  ...{ code: '001-quote', version: 2, title: text('报价审批'), authorities: [['manager'], ['president']], gates: [] },
  facts: {
    ratio: { type: 'ratio', label: text('最低折扣') },
    met: { type: 'boolean', label: text('见过客户') },
    kind: { type: 'enum', values: ['direct', 'channel'], label: text('渠道') },
  },
  steps: [
    approval('manager', '部门经理'),
    {
      ...{ kind: 'choice', key: 'price', otherwise: [] },
      branches: [
        { key: 'cheap', when: { field: 'ratio', op: 'lt', value: 5000 }, steps: [approval('assistant', '总裁助理')] },
      ],
    },
    approval('president', '总裁'),
  ],
  switches: { selfApproval: 'superior' },
};

export const aVocabulary: Vocabulary = {
  purposes: [],
  positions: [{ ...word('president', '总裁'), holders: 1 }],
  operators: [
    word('lt', '低于'),
    word('gte', '不低于'),
    word('eq', '等于'),
    word('in', '属于'),
    word('isNull', '为空'),
  ],
  modes: [word('single', '单人审批'), word('all', '会签')],
  rules: [word('departmentHead', '提交人所在部门负责人'), word('person', '指定的人')],
  ...{
    steps: [word('approval', '审批节点'), word('choice', '条件分支')],
    switches: [
      { ...word('separate', '须由不同的人审批的节点'), type: 'node-groups' as const },
      { ...word('addSign', '加签'), type: 'add-sign' as const },
      {
        ...word('takeBack', '允许拿回'),
        ...{ type: 'choice' as const, otherwise: 'false' },
        choices: [word('false', '不允许'), word('true', '下一步未处理前'), word('unseen', '下一步未打开前')],
      },
      { ...word('tolerance', '授权的容差'), type: 'tolerance' as const },
    ],
    deadlines: [],
    gates: [],
    values: [word('won', '赢单')],
  },
};

/** Mounts a part of the designer with a drawing board around it. */
export function onTheBoard(
  part: Component,
  options: { findings?: Finding[]; readOnly?: boolean; props?: object; without?: string[]; people?: Ref[] } = {},
) {
  let designer!: Designer;
  const host = defineComponent(() => {
    const words = makeWords(
      computed(() => aVocabulary),
      () => designer?.content.value.facts ?? aPolicy.facts,
      () => options.people ?? [],
    );
    const findings = computed(() => options.findings ?? []);
    designer = useDesigner({ content: aPolicy, words, findings, readOnly: () => options.readOnly ?? false });
    provide(WORDS, words);
    provide(DESIGNER, designer);
    return () => h(part, options.props ?? {});
  });
  const nowhere = { path: '/:rest(.*)*', component: { render: () => null } };
  const router = createRouter({ history: createMemoryHistory(), routes: [nowhere] });
  const page = mount(host, {
    attachTo: document.body,
    global: { plugins: [createPinia(), PiniaColada, router], stubs: options.without ?? [] },
  });
  onTestFinished(() => page.unmount());
  return { page, designer };
}
