import type { RouteRecordRaw } from 'vue-router';

const shared = { room: 'quotes', title: 'nav.quotes', permission: 'quote.view' };

export default [
  {
    path: '/quotes',
    name: 'quotes',
    component: () => import('./QuoteListPage.vue'),
    meta: { ...shared, needs: ['sharing'] },
  },
  {
    path: '/quotes/new',
    name: 'quote-new',
    component: () => import('./QuoteEditorPage.vue'),
    meta: { ...shared, needs: ['approvals'], permission: 'quote.create' },
  },
  {
    path: '/quotes/:id/edit',
    name: 'quote-edit',
    component: () => import('./QuoteEditorPage.vue'),
    meta: { ...shared, needs: ['approvals'], permission: 'quote.edit' },
  },
  {
    path: '/quotes/:id',
    name: 'quote',
    component: () => import('./QuotePage.vue'),
    meta: { ...shared, needs: ['approvals', 'activities', 'sharing'] },
  },
] satisfies RouteRecordRaw[];
