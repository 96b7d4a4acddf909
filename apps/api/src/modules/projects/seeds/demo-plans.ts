import type { ProjectStatus } from '../project.entity.js';

/** One implementation project of the demo company, told in business days before the day of the start. */
export interface DemoPlan {
  /** The deal whose signed contract it carries out. */
  readonly deal: string;
  readonly name: string;
  readonly note: string;
  /** Days ago it was begun, and is planned to begin and to end; below zero for days to come. */
  readonly begunDaysAgo: number;
  readonly planned: readonly [from: number, until: number];
  /** What is to be reached, due so many days ago, and reached so many days ago. */
  readonly milestones: readonly (readonly [name: string, due: number, reached?: number])[];
  readonly steps: readonly (readonly [to: ProjectStatus, daysAgo: number, reason?: string])[];
}

/** One in each state that is met on an ordinary day. */
export const DEMO_PLANS: readonly DemoPlan[] = [
  {
    deal: '东岭重装能耗看板',
    name: '东岭重装能耗看板实施',
    note: '客户要求看板放在总装车间入口。',
    begunDaysAgo: 92,
    planned: [88, 30],
    milestones: [
      ['现场点位确认', 84, 85],
      ['网关安装与联网', 66, 64],
      ['看板上线', 45, 43],
      ['客户验收', 30, 31],
    ],
    steps: [
      ['running', 88],
      ['accepted', 31, '客户已签验收单。'],
      ['closed', 20, '资料已归档，转售后维护。'],
    ],
  },
  {
    deal: '北辰零部件追溯一期',
    name: '北辰零部件追溯一期实施',
    note: '两条产线分批切换，周末停机。',
    begunDaysAgo: 74,
    planned: [70, -25],
    milestones: [
      ['需求确认与蓝图', 58, 56],
      ['追溯码规则评审', 40, 37],
      ['一号产线切换', 12, 9],
      ['二号产线切换', -8],
      ['客户验收', -25],
    ],
    steps: [['running', 70]],
  },
  {
    deal: '岭南家电模具保养',
    name: '岭南家电模具保养系统实施',
    note: '',
    begunDaysAgo: 35,
    planned: [30, -20],
    milestones: [
      ['模具台账整理', 22, 21],
      ['扫码终端到货', 6],
      ['系统上线', -10],
      ['客户验收', -20],
    ],
    steps: [
      ['running', 30],
      ['paused', 7, '客户仓库搬迁，现场停工约两周。'],
    ],
  },
  {
    deal: '徐州工厂焊接数据采集',
    name: '徐州工厂焊接数据采集实施',
    note: '客户希望尽快进场，等网关到货。',
    begunDaysAgo: 5,
    planned: [-6, -60],
    milestones: [
      ['进场与点位确认', -8],
      ['网关安装与联网', -30],
      ['客户验收', -60],
    ],
    steps: [],
  },
];
