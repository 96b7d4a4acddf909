import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AMOUNTS_OF_DOCUMENTS } from '../../platform/access/amounts.js';
import type { FieldCatalogue } from '../../platform/conditions/condition.js';
import type { AskedSource, HeldSource } from '../../platform/handover/handover-source.js';
import { HandoverSources } from '../../platform/handover/handover-sources.js';
import type { Sentence } from '../../platform/http/domain-error.js';
import { LIVE_STATUSES } from './approval-instance.entity.js';
import { ApprovalSubjects } from './approval-subjects.js';
import { SEATS } from './course/entrusted.js';
import { LeaversSeats } from './course/leavers-seats.js';

const LIVE = `t.state IN ('open', 'waiting', 'held')`;

/**
 * What she put up goes with the record it is about: whoever gets that sees how its approval stands, and puts it up in his own
 * name if it comes back. On record she stays the one who submitted it.
 */
const SUBMITTED: HeldSource = {
  kind: 'submission',
  label: { zh: '提交的审批', en: 'Approvals she submitted' },
  table: 'approval_instances',
  permission: 'approval.view',
  columns: [{ column: 'owner_id' }],
  mine: `s.owner_id = $who AND s.status IN (${LIVE_STATUSES.map((status) => `'${status}'`).join(', ')})`,
  follows: { kind: 's.subject_type', id: 's.subject_id' },
  fields: {},
  title: 's.title',
  number: 's.number',
};

/**
 * The approvals that wait for a leaver. A seat is nobody's to give away: the plan says who is to have it, and the engine,
 * when the account is disabled, whether he may; then it goes on by its own rule.
 */
@Injectable()
export class ApprovalHandover implements AskedSource, OnModuleInit {
  readonly kind = SEATS;
  readonly label = { zh: '待审批的席位', en: 'Approvals waiting for her' };
  readonly table = 'approval_instances';
  readonly permission = 'approval.view';
  readonly mine = `s.status IN ('running', 'blocked', 'suspended')
    AND EXISTS (SELECT 1 FROM approval_tasks t WHERE t.instance_id = s.id AND t.principal_id = $who AND ${LIVE})`;
  readonly title = 's.title';
  readonly number = 's.number';

  constructor(
    private readonly sources: HandoverSources,
    private readonly subjects: ApprovalSubjects,
    readonly asks: LeaversSeats,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
    this.sources.register(SUBMITTED);
    this.sources.registerStaying({
      kind: SEATS,
      when: 'moving',
      label: { zh: '未完成的审批席位', en: 'Open approval seats' },
      why: {
        zh: '转岗后仍由本人审批；失去所需职位或权限时按规则转出，并留痕',
        en: 'They stay hers until she loses the position or the authority they ask for, and then go on by their rule, on the record',
      },
      count: `SELECT count(*)::int AS n FROM approval_tasks t WHERE ${LIVE} AND $1 IN (t.principal_id, t.actor_id)`,
    });
  }

  /** The rooms above name their purposes after this one has started. */
  get fields(): FieldCatalogue {
    return {
      purpose: { type: 'choice', sql: 's.purpose', choices: this.subjects.purposes().map(({ code }) => code) },
      amount: { type: 'decimal', sql: 's.amount', protects: AMOUNTS_OF_DOCUMENTS },
      submitterDepartmentId: {
        type: 'id',
        sql: '(SELECT p.department_id FROM people p WHERE p.id = s.submitter_id)',
      },
    };
  }

  get words(): Readonly<Record<string, Sentence>> {
    return Object.fromEntries(
      this.subjects.purposes().map(({ code, name }) => [code, { zh: name['zh-CN'], en: name.en }]),
    );
  }
}
