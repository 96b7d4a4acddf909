import { Injectable } from '@nestjs/common';
import { decide, type Command, type Context, type Refusal } from '@countersign/approval-engine';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ApprovalInstance } from './approval-instance.entity.js';
import { RecordDecision, type Accepted, type Before } from './record-decision.js';
import { RefusalWords } from './refusals/refusal-words.js';
import { WhatChanged } from './what-changed.js';

/** Asks the engine and writes its answer down; the instance's row is locked by then. */
@Injectable()
export class SettleCommand {
  constructor(
    private readonly work: UnitOfWork,
    private readonly record: RecordDecision,
    private readonly refusals: RefusalWords,
    private readonly changed: WhatChanged,
  ) {}

  /**
   * @param save writes the row in the state the decision leads to
   * @returns false when the same key did the same before, so that nothing was written
   * @throws DomainError for the engine's refusal
   */
  async execute(
    before: Before,
    command: Command,
    { policy }: Context,
    save: (decision: Accepted) => Promise<ApprovalInstance>,
  ): Promise<boolean> {
    const decision = decide(before.instance, command);
    if (decision.outcome === 'refused') {
      const more = await this.difference(before, command, decision.refusal);
      throw await this.refusals.error(decision.refusal, policy, { command, more });
    }
    if (decision.outcome === 'repeated') return false;
    const { actor, principal } = decision.action;
    this.work.onBehalfOf(principal === actor ? null : principal);
    await this.work.asHouse(async () => this.record.execute(await save(decision), before, decision));
    return true;
  }

  /** @throws DomainError for the engine's refusal; nothing is written either way */
  async mustBeAllowed(before: Before, command: Command, { policy }: Context): Promise<void> {
    const decision = decide(before.instance, command);
    if (decision.outcome === 'refused') throw await this.refusals.error(decision.refusal, policy, { command });
  }

  /** Whoever decides on what is no longer so hears what has changed. */
  private async difference(
    { instance }: Before,
    command: Command,
    { code }: Refusal,
  ): Promise<Record<string, unknown>> {
    if (!instance || !('subjectHash' in command)) return {};
    if (code === 'superseded') return (await this.changed.newer(instance.id, command.subjectHash)) ?? {};
    return code === 'subject_changed' ? { diff: await this.changed.since(instance.id, command.subjectHash) } : {};
  }
}
