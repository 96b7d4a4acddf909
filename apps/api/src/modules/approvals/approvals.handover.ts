import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HandoverSources } from '../../platform/handover/handover-sources.js';

/** Open seats are nobody's to give away: they follow the rule for leavers, on the record, when the account is disabled. */
@Injectable()
export class ApprovalHandover implements OnModuleInit {
  constructor(private readonly sources: HandoverSources) {}

  onModuleInit(): void {
    this.sources.registerStaying({
      kind: 'seat',
      label: { zh: '未完成的审批席位', en: 'Open approval seats' },
      why: {
        zh: '停用账号时按规则转给代理人、代理负责人或上级，并留痕；无人可审时审批停住并报警',
        en: 'When the account is disabled they go to the proxy, the acting head or the next in line, on the record; where there is nobody the approval stops in sight',
      },
      count: `SELECT count(*)::int AS n FROM approval_tasks WHERE state IN ('open', 'waiting', 'held') AND $1 IN (principal_id, actor_id)`,
    });
  }
}
