import type { RouteRecordRaw } from 'vue-router';

const shared = { room: 'contracts', title: 'nav.contracts', permission: 'contract.view' };

export default [
  {
    path: '/contracts',
    name: 'contracts',
    component: () => import('./ContractListPage.vue'),
    meta: { ...shared, needs: ['quotes', 'sharing'] },
  },
  {
    path: '/contracts/:id',
    name: 'contract',
    component: () => import('./ContractPage.vue'),
    meta: { ...shared, needs: ['quotes', 'projects', 'approvals', 'activities', 'attachments', 'sharing'] },
  },
] satisfies RouteRecordRaw[];
