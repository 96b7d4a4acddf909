import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/people',
    name: 'people',
    component: () => import('./PeoplePage.vue'),
    meta: { room: 'people', needs: ['organisation'], title: 'nav.people', permission: 'person.view' },
  },
  {
    path: '/people/:id',
    name: 'person',
    component: () => import('./PersonPage.vue'),
    meta: {
      room: 'people',
      needs: ['organisation', 'roles', 'account', 'reorganisation', 'visibility'],
      title: 'nav.people',
      permission: 'person.view',
    },
  },
] satisfies RouteRecordRaw[];
