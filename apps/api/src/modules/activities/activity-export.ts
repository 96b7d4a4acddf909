import { say, texts } from '../../platform/http/domain-error.js';
import { columnOf, type ExportedList } from '../../platform/listing/exported-list.js';
import { ACTIVITY_LIST, ACTIVITY_SHAPE, type ActivityRow } from './activity.row.js';

texts({
  'activity.channel.phone': { zh: '电话', en: 'Call' },
  'activity.channel.email': { zh: '邮件', en: 'E-mail' },
  'activity.channel.meeting': { zh: '会议', en: 'Meeting' },
  'activity.channel.visit': { zh: '拜访', en: 'Visit' },
  'activity.attitude.positive': { zh: '积极', en: 'Positive' },
  'activity.attitude.neutral': { zh: '中立', en: 'Neutral' },
  'activity.attitude.negative': { zh: '消极', en: 'Negative' },
  'activity.status.not_started': { zh: '未开始', en: 'Not started' },
  'activity.status.in_progress': { zh: '进行中', en: 'In progress' },
  'activity.status.done': { zh: '已完成', en: 'Done' },
});

interface NamedActivity extends ActivityRow {
  customerName: string | null;
  contactName: string | null;
  opportunityName: string | null;
}

const column = columnOf<NamedActivity>();

export const ACTIVITY_EXPORT: ExportedList<NamedActivity> = {
  name: 'activities',
  label: { zh: '互动', en: 'Activities' },
  permission: 'activity.export',
  spec: ACTIVITY_LIST,
  // The rooms of whom it is about are above this one; their names are asked for as the list asks for them.
  shape: {
    ...ACTIVITY_SHAPE,
    select: `${ACTIVITY_SHAPE.select}, NULL::text AS "customerName", NULL::text AS "contactName", NULL::text AS "opportunityName"`,
  },
  names: [
    { type: 'customer', id: 'customerId', name: 'customerName' },
    { type: 'contact', id: 'contactId', name: 'contactName' },
    { type: 'opportunity', id: 'opportunityId', name: 'opportunityName' },
  ],
  columns: [
    column('number', '编号', 'Number', (row) => row.number),
    column('subject', '主题', 'Subject', (row) => row.subject),
    column('customer', '客户', 'Customer', (row) => row.customerName),
    column('contact', '联系人', 'Contact', (row) => row.contactName),
    column('opportunity', '商机', 'Opportunity', (row) => row.opportunityName),
    column('occurredAt', '时间', 'When', (row) => row.occurredAt.toISOString()),
    column('channel', '方式', 'How', (row, locale) => say(`activity.channel.${row.channel}`, {}, locale)),
    column('place', '地点', 'Where', (row) => row.place),
    column('ourParticipants', '我方人员', 'Our people', (row) =>
      (row.ourParticipants ?? []).map(({ name }) => name).join('; '),
    ),
    column('customerParticipants', '客户人员', "The customer's people", (row) => row.customerParticipants),
    column('content', '沟通内容', 'What was said', (row) => row.content),
    column('feedback', '客户反馈', 'Feedback', (row) => row.feedback),
    column('attitude', '客户态度', 'Attitude', ({ attitude }, locale) =>
      attitude === null ? null : say(`activity.attitude.${attitude}`, {}, locale),
    ),
    column('keyPoints', '关键信息', 'Key points', (row) => row.keyPoints),
    column('followUp', '后续待办', 'Follow-up', (row) => row.followUp),
    column('followUpOwner', '待办负责人', 'Who does it', (row) => row.followUpOwnerName),
    column('followUpDueOn', '待办期限', 'By when', (row) => row.followUpDueOn),
    column('status', '待办状态', 'How far it is', (row, locale) => say(`activity.status.${row.status}`, {}, locale)),
    column('owner', '负责人', 'Owner', (row) => row.ownerName),
    column('department', '部门', 'Department', (row) => row.departmentName),
    column('createdAt', '创建时间', 'Created at', (row) => row.createdAt.toISOString()),
    column('updatedAt', '更新时间', 'Updated at', (row) => row.updatedAt.toISOString()),
  ],
};
