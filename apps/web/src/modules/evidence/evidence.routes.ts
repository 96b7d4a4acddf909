import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/evidence',
    name: 'evidence',
    component: () => import('./EvidencePage.vue'),
    meta: { room: 'evidence', title: 'nav.evidence', permission: 'evidence.view' },
  },
] satisfies RouteRecordRaw[];
