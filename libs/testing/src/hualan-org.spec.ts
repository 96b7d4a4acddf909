import { describe, expect, it } from 'vitest';
import { goldenVectors, hualanLogins, hualanOrg } from './index.ts';

describe('华澜智造软件有限公司', () => {
  it('has fifteen people, everyone under somebody but the president and the administrator, who has no department either', () => {
    const { people, departments } = hualanOrg();
    expect(people.map(({ id }) => id)).toEqual([...hualanLogins]);
    const homeless = people.filter(({ departmentId }) => !departments.some(({ id }) => id === departmentId));
    expect(homeless.map(({ id }) => id)).toEqual(['admin']);
    expect(people.filter(({ superiorId }) => superiorId === null).map(({ id }) => id)).toEqual(['president', 'admin']);
  });

  it('can be told with other ids and with one thing changed', () => {
    const { people, departments } = hualanOrg({ idOf: (login) => `#${login}`, but: { legal: { disabled: true } } });
    expect(people.find(({ name }) => name === '周建华')?.superiorId).toBe('#assistant');
    expect(departments.find(({ id }) => id === 'sales-a')?.headId).toBe('#manager-a');
    expect(people.filter(({ disabled }) => disabled).map(({ name }) => name)).toEqual(['韩文静']);
  });
});

describe('the golden vectors', () => {
  it('are named once each', () => {
    const ids = Object.values(goldenVectors)
      .flat()
      .map(({ id }) => id);
    expect(ids).toEqual([
      'Q1',
      'Q2',
      'Q3',
      'Q4',
      'Q5',
      'Q6',
      'Q7',
      'Q8',
      'Q9',
      'C1',
      'C2',
      'C3',
      'C4',
      'C5',
      'C6',
      'C7',
      'C8',
      'C10',
      'Q10',
      'Q10 lower',
      'C9',
      'Q9 alone',
    ]);
  });
});
