import type { RouteRecordRaw } from 'vue-router';

const meta = { room: 'contacts', title: 'nav.contacts', permission: 'contact.view' };

export default [
  {
    path: '/contacts',
    name: 'contacts',
    component: () => import('./ContactListPage.vue'),
    meta: { ...meta, needs: ['customers', 'bulk-edits'] },
  },
  {
    path: '/contacts/:id',
    name: 'contact',
    component: () => import('./ContactPage.vue'),
    meta: { ...meta, needs: ['customers', 'activities', 'merging'] },
  },
] satisfies RouteRecordRaw[];
