import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/duplicates',
    name: 'duplicates',
    component: () => import('./DuplicatesPage.vue'),
    meta: {
      room: 'duplicates',
      title: 'nav.duplicates',
      needs: ['customers'],
      permission: ['customer.view', 'lead.view'],
    },
  },
] satisfies RouteRecordRaw[];
