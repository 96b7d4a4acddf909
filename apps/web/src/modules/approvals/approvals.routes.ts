import type { RouteRecordRaw } from 'vue-router';

const shared = { room: 'approvals', title: 'nav.approvals', permission: 'approval.view' };

export default [
  {
    path: '/reassignments',
    name: 'reassignments',
    component: () => import('./reassignments/ReassignmentsPage.vue'),
    meta: { room: 'approvals', title: 'nav.reassignments', permission: ['approval.view', 'approval.administer'] },
  },
  { path: '/approvals', name: 'approvals', component: () => import('./ApprovalListPage.vue'), meta: shared },
  {
    path: '/approvals/:id',
    name: 'approval',
    component: () => import('./ApprovalPage.vue'),
    meta: { ...shared, permission: ['approval.view', 'approval.administer'], needs: ['quotes', 'contracts'] },
  },
] satisfies RouteRecordRaw[];
