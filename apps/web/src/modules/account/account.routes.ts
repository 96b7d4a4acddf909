import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/account',
    name: 'account',
    component: () => import('./AccountPage.vue'),
    meta: { room: 'account', needs: ['organisation', 'visibility'], title: 'nav.account' },
  },
  {
    path: '/travellers',
    name: 'travellers',
    component: () => import('./TravellersPage.vue'),
    meta: { room: 'account', title: 'nav.travellers' },
  },
  {
    path: '/settings/accounts',
    name: 'account-rules',
    component: () => import('./AccountRulesPage.vue'),
    meta: { room: 'account', title: 'nav.account-rules', permission: 'account.manage' },
  },
  {
    path: '/settings/service-accounts',
    name: 'service-accounts',
    component: () => import('./ServiceAccountsPage.vue'),
    meta: { room: 'account', title: 'nav.service-accounts', permission: 'account.manage' },
  },
  {
    path: '/people/:id/account',
    name: 'account-of-person',
    component: () => import('./AccountOfPersonPage.vue'),
    meta: { room: 'account', title: 'nav.account-of-person', permission: 'account.manage' },
  },
] satisfies RouteRecordRaw[];
