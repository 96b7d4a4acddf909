import type { Said } from './permission-catalogue.js';

export interface AccessRule {
  readonly name: Said;
  /** One sentence: what is so while it is on. */
  readonly sentence: Said;
}

/** Rules a company switches; the database applies them to every role at once. */
export const ACCESS_RULES = {
  'separate-administrators': {
    name: { zh: '三员分立', en: 'Administrators are kept apart' },
    sentence: {
      zh: '系统管理、安全管理、审计管理三类权限不得由同一人持有。',
      en: 'Nobody holds two of system administration, security administration and audit.',
    },
  },
  'business-for-sales-only': {
    name: { zh: '业务数据只对营销体系可见', en: 'Business is seen by selling only' },
    sentence: {
      zh: '客户、商机、报价与合同只对标记为“营销体系”的角色按其数据范围可见；其他角色只看到本人负责的与共享给本人的。',
      en: 'Customers, opportunities, quotes and contracts follow the scope of roles that belong to selling; every other role sees its own and what is shared with it.',
    },
  },
  'finance-views-amounts': {
    name: { zh: '财务查看带金额的记录', en: 'Finance sees what bears amounts' },
    sentence: {
      zh: '标记为“财务”的角色可以看到全部合同与实施项目。',
      en: 'Roles that belong to finance see every contract and every implementation project.',
    },
  },
  'engineering-views-projects': {
    name: { zh: '工程查看全部实施项目', en: 'Engineering sees every project' },
    sentence: {
      zh: '标记为“工程”的角色可以看到全部实施项目。',
      en: 'Roles that belong to engineering see every implementation project.',
    },
  },
  'support-views-assets': {
    name: { zh: '客户资产共享给技术支持', en: 'Support sees what stands at customers' },
    sentence: {
      zh: '标记为“技术支持”的角色可以看到全部客户资产，不论由谁维护。',
      en: 'Roles that belong to support see every asset of a customer, whoever keeps it.',
    },
  },
  'managers-view-customers-and-opportunities': {
    name: { zh: '部门负责人查看客户与商机', en: 'Heads see customers and opportunities' },
    sentence: {
      zh: '所有部门负责人（含代理负责人）可以查看全部客户、联系人与商机，但不因此可以修改，所见联系方式为脱敏；封闭组织内的负责人限于本组织。',
      en: 'Every head of a department, acting ones too, sees all customers, contacts and opportunities, changes none of them for that, and reads how people are reached as masks; inside a closed organisation, those of that organisation.',
    },
  },
  'sales-sees-its-projects': {
    name: { zh: '销售查看实施项目', en: 'Selling sees its projects' },
    sentence: {
      zh: '合同负责人及其上级可以看到由其合同产生的实施项目。',
      en: 'Whoever owns a contract, and whoever is above her, sees the implementation projects that came of it.',
    },
  },
  'owners-read-about-theirs': {
    name: { zh: '负责人查看他人对本人客户与商机的记录', en: 'Owners read what others enter about theirs' },
    sentence: {
      zh: '客户或商机的负责人可以看到其他人（包括其他部门）就其客户与商机填写的互动记录；其他销售人员看不到。',
      en: 'Whoever owns a customer or an opportunity reads what others, of other departments too, write down about it; other salespeople do not.',
    },
  },
  'customers-are-shared': {
    name: { zh: '客户可逐个共享', en: 'Customers are shared one by one' },
    sentence: {
      zh: '销售人员可以把单个客户共享给需要支持的同事、部门或岗位；停用后不能新增，已有的客户共享也不再生效。',
      en: 'Salespeople share single customers with colleagues, departments or positions who support them; switched off, none is added and those there are show nothing.',
    },
  },
} as const satisfies Record<string, AccessRule>;

export type AccessRuleCode = keyof typeof ACCESS_RULES;
