import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/pool',
    name: 'pool',
    component: () => import('./PoolPage.vue'),
    meta: { room: 'pool', needs: ['customers'], title: 'nav.pool', permission: ['pool.claim', 'pool.assign'] },
  },
  {
    path: '/countdowns',
    name: 'countdowns',
    component: () => import('./CountdownListPage.vue'),
    meta: { room: 'pool', needs: ['customers'], title: 'nav.countdowns', permission: 'customer.view' },
  },
  {
    path: '/pool-ledger',
    name: 'pool-ledger',
    component: () => import('./LedgerPage.vue'),
    meta: { room: 'pool', needs: ['customers'], title: 'nav.pool-ledger', permission: 'customer.view' },
  },
  {
    path: '/pool-appeals',
    name: 'pool-appeals',
    component: () => import('./AppealListPage.vue'),
    meta: { room: 'pool', needs: ['customers'], title: 'nav.pool-appeals', permission: ['pool.claim', 'pool.assign'] },
  },
  {
    path: '/pool-rules',
    name: 'pool-rules',
    component: () => import('./PoolRulesPage.vue'),
    meta: { room: 'pool', title: 'nav.pool-rules', permission: 'pool.manage' },
  },
] satisfies RouteRecordRaw[];
