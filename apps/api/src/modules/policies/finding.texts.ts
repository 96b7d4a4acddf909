import type { Finding } from '@countersign/approval-engine';
import { texts, type Sentence } from '../../platform/http/domain-error.js';

type OwnCode = 'fact_not_offered' | 'fact_offered_otherwise';

/** What the checker finds, in words; a test demands a sentence for every code. */
export const FINDINGS: Readonly<Record<Finding['code'] | OwnCode, Sentence>> = {
  shape_wrong: { zh: '写法有误，应为 {expected}', en: 'Not written as it should be: {expected} expected' },
  key_repeated: { zh: '键“{key}”重复', en: 'The key “{key}” is used twice' },
  nested_too_deep: { zh: '嵌套超过 50 层', en: 'Nested more than 50 levels deep' },
  fact_undeclared: { zh: '事实“{field}”没有声明', en: 'The fact “{field}” is not declared' },
  fact_not_codes: { zh: '事实“{field}”不是职权列表', en: 'The fact “{field}” is no list of positions' },
  operator_impossible: { zh: '“{op}”不能用于{type}类型', en: '“{op}” cannot be asked of {type}' },
  value_wrong: { zh: '比较的值与“{field}”的类型不符', en: 'What “{field}” is compared with is not of its type' },
  position_unranked: { zh: '职权“{code}”没有排进权限级别', en: 'The position “{code}” has no rank' },
  position_ranked_twice: { zh: '职权“{code}”排了两次', en: 'The position “{code}” is ranked twice' },
  rung_never_sufficient: { zh: '这一级永远不够，缺少足够条件', en: 'This level never suffices: it has no condition' },
  rung_unreachable: { zh: '这一级之后的级别永远不会到达', en: 'The levels after this one are never reached' },
  fact_not_offered: {
    zh: '单据不提供事实“{field}”，所有提交都会被拒绝',
    en: 'The record does not bring the fact “{field}”, so every submission would be refused',
  },
  fact_offered_otherwise: {
    zh: '单据提供的“{field}”是{type}类型',
    en: 'The record brings “{field}” as {type}',
  },
};

texts(Object.fromEntries(Object.entries(FINDINGS).map(([code, sentence]) => [`policy.finding.${code}`, sentence])));
