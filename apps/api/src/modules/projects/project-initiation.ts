import { hashOf, type FactCatalogue, type Facts, type Text } from '@countersign/approval-engine';
import { Money, type MoneyJson } from '@countersign/kernel';
import { Injectable } from '@nestjs/common';
import { mustBeAllowed } from '../../platform/http/allowance.js';
import { Approvals, Policies, type FactSources } from '../approvals/index.js';
import { TakeStep } from './actions/take-step.js';
import { InitiationBasis } from './initiation-basis.repository.js';
import type { ProjectStepDto } from './project.dto.js';
import { stepRefusal } from './project.entity.js';
import type { ProjectRow } from './project.row.js';
import { Projects } from './projects.repository.js';
import { startRefusal } from './start-decided.js';

export const INITIATION_PURPOSE = 'project.initiation';

const label = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

/** What a policy may ask about the start of a project. */
export const INITIATION_FACTS: FactCatalogue = {
  budget: { type: 'money', currency: 'CNY', worse: 'higher', label: label('项目金额', 'Amount of the project') },
  complex: {
    type: 'boolean',
    label: label('复杂项目（集成合同或没有合同）', 'Complex: goods and services in one, or no contract'),
  },
  resourcesFree: { type: 'boolean', label: label('项目经理没有其他在施项目', 'Its manager runs no other project') },
};

export const INITIATION_SOURCES: FactSources = {
  budget: label('项目金额', 'The amount of the project'),
  complex: label('所属合同的类型', 'The type of its contract'),
  resourcesFree: label('项目经理的其他项目，提交当日', "Its manager's other projects on the day"),
};

/**
 * 立项: a project starts at once, or is put up first while a policy for it is in force, which is how an administrator turns
 * it on. Until then it stays planned; it starts in the transaction of the last agreement. What was paused goes on unasked.
 */
@Injectable()
export class ProjectInitiation {
  constructor(
    private readonly projects: Projects,
    private readonly basis: InitiationBasis,
    private readonly takeStep: TakeStep,
    private readonly approvals: Approvals,
    private readonly policies: Policies,
  ) {}

  /** @throws what TakeStep does, ProjectStartIsDecided, or refusals of the approval */
  async execute(id: string, step: ProjectStepDto): Promise<void> {
    await this.approvals.hold({ type: 'project', id });
    const project = await this.projects.getForChange(id);
    mustBeAllowed(startRefusal(project, await this.approvals.liveInstanceOf({ type: 'project', id })));
    const isStart = project.status === 'planned' && step.to === 'running';
    if (!isStart || !(await this.policies.isInForceFor(INITIATION_PURPOSE))) return this.takeStep.execute(id, step);
    const refusal = stepRefusal(project, step.to);
    if (refusal) throw refusal;
    const [row, note] = [await this.projects.show(id), step.reason ?? ''];
    project.initiationHash = hashOf(snapshotOf(row, note));
    await this.projects.save(project);
    await this.ask(row, note);
  }

  private async ask(row: ProjectRow, note: string): Promise<void> {
    const { id, name, number, version, customerName, ownerId } = row;
    await this.approvals.open({
      purpose: INITIATION_PURPOSE,
      ownerId,
      subject: {
        ...{ type: 'project', id, title: name, number, version },
        snapshot: snapshotOf(row, note),
      },
      facts: await this.facts(row),
      summary: { amount: amountOf(row), ratio: null, customerName },
      note,
    });
  }

  /** A policy compares renminbi; an amount in another currency it is not told. */
  private async facts({ id, ownerId, contractId, amount, currency }: ProjectRow): Promise<Facts> {
    const { type, runsOther } = await this.basis.of({ id, ownerId, contractId });
    const budget = amount !== null && currency === 'CNY' ? Money.of(amount, currency).toJSON() : null;
    return { budget, complex: type === null || type === 'integration', resourcesFree: !runsOther };
  }
}

function amountOf({ amount, currency }: ProjectRow): MoneyJson | null {
  return amount === null || currency === null ? null : Money.of(amount, currency).toJSON();
}

function snapshotOf(row: ProjectRow, note: string): object {
  const { number, name, customerName, contractNumber, ownerName, sellerName, plannedFrom, plannedUntil } = row;
  return {
    ...{ number, name, customer: customerName, contract: contractNumber, manager: ownerName, seller: sellerName },
    ...{ amount: amountOf(row), plannedFrom, plannedUntil, note },
  };
}
