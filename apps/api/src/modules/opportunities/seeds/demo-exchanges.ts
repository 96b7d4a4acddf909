import { addDays, businessDate } from '@countersign/kernel';
import type { Activity } from '../../activities/index.js';
import type { Opportunity } from '../opportunity.entity.js';
import type { DemoDeal } from './demo-deals.js';
import type { DemoCustomer } from './demo-parties.js';

type Told = Pick<Activity, 'channel' | 'subject' | 'content' | 'attitude' | 'followUp'>;

/** What happens when a deal enters each stage. */
const AT_STAGE: readonly Told[] = [
  {
    channel: 'phone',
    subject: '首次电话沟通',
    content: '介绍公司与产品，客户对现状不满意，愿意进一步交流。',
    attitude: 'neutral',
    followUp: '预约现场拜访',
  },
  {
    channel: 'visit',
    subject: '现场调研',
    content: '走访车间，记录工艺流程、设备清单与现有系统，确认主要痛点。',
    attitude: 'positive',
    followUp: '整理需求清单请客户确认',
  },
  {
    channel: 'meeting',
    subject: '方案汇报',
    content: '向生产、质量、信息部门汇报总体方案，现场答疑。',
    attitude: 'positive',
    followUp: '按意见修改方案',
  },
  {
    channel: 'meeting',
    subject: '商务谈判',
    content: '讨论报价、付款方式与实施周期，客户要求优惠。',
    attitude: 'neutral',
    followUp: '申请价格并答复客户',
  },
  {
    channel: 'visit',
    subject: '签约拜访',
    content: '确认合同文本与启动时间。',
    attitude: 'positive',
    followUp: '移交实施团队',
  },
  {
    channel: 'email',
    subject: '上线后回访',
    content: '系统运行稳定，收集改进建议。',
    attitude: 'positive',
    followUp: '汇总建议给研发',
  },
];

export type DemoExchange = Omit<
  Activity,
  'id' | 'number' | 'deletedAt' | 'deletedBy' | 'externalSystem' | 'externalId'
>;

/** One exchange at the beginning of each stage a deal went through; the latest of an open deal still asks for something. */
export function demoExchanges(deal: DemoDeal, customer: DemoCustomer, row: Opportunity, now: Date): DemoExchange[] {
  const today = businessDate(now);
  return deal.way.map((daysAgo, i) => {
    const pending = i === deal.way.length - 1 && row.outcome === 'open';
    const day = addDays(today, -daysAgo);
    const occurredAt = new Date(`${day}T09:${String(10 + (daysAgo % 45)).padStart(2, '0')}:00+08:00`);
    const { channel, subject, content, attitude, followUp } = AT_STAGE[i] as Told;
    const met = channel === 'visit' || channel === 'meeting';
    return {
      version: 1,
      createdAt: occurredAt,
      createdBy: row.ownerId,
      updatedAt: occurredAt,
      updatedBy: row.ownerId,
      custom: {},
      importId: null,
      ownerId: row.ownerId,
      departmentId: row.departmentId,
      customerId: customer.id,
      contactId: customer.contactId,
      opportunityId: row.id,
      occurredAt,
      channel,
      subject: `${deal.name}：${subject}`,
      content,
      attitude,
      place: met ? `${customer.name}会议室` : null,
      ourParticipantIds: [row.ownerId],
      customerParticipants: customer.contactName,
      feedback: null,
      keyPoints: deal.risks ?? null,
      followUp: pending ? deal.next : followUp,
      followUpOwnerId: row.ownerId,
      // Some of what is open is overdue, some due soon: a workbench on an ordinary day.
      followUpDueOn: pending ? addDays(today, (daysAgo % 15) - 4) : addDays(day, 7),
      status: pending && !met ? 'in_progress' : 'done',
    };
  });
}
