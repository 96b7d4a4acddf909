import { POOL, REGISTRATION } from './claim-objects.js';
import { OFFICES } from './office-objects.js';
import { object, REVEAL, said, verb } from './permission-object.js';
import type { Area, Office, PermissionObject, Said } from './permission-object.js';

export { AREAS, type Area, type Office, type PermissionObject, type Said } from './permission-object.js';

export interface Permission {
  readonly code: string;
  readonly object: PermissionObject;
  readonly operation: string;
  readonly name: Said;
  readonly allows: Said;
  readonly office: Office | null;
}

/** Every permission there is. A route asks for nothing that is not here, and nothing is here that no route asks for. */
export const OBJECTS: readonly PermissionObject[] = [
  object('activity', said('互动', 'Activities'), ['daily'], 'view create edit delete export'),
  object('expense', said('报销单', 'Expense claims'), ['daily'], 'view create edit delete submit export'),
  object('attachment', said('附件', 'Attachments'), ['daily'], 'view create delete'),
  object('recycle', said('回收站', 'Recycle bin'), ['daily'], 'view', {
    restore: verb(said('恢复', 'Restore'), said('把删除的记录恢复回来', 'Bring back what was deleted')),
  }),
  object('search', said('搜索', 'Search'), ['daily'], '', {
    use: verb(said('使用', 'Use'), said('在所见范围内全局搜索', 'Search everything within reach')),
  }),
  object('notification', said('通知', 'Notifications'), ['daily'], 'view'),
  object('customer', said('客户', 'Customers'), ['customers'], 'view create edit delete export share', {
    assign: verb(said('转交', 'Give'), said('把客户转给其他负责人', 'Give customers to another owner')),
    merge: verb(
      said('合并', 'Merge'),
      said('把重复的客户合并为一个，并可撤销', 'Make one of two records of a customer, and take it back'),
    ),
    rule: verb(
      said('规则', 'Rules'),
      said('维护客户、线索与联系人的查重规则', 'Maintain the rules on duplicate customers, leads and contacts'),
      'system',
    ),
  }),
  object('contact', said('联系人', 'Contacts'), ['customers'], 'view create edit delete export', {
    reveal: REVEAL,
  }),
  POOL,
  object('lead', said('线索', 'Leads'), ['sales', 'marketing'], 'view create edit delete export share', {
    assign: verb(said('分配', 'Assign'), said('把线索分配给他人或线索池', 'Give leads to others or to the pool')),
    qualify: verb(
      said('认定', 'Qualify'),
      said('把线索转为客户与商机', 'Turn a lead into a customer and an opportunity'),
    ),
    claim: verb(said('领取', 'Claim'), said('从线索池领取线索', 'Claim leads from the lead pool')),
    import: verb(said('导入', 'Import'), said('从文件导入线索', 'Import leads from a file')),
    rule: verb(
      said('规则', 'Rules'),
      said(
        '维护线索的分配规则、领取规则、认定标准与公开表单',
        'Maintain rules of assignment and claiming, criteria and public forms of leads',
      ),
      'system',
    ),
    reveal: REVEAL,
  }),
  object('import', said('导入', 'Imports'), ['sales', 'marketing'], '', {
    run: verb(
      said('执行', 'Run'),
      said('上传文件、预览、提交与撤销导入', 'Upload, preview, commit and undo an import'),
    ),
  }),
  object('opportunity', said('商机', 'Opportunities'), ['sales'], 'view create edit delete export share', {
    assign: verb(said('转交', 'Give'), said('把商机转给其他负责人', 'Give opportunities to another owner')),
    close: verb(said('结案', 'Close'), said('以赢单或输单结束商机', 'End an opportunity as won or lost')),
  }),
  REGISTRATION,
  object('quote', said('报价', 'Quotes'), ['sales'], 'view create edit delete submit print export share'),
  object('contract', said('合同', 'Contracts'), ['sales'], 'view create edit delete submit print export share', {
    review: verb(said('评审', 'Review'), said('登记合同条款的评审意见', 'Record the review of clauses')),
    seal: verb(said('用印', 'Seal'), said('登记合同用印', 'Record that the contract was sealed')),
    sign: verb(said('签署', 'Sign'), said('登记双方签署', 'Record that both sides signed')),
    file: verb(said('归档', 'File'), said('登记合同归档', 'Record where the contract is filed')),
  }),
  object('project', said('实施项目', 'Implementation projects'), ['service'], 'view create edit delete export share'),
  object('asset', said('客户资产', 'Customer assets'), ['service'], 'view create edit delete export share'),
  object('product', said('产品与价格', 'Products and prices'), ['sales'], 'view', {
    cost: verb(
      said('查看成本', 'See costs'),
      said(
        '查看成本与毛利，维护价格表时填写成本',
        'See costs and margins, and state costs where they maintain price lists',
      ),
    ),
    manage: verb(said('维护', 'Maintain'), said('维护产品、价格表与底价', 'Maintain products, price lists and floors')),
  }),
  object('report', said('报表', 'Reports'), ['decisions'], 'view'),
  object('approval', said('审批', 'Approvals'), ['approvals'], 'view export', {
    decide: verb(said('处理', 'Decide'), said('处理轮到自己的审批', 'Decide what waits for oneself')),
    administer: verb(
      said('维护', 'Administer'),
      said('推动无人可审的审批，不读其内容', 'Help stuck approvals on without reading them'),
      'system',
    ),
  }),
  object('policy', said('审批策略', 'Approval policies'), ['approvals'], 'view', {
    edit: verb(said('起草', 'Draft'), said('起草与试算审批策略', 'Draft and try approval policies'), 'system'),
    publish: verb(said('发布', 'Publish'), said('复核并发布审批策略', 'Check and publish approval policies'), 'system'),
  }),
  object('evidence', said('存证', 'Evidence'), ['approvals'], 'view', {
    seal: verb(said('封存', 'Seal'), said('为当天的记录生成封存根', 'Seal the records of a day'), 'audit'),
  }),
  ...OFFICES,
];

export const PERMISSIONS: readonly Permission[] = OBJECTS.flatMap((of) =>
  Object.entries(of.verbs).map(([operation, { name, allows, office }]) => ({
    code: `${of.code}.${operation}`,
    object: of,
    operation,
    name,
    allows: allows ?? said(`${name.zh}${of.name.zh}`, `${name.en} ${of.name.en.toLowerCase()}`),
    office: office ?? null,
  })),
);

/** Whoever may do one of these runs the installation rather than works in it. */
export const ADMINISTRATIVE: readonly string[] = PERMISSIONS.filter(({ office }) => office !== null).map(
  ({ code }) => code,
);

/**
 * Of these, what shows or changes the whole company: whoever belongs to a joint venture or an agent has none of it, whatever
 * her roles say. Maintaining people is left to her, because each of its verbs ends where her organisation does. Roots and
 * checks of the evidence are no office, and count what all of the company decides. The database keeps the same list
 * (`company_offices()`), and a test compares the two.
 */
export const COMPANY_OFFICES = [...ADMINISTRATIVE, 'evidence.view'].filter((code) => code !== 'person.manage');

/** What a role of these areas may hold with these operations. */
export function permissionsIn(areas: readonly Area[], operations: readonly string[]): string[] {
  return PERMISSIONS.filter(
    ({ object: { areas: of }, operation }) => operations.includes(operation) && of.some((area) => areas.includes(area)),
  ).map(({ code }) => code);
}
