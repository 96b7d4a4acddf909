import type { TemplateText } from '../clauses.js';

export const SALES_CONTRACT = { code: 'software-sales', versionNumber: 1, name: '软件产品销售合同' } as const;

/** The company's text for selling software with its implementation. Blanks are filled from the contract, or by hand. */
export const SALES_CONTRACT_CLAUSES: readonly TemplateText[] = (
  [
    [
      'subject',
      '合同标的',
      'business-manager',
      '乙方向甲方提供本合同附件《产品与服务清单》所列的软件产品、配套硬件及实施服务。清单为本合同的组成部分，与本合同具有同等效力。',
    ],
    [
      'price',
      '合同价款',
      'finance-manager',
      '本合同含税总价为{{amount}}（大写：{{amountInWords}}），已包含清单所列产品、服务及增值税税款。除双方另行签订书面补充协议外，该价款为固定价款。',
    ],
    [
      'payment',
      '付款方式',
      'finance-manager',
      '甲方按约定的付款节点以银行转账方式向乙方支付价款。乙方应在每次收款前开具等额增值税专用发票。甲方逾期付款的，每逾期一日，按逾期金额的万分之五向乙方支付违约金。',
    ],
    [
      'delivery',
      '交付与实施',
      'vp-implementation',
      '乙方应在合同生效且收到预付款后{{deliveryDays}}个工作日内完成软件交付，并按双方确认的实施计划开展实施工作。甲方应提供必要的现场条件与配合人员；因甲方原因造成的延误，工期相应顺延。',
    ],
    [
      'acceptance',
      '验收',
      'vp-implementation',
      '系统上线试运行满三十日且无重大缺陷的，双方应在五个工作日内签署验收报告。甲方逾期未签署且未提出书面异议的，视为验收合格。',
    ],
    [
      'intellectual-property',
      '知识产权',
      'vp-rd',
      '软件产品的著作权及全部知识产权归乙方所有。甲方获得在约定范围内永久、非独占、不可转让的使用权，不得反向工程、复制分发或向第三方转授权。',
    ],
    [
      'warranty',
      '质量保证与维护',
      'vp-rd',
      '自验收合格之日起，乙方提供十二个月免费质量保证。质保期内软件缺陷由乙方免费修复，硬件按原厂质保政策执行。质保期满后，双方可另行签订维护服务合同。',
    ],
    [
      'confidentiality',
      '保密',
      'legal',
      '双方对在合同履行中知悉的对方商业秘密与技术秘密负有保密义务，未经对方书面同意不得向第三方披露。保密义务自知悉之日起五年内有效，不因合同终止而免除。',
    ],
    [
      'liability',
      '违约责任',
      'legal',
      '任何一方违反本合同约定给对方造成损失的，应承担赔偿责任。任何一方的累计赔偿责任以本合同含税总价的百分之三十为限，但故意或重大过失造成的损失除外。',
    ],
    [
      'disputes',
      '争议解决',
      'legal',
      '因本合同引起的争议，双方应友好协商解决；协商不成的，任何一方均可向乙方所在地有管辖权的人民法院提起诉讼。',
    ],
    [
      'effect',
      '合同生效',
      'business-manager',
      '本合同自双方加盖公章或合同专用章之日起生效，一式四份，双方各执两份，具有同等法律效力。',
    ],
  ] as const
).map(([key, title, ownerPosition, text], at) => ({ position: at + 1, key, title, ownerPosition, text }));
