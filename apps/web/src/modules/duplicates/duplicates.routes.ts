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
      permission: ['customer.view', 'lead.view', 'contact.view'],
    },
  },
  {
    path: '/duplicate-rules',
    name: 'duplicate-rules',
    component: () => import('./DuplicateRulesPage.vue'),
    meta: { room: 'duplicates', title: 'nav.duplicate-rules', needs: ['customers'], permission: 'customer.rule' },
  },
] satisfies RouteRecordRaw[];
