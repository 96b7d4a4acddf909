import type { RouteRecordRaw } from 'vue-router';

const shared = { room: 'expenses', title: 'nav.expenses', permission: 'expense.view' };

export default [
  { path: '/expenses', name: 'expenses', component: () => import('./ExpenseListPage.vue'), meta: shared },
  {
    path: '/expenses/new',
    name: 'expense-new',
    component: () => import('./ExpenseEditorPage.vue'),
    meta: { ...shared, needs: ['approvals'], permission: 'expense.create' },
  },
  {
    path: '/expenses/:id/edit',
    name: 'expense-edit',
    component: () => import('./ExpenseEditorPage.vue'),
    meta: { ...shared, needs: ['approvals'], permission: 'expense.edit' },
  },
  {
    path: '/expenses/:id',
    name: 'expense',
    component: () => import('./ExpensePage.vue'),
    meta: { ...shared, needs: ['approvals', 'activities', 'attachments'] },
  },
] satisfies RouteRecordRaw[];
