import { packOf, type Pack } from '../pack.ts';
import { directorAuthorities } from './003-contract.ts';
import { directorsHouse } from './organisations.ts';
import { ask, asks, flag, fullSwitches, golden, money, position, refuses, tell, text, within, yuan } from './words.ts';

const project = (budget: string | null, complex: boolean, resourcesFree = true) => ({
  budget: budget === null ? null : yuan(budget),
  complex,
  resourcesFree,
});
const sales = 'sales-director: sales-director';
const service = 'service-director: service-director';
const told = 'finance-told: finance';

/** 立项: nothing starts without the COO; complex projects, and those whose manager runs another, pass the service director. */
export const projectPack: Pack = packOf({
  purpose: 'project.initiation',
  organisation: directorsHouse,
  policy: {
    code: '003-project',
    version: 2,
    purpose: 'project.initiation',
    title: text('业务机会立项', 'Project initiation'),
    facts: {
      budget: { ...money('项目金额', 'Amount of the project'), worse: 'higher' },
      complex: flag('复杂项目（集成合同或没有合同）', 'Complex: goods and services in one, or no contract'),
      resourcesFree: flag('项目经理没有其他在施项目', 'Its manager runs no other project'),
    },
    authorities: directorAuthorities,
    gates: [],
    steps: [
      ask('sales-director', text('销售总监意见', 'Sales director'), [position('sales-director')], {
        deadline: within(8),
      }),
      ask('service-director', text('服务总监意见', 'Service director'), [position('service-director')], {
        deadline: within(8),
        when: {
          any: [
            { field: 'complex', op: 'eq', value: true },
            { field: 'resourcesFree', op: 'eq', value: false },
          ],
        },
      }),
      ask('coo', text('首席运营官立项', 'Chief operating officer'), [position('coo')], { deadline: within(16) }),
      tell('finance-told', text('抄送财务', 'Finance is told'), [position('finance-manager')], {
        field: 'budget',
        op: 'gt',
        value: yuan('500000.00'),
      }),
    ],
    switches: fullSwitches(['coo', 'sales-director']),
  },
  cases: [
    golden('简单项目', 'sales-east', project('100000.00', false), asks(sales, 'coo: coo')),
    golden('复杂项目', 'sales-east', project('100000.00', true), asks(sales, service, 'coo: coo')),
    golden('资源不足', 'sales-north', project('100000.00', false, false), asks(sales, service, 'coo: coo')),
    golden('预算五十万', 'sales-east', project('500000.00', false), asks(sales, 'coo: coo')),
    golden('预算五十万零一分', 'sales-east', project('500000.01', false), asks(sales, 'coo: coo', told)),
    golden('大而复杂', 'sales-east', project('2000000.00', true), asks(sales, service, 'coo: coo', told)),
    golden('预算未知', 'sales-east', project(null, false), refuses('fact_unknown', 'budget')),
    golden('运营官自己立项', 'coo', project('100000.00', false), asks(sales, 'coo: ceo')),
  ],
});
