import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/bulk-edits',
    name: 'bulk-edits',
    component: () => import('./MyBulkEditsPage.vue'),
    meta: {
      room: 'bulk-edits',
      needs: ['customers', 'contacts', 'leads', 'opportunities'],
      title: 'nav.bulk-edits',
      permission: ['customer.edit', 'contact.edit', 'lead.edit', 'opportunity.edit'],
    },
  },
] satisfies RouteRecordRaw[];
