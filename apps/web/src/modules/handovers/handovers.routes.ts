import type { RouteRecordRaw } from 'vue-router';

const meta = { room: 'handovers', title: 'nav.handovers', permission: ['handover.run', 'person.manage'] };

export default [
  { path: '/handovers', name: 'handovers', component: () => import('./HandoverListPage.vue'), meta },
  { path: '/handovers/new', name: 'handover-new', component: () => import('./HandoverNewPage.vue'), meta },
  { path: '/handovers/:id', name: 'handover', component: () => import('./HandoverPage.vue'), meta },
] satisfies RouteRecordRaw[];
