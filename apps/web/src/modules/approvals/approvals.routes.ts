import type { RouteRecordRaw } from 'vue-router';

const shared = { room: 'approvals', title: 'nav.approvals', permission: 'approval.view' };

export default [
  { path: '/approvals', name: 'approvals', component: () => import('./ApprovalListPage.vue'), meta: shared },
  {
    path: '/approvals/:id',
    name: 'approval',
    component: () => import('./ApprovalPage.vue'),
    meta: { ...shared, needs: ['quotes', 'contracts'] },
  },
] satisfies RouteRecordRaw[];
