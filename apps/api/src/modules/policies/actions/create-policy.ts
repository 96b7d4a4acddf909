import { Injectable } from '@nestjs/common';
import { quotePolicy, type Policy, type Text } from '@countersign/approval-engine';
import { Drafts } from '../drafts.repository.js';
import { PolicyCodeIsReserved, PolicyExists } from '../policies.errors.js';
import { PolicyBook } from '../policy-book.repository.js';
import { RESERVED } from '../reserved.js';
import { Vocabulary } from '../vocabulary.js';
import { stamp } from './write-draft.js';

export interface NewPolicy {
  readonly code: string;
  readonly purpose: string;
  readonly title: Text;
  /** Code of a policy whose newest version it begins as. */
  readonly from?: string;
}

/** A policy that has no version yet: it decides nothing before somebody else has agreed to one. */
@Injectable()
export class CreatePolicy {
  constructor(
    private readonly book: PolicyBook,
    private readonly drafts: Drafts,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** @throws PolicyCodeIsReserved, PolicyExists, PolicyPurposeIsUnknown, PolicyIsUnknown */
  async execute({ code, purpose, title, from }: NewPolicy): Promise<void> {
    if (RESERVED.includes(code)) throw new PolicyCodeIsReserved({ code });
    await this.mustBeFree(code, purpose);
    const content = { ...(await this.beginning(purpose, from)), title };
    await this.book.found(code, purpose);
    const policy = await this.book.get(code);
    await this.drafts.insert({ policyId: policy.id, content: stamp(content, policy, 1), basedOn: null });
  }

  /** What was deleted before it ever decided anything leaves its code behind. */
  private async mustBeFree(code: string, purpose: string): Promise<void> {
    const known = await this.book.find(code);
    if (!known) return;
    const isUsed = (await this.drafts.find(known.id)) ?? (await this.book.latest(code));
    if (isUsed || known.purpose !== purpose) throw new PolicyExists({ code });
  }

  private async beginning(purpose: string, from: string | undefined): Promise<object> {
    const { facts } = await this.vocabulary.purpose(purpose);
    if (from === undefined) return blank(facts);
    await this.book.get(from);
    const begun: object = (await this.book.latest(from))?.content ?? blank(facts);
    return { ...begun, purpose };
  }
}

/** The shortest policy there is: the head of the submitter's department agrees. */
function blank(facts: Policy['facts']): Omit<Policy, 'code' | 'version' | 'title' | 'purpose'> {
  const { authorities, switches } = quotePolicy;
  return {
    facts,
    authorities,
    switches,
    gates: [],
    steps: [
      {
        kind: 'approval',
        key: 'department-manager',
        title: { 'zh-CN': '部门负责人审批', en: 'Head of the department' },
        mode: 'single',
        approvers: [{ by: 'departmentHead' }],
      },
    ],
  };
}
