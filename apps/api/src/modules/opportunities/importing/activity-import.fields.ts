import { cells } from '../../imports/index.js';

const { field } = cells;

const CHANNEL_WORDS: Readonly<Record<string, string>> = {
  电话: 'phone',
  电话沟通: 'phone',
  邮件: 'email',
  邮箱: 'email',
  会议: 'meeting',
  线上会议: 'meeting',
  拜访: 'visit',
  上门拜访: 'visit',
  现场: 'visit',
  phone: 'phone',
  call: 'phone',
  email: 'email',
  meeting: 'meeting',
  visit: 'visit',
};
const ATTITUDE_WORDS: Readonly<Record<string, string>> = {
  积极: 'positive',
  正面: 'positive',
  一般: 'neutral',
  中立: 'neutral',
  消极: 'negative',
  负面: 'negative',
  positive: 'positive',
  neutral: 'neutral',
  negative: 'negative',
};
const STATUS_WORDS: Readonly<Record<string, string>> = {
  未开始: 'not_started',
  进行中: 'in_progress',
  已完成: 'done',
  完成: 'done',
  done: 'done',
};

const FIELDS = [
  field(
    'customer',
    '客户',
    'Customer',
    cells.text(200),
    ['客户名称', '客户编号', '公司名称', '公司', '单位名称', 'company', 'account', 'customer name'],
    true,
  ),
  field('contact', '联系人', 'Contact', cells.text(100), ['联系人姓名', '客户联系人', 'contact name']),
  field('opportunity', '商机', 'Opportunity', cells.text(120), ['商机名称', '商机编号', '项目', 'deal']),
  field(
    'occurredAt',
    '发生时间',
    'Happened at',
    cells.moment,
    ['时间', '日期', '跟进时间', '拜访时间', '沟通时间', '跟进日期', 'date', 'time', 'activity date'],
    true,
  ),
  field(
    'channel',
    '方式',
    'Channel',
    cells.choice(CHANNEL_WORDS),
    ['沟通方式', '跟进方式', '活动类型', '类型', 'type', 'how'],
    true,
  ),
  field('subject', '主题', 'Subject', cells.text(120), ['标题', '事由', 'title'], true),
  field(
    'content',
    '内容',
    'Content',
    cells.text(5000),
    ['跟进内容', '沟通内容', '详情', '记录', 'notes', 'details'],
    true,
  ),
  field('place', '地点', 'Place', cells.text(200), ['地址', 'location']),
  field('owner', '记录人', 'By', cells.text(100), ['负责人', '跟进人', '销售', 'owner', 'logged by']),
  field('participants', '我方参与人', 'Who of us', cells.text(300), ['参与人', '我方人员', 'our participants']),
  field('customerParticipants', '客户参与人', 'Who of the customer', cells.text(300), ['客户方人员', 'participants']),
  field('feedback', '客户反馈', 'Feedback', cells.text(2000), ['反馈']),
  field('attitude', '客户态度', 'Attitude', cells.choice(ATTITUDE_WORDS), ['态度']),
  field('keyPoints', '要点', 'Key points', cells.text(2000), ['关键信息', '重点']),
  field('followUp', '后续事项', 'Follow-up', cells.text(500), ['下一步', '后续计划', 'next step', 'follow up']),
  field('followUpOwner', '后续负责人', 'Who follows up', cells.text(100), ['跟进负责人']),
  field('followUpDueOn', '后续期限', 'Due on', cells.date, ['截止日期', '下次跟进日期', 'due date']),
  field('status', '状态', 'State', cells.choice(STATUS_WORDS), ['完成情况', 'status']),
];

/** What a file of activities may hold; the customer of each is there already. */
export const ACTIVITY_FIELDS = cells.knownBy(FIELDS, { customer: 'company' });
