import { object, said, verb, type PermissionObject } from './permission-object.js';

/** The organisation, and the installation itself: for the most part what is done in an office, and not for customers. */
export const OFFICES: readonly PermissionObject[] = [
  object('person', said('人员', 'People'), ['organisation'], 'view', {
    manage: verb(
      said('维护', 'Maintain'),
      said('任职、部门负责人、缺勤与代理、停用账号', 'Positions, heads, absences and proxies, disabling accounts'),
      'system',
    ),
  }),
  object('traveller', said('出差人员', 'Travellers'), ['organisation'], '', {
    relay: verb(
      said('转达', 'Relay'),
      said('查看并转达上级所辖出差人员的登录', 'See and relay who on the road signed in'),
    ),
  }),
  object('handover', said('工作交接', 'Handovers'), ['organisation'], '', {
    run: verb(
      said('办理', 'Carry out'),
      said(
        '把下属离职或转岗时名下的记录交给接收人，可撤销',
        'Hand over what people who report to you leave, and take it back',
      ),
    ),
  }),
  object('organisation', said('组织调整', 'Reorganisation'), ['organisation'], '', {
    plan: verb(
      said('演练', 'Rehearse'),
      said('演练组织调整与人员离任的影响并实施', 'Rehearse what a reorganisation would do, and carry it out'),
      'system',
    ),
  }),
  object('calendar', said('工作日历', 'Working calendar'), ['organisation'], '', {
    manage: verb(said('维护', 'Maintain'), said('维护工作日与工作时间', 'Maintain working days and hours'), 'system'),
  }),
  object('numbering', said('编号规则', 'Numbering'), ['system'], '', {
    manage: verb(
      said('维护', 'Maintain'),
      said('维护各类记录的编号规则', 'Maintain the rules by which records are numbered'),
      'system',
    ),
  }),
  object('support', said('支持查看', 'Support views'), ['system'], '', {
    view: verb(
      said('申请', 'Ask for'),
      said('经本人同意后，以其视角只读查看', 'See what somebody sees, once she has agreed, and change nothing'),
      'system',
    ),
  }),
  object('account', said('账号', 'Accounts'), ['organisation'], '', {
    manage: verb(
      said('维护', 'Maintain'),
      said('维护登录规则、会话、口令与第二因素', 'Rules of signing in, sessions, passwords and second factors'),
      'security',
    ),
  }),
  object('role', said('角色与权限', 'Roles and permissions'), ['organisation'], 'view', {
    manage: verb(
      said('维护', 'Maintain'),
      said(
        '新建与修改角色、给人员授予角色、切换访问规则',
        'Make and change roles, give them to people, switch access rules',
      ),
      'security',
    ),
  }),
  object('field', said('自定义字段', 'Fields of your own'), ['system'], '', {
    configure: verb(
      said('维护', 'Maintain'),
      said('维护自定义字段、字典与页面布局', 'Maintain fields of your own, dictionaries and the layout of pages'),
      'system',
    ),
  }),
  object('privacy', said('敏感号码', 'Forbidden numbers'), ['system'], '', {
    except: verb(
      said('批准例外', 'Grant exceptions'),
      said('批准误判的号码在一处录入', 'Let a number that was taken for one through in its place'),
      'security',
    ),
    scan: verb(
      said('扫描', 'Scan'),
      said('查看与扫描已存储的身份证号与银行卡号', 'Look for identity and bank card numbers in what is stored'),
      'audit',
    ),
  }),
  object('subject', said('个人信息请求', 'Requests of persons'), ['system'], '', {
    handle: verb(
      said('受理', 'Handle'),
      said(
        '受理个人查阅、更正、删除其个人信息的请求，可查看其在全公司的个人信息',
        'Handle what persons ask about their data, and see what the whole company holds on them',
      ),
      'privacy',
    ),
    erase: verb(
      said('确认删除', 'Confirm erasures'),
      said(
        '复核并确认他人提出的个人信息删除，不可撤销',
        'Check and confirm an erasure somebody else proposed; it cannot be undone',
      ),
      'privacy',
    ),
  }),
  object('audit', said('审计日志', 'Audit log'), ['system'], '', {
    export: verb(said('导出', 'Export'), said('导出审计日志', 'Export the audit log'), 'audit'),
    verify: verb(said('核验', 'Verify'), said('核验审计日志是否完整', 'Check that the audit log is whole'), 'audit'),
    view: verb(said('查看', 'See'), said('查看所有变更与被拒绝的操作', 'Read every change and every refusal'), 'audit'),
  }),
  object('clock', said('时钟', 'Clock'), ['system'], '', {
    set: verb(said('拨动', 'Set'), said('在演示环境中拨动业务时间', 'Move business time in a demonstration'), 'system'),
  }),
];
