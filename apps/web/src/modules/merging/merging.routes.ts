import type { RouteRecordRaw } from 'vue-router';

const meta = {
  room: 'merging',
  title: 'merging.title',
  needs: ['customers', 'contacts'],
  permission: 'customer.merge',
};

export default [
  { path: '/customers/:id/merge/:other', name: 'customerMerge', component: () => import('./MergePage.vue'), meta },
  {
    path: '/customer-merges/:id',
    name: 'customerMergeResult',
    component: () => import('./MergeResultPage.vue'),
    meta,
  },
  {
    path: '/contacts/:id/merge/:other',
    name: 'contactMerge',
    component: () => import('./ContactMergePage.vue'),
    meta: { ...meta, title: 'merging.contact.title', permission: 'contact.delete' },
  },
] satisfies RouteRecordRaw[];
