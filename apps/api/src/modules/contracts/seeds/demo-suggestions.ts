import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { DemoStaff } from '../../org/index.js';
import { SuggestChange } from '../suggestions/suggest-change.js';

/** What somebody who is asked would rather read, and why: the words that go, and those that come. */
const SUGGESTED = {
  ...{ deal: '滨海食品批次追溯', by: 'vp-impl', clause: 'delivery', gone: '20', come: '30' },
  reason: '批次追溯要接三条产线的秤和打码机，20 个工作日排不下，建议 30 个工作日。',
};

/** A contract that is being countersigned, with a change that one of those who are asked suggests. */
@Injectable()
@Seeds('demo', 6.2)
export class DemoSuggestions implements Seed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly staff: DemoStaff,
    private readonly suggestChange: SuggestChange,
  ) {}

  async execute(): Promise<void> {
    const { deal, by, clause, gone, come, reason } = SUGGESTED;
    const [contract] = await this.work.manager.query<{ id: string; subjectHash: string; text: string }[]>(
      `SELECT c.id, c.content_hash AS "subjectHash", cl.text FROM contracts c JOIN opportunities o ON o.id = c.opportunity_id
       JOIN contract_clauses cl ON cl.contract_id = c.id AND cl.key = $2 WHERE o.name = $1 AND c.status = 'in_approval'`,
      [deal, clause],
    );
    if (!contract) throw new Error(`the demo company has no contract under way for ${deal}`);
    const { id, subjectHash, text } = contract;
    const change = { clause, text: text.replace(gone, come), subjectHash, reason };
    await this.staff.as(by, () => this.suggestChange.execute(id, change, 'zh-CN'));
  }
}
