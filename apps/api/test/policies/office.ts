import { hashOf } from '@countersign/approval-engine';
import { businessDate } from '@countersign/kernel';
import { expect } from 'vitest';
import { Desk } from '../approvals/desk.js';
import type { Answer, House } from '../harness/house.js';

/** How the administrator and those who agree to her policies work, over HTTP. */
export class Office {
  readonly desk: Desk;

  constructor(readonly house: House) {
    this.desk = new Desk(house);
  }

  get admin() {
    return this.house.as('admin');
  }

  today(): string {
    return businessDate(new Date());
  }

  /** The newest version of a policy, to be changed. */
  async content(code: string): Promise<any> {
    const { body } = await this.admin.get(`/policies/${code}/versions`);
    return (await this.admin.get(`/policies/${code}/versions/${body.items[0].number}`)).body.content;
  }

  /** Writes a draft that differs by `change`; a draft that is there is written over. */
  async draft(code: string, change: (content: any) => void): Promise<Answer> {
    const there = await this.admin.get(`/policies/${code}/draft`);
    const content = structuredClone(there.status === 200 ? there.body.content : await this.content(code));
    change(content);
    const version = there.status === 200 ? there.body.version : 0;
    return this.admin.put(`/policies/${code}/draft`, { content }, { version });
  }

  propose(code: string, more: object = {}): Promise<Answer> {
    return this.admin.post(`/policies/${code}/publication`, { effectiveFrom: this.today(), note: '季度调整', ...more });
  }

  /** Agrees to what the draft does with the cases: what it makes of them now is expected from now on. */
  async settleCases(code: string): Promise<void> {
    const { results } = (await this.admin.post(`/policies/${code}/cases/runs`, {})).body;
    const { version, cases, organisation } = (await this.admin.get(`/policies/${code}/cases`)).body;
    const settled = cases.map((each: any, index: number) => ({ ...each, expect: results[index].actual }));
    const answer = await this.admin.put(`/policies/${code}/cases`, { cases: settled, organisation }, { version });
    expect(answer.status, answer.text).toBe(200);
  }

  /** Drafts, proposes and has it agreed to. @returns the number of the new version */
  async publish(code: string, change: (content: any) => void, more: object = {}): Promise<number> {
    const draft = await this.draft(code, change);
    expect(draft.status, draft.text).toBe(200);
    await this.settleCases(code);
    const proposed = await this.propose(code, more);
    expect(proposed.status, proposed.text).toBe(201);
    const agreed = await this.desk.decide('sales-mgmt', proposed.body.approvalId, 'approve');
    expect(agreed.status, agreed.text).toBe(200);
    return proposed.body.number;
  }
}

/** Raises the bound down to which the department manager decides alone. */
export const managerDownTo =
  (ratio: number) =>
  (content: any): void => {
    content.steps[0].rungs[0].sufficientWhen.value = ratio;
  };

export const hash = (value: unknown): string => hashOf(value);
