import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/leads',
    name: 'leads',
    component: () => import('./LeadListPage.vue'),
    meta: {
      room: 'leads',
      needs: ['customers', 'contacts', 'sharing', 'bulk-edits'],
      title: 'nav.leads',
      permission: 'lead.view',
    },
  },
  {
    path: '/leads/:id',
    name: 'lead',
    component: () => import('./LeadPage.vue'),
    meta: {
      room: 'leads',
      needs: ['customers', 'contacts', 'activities', 'sharing', 'intake'],
      title: 'nav.leads',
      permission: 'lead.view',
    },
  },
  {
    path: '/leads/:id/qualification',
    name: 'lead-qualification',
    component: () => import('./QualifyPage.vue'),
    meta: {
      room: 'leads',
      needs: ['customers', 'opportunities', 'intake'],
      title: 'leads.qualify.title',
      permission: 'lead.qualify',
    },
  },
] satisfies RouteRecordRaw[];
