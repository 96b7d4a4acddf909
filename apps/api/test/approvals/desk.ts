import type { Facts } from '@countersign/approval-engine';
import { Approvals, type OpenRequest } from '../../src/modules/approvals/index.js';
import type { ApprovalInstance } from '../../src/modules/approvals/approval-instance.entity.js';
import { DecideTask, type SeenSeat } from '../../src/modules/approvals/actions/decide-task.js';
import type { Principal } from '../../src/platform/access/principal.js';
import { newId } from '../../src/platform/database/ids.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { Answer, House } from '../harness/house.js';

export type Decision = 'approve' | 'reject' | 'return' | 'advise';

export interface Deal {
  readonly id: string;
  readonly purpose: string;
  readonly facts: Facts;
  readonly content: Record<string, unknown>;
}

/** A type no room owns, so that nobody above listens. */
const SAMPLE = 'sample';
const yuan = (amount: string) => ({ amount, currency: 'CNY' });

/** A quote at a share of the list price, in basis points, for a customer who has been met. */
export function aQuoteAt(ratio: number | null, but: Facts = {}): Deal {
  const facts = { ratio, amount: yuan('150000.00'), customerInCrm: true, customerMet: true, justified: false, ...but };
  return {
    id: newId(),
    purpose: 'quote.discount',
    facts,
    content: { title: '产线监控系统', amount: '150000.00', lines: [{ netPrice: '150000.00' }] },
  };
}

export function aContractOf(amount: string, but: Facts = {}): Deal {
  const facts = {
    amount: yuan(amount),
    amountAggregate: yuan(amount),
    ratio: 4800,
    customerInCrm: true,
    grantCovers: true,
    standardText: true,
    changedClauseOwners: [],
    ...but,
  };
  return { id: newId(), purpose: 'contract.approval', facts, content: { title: '产线监控系统合同', amount } };
}

/** What the rooms above do with approvals, done by hand: submits and withdraws as one of the demo people, decides over HTTP. */
export class Desk {
  constructor(private readonly house: House) {}

  async personId(login: string): Promise<string> {
    const [row] = await this.house.sql<{ id: string }>('SELECT id FROM people WHERE login = $1', [login]);
    return row!.id;
  }

  async inTheNameOf<T>(login: string, body: (approvals: Approvals) => Promise<T>): Promise<T> {
    return this.house.app
      .get(UnitOfWork)
      .run(await this.principal(login), 'write', () => body(this.house.app.get(Approvals)));
  }

  private async principal(login: string): Promise<Principal> {
    const personId = await this.personId(login);
    return {
      personId,
      sessionId: null,
      login,
      name: login,
      departmentId: null,
      locale: 'zh-CN',
      permissions: new Set(),
      seesAll: false,
      reachWidth: {},
      fields: {},
    };
  }

  async submit(login: string, deal: Deal, more: Partial<OpenRequest> = {}): Promise<ApprovalInstance> {
    const ownerId = await this.personId(login);
    const subject = {
      type: SAMPLE,
      id: deal.id,
      title: '产线监控系统',
      number: 'BJ-2026-000001',
      version: 1,
      snapshot: deal.content,
    };
    const summary = { amount: yuan('150000.00'), ratio: 4800, customerName: '宁波海川机械' };
    return this.inTheNameOf(login, (approvals) =>
      approvals.open({ purpose: deal.purpose, ownerId, subject, facts: deal.facts, summary, note: '', ...more }),
    );
  }

  withdraw(login: string, deal: Deal): Promise<void> {
    return this.inTheNameOf(login, (approvals) => approvals.withdraw({ type: SAMPLE, id: deal.id }));
  }

  /** What a decision of this person would send: her open seat at this approval, as she sees it now. */
  async seat(login: string, approvalId: string): Promise<{ taskId: string; taskVersion: number; subjectHash: string }> {
    const { body } = await this.house.as(login).get(`/approvals/${approvalId}`);
    return { taskId: body.myTask?.id, taskVersion: body.myTask?.version, subjectHash: body.subjectHash };
  }

  async decide(
    login: string,
    approvalId: string,
    decision: Decision,
    words: { reason?: string; opinion?: string } = {},
    key?: string,
  ): Promise<Answer> {
    const body = { ...(await this.seat(login, approvalId)), decision, ...words };
    return this.house.as(login).post(`/approvals/${approvalId}/decisions`, body, key ? { key } : {});
  }

  /** The same without HTTP, for tests that have hundreds of decisions made. */
  async decideHere(login: string, approvalId: string, decision: Decision, reason = ''): Promise<void> {
    const who = await this.principal(login);
    const [seat] = await this.house.sql<SeenSeat>(
      `SELECT t.id AS "taskId", t.version AS "taskVersion", i.subject_hash AS "subjectHash"
       FROM approval_tasks t JOIN approval_instances i ON i.id = t.instance_id
       WHERE i.id = $1 AND t.actor_id = $2 AND t.state = 'open'`,
      [approvalId, who.personId],
    );
    await this.house.app
      .get(UnitOfWork)
      .run(who, 'write', () =>
        this.house.app.get(DecideTask).execute(approvalId, { ...seat!, decision, reason }, newId()),
      );
  }

  /** Titles and people of the seats that are open, and what has become of the whole. */
  async standing(approvalId: string): Promise<{ status: string; open: string[] }> {
    const [{ status } = { status: '' }] = await this.house.sql<{ status: string }>(
      'SELECT status FROM approval_instances WHERE id = $1',
      [approvalId],
    );
    const open = await this.house.sql<{ login: string }>(
      `SELECT p.login FROM approval_tasks t JOIN people p ON p.id = t.actor_id WHERE t.instance_id = $1 AND t.state = 'open' ORDER BY 1`,
      [approvalId],
    );
    return { status, open: open.map(({ login }) => login) };
  }
}
