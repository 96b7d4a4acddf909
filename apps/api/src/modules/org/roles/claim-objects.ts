import { object, said, verb } from './permission-object.js';

/** Whose a customer is: by a pool, and by who registered it. */
export const POOL = object('pool', said('公海', 'Customer pools'), ['customers'], '', {
  claim: verb(
    said('领取', 'Claim'),
    said('从公海领取客户，释放自己的客户', 'Claim customers from a pool, and give up their own'),
  ),
  assign: verb(
    said('分配', 'Assign'),
    said('把公海客户分配给下属，释放下属的客户', 'Give customers of a pool to their people, and release theirs'),
  ),
  manage: verb(
    said('维护', 'Maintain'),
    said('建立公海，设定回收与领取规则', 'Found pools and set the rules of recycling and claiming'),
    'system',
  ),
});

export const REGISTRATION = object('registration', said('报备', 'Registrations'), ['sales'], 'view', {
  create: verb(
    said('报备', 'Register'),
    said(
      '报备商机、客户或公司，申请撞单例外',
      'Register deals, customers or companies, and ask for exceptions in conflicts',
    ),
  ),
  settle: verb(said('裁定', 'Settle'), said('裁定他人之间的撞单', 'Settle conflicts between others')),
});
