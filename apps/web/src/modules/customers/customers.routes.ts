import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/customers',
    name: 'customers',
    component: () => import('./CustomerListPage.vue'),
    meta: {
      room: 'customers',
      needs: ['sharing', 'pool', 'bulk-edits'],
      title: 'nav.customers',
      permission: 'customer.view',
    },
  },
  {
    path: '/customers/:id',
    name: 'customer',
    component: () => import('./CustomerPage.vue'),
    meta: {
      room: 'customers',
      needs: [
        'activities',
        'attachments',
        'contacts',
        'opportunities',
        'quotes',
        'contracts',
        'projects',
        'assets',
        'sharing',
        'pool',
        'merging',
        'registrations',
      ],
      title: 'nav.customers',
      permission: 'customer.view',
    },
  },
] satisfies RouteRecordRaw[];
