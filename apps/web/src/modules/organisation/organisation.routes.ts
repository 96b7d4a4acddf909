import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/organisation',
    name: 'organisation',
    component: () => import('./OrganisationPage.vue'),
    meta: { room: 'organisation', title: 'nav.organisation', permission: 'person.view' },
  },
] satisfies RouteRecordRaw[];
