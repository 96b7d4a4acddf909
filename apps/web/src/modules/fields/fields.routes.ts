import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/custom-fields',
    name: 'custom-fields',
    component: () => import('./CustomFieldsPage.vue'),
    meta: { room: 'fields', title: 'nav.custom-fields', permission: 'field.configure' },
  },
  {
    path: '/dictionaries',
    name: 'dictionaries',
    component: () => import('./DictionariesPage.vue'),
    meta: { room: 'fields', title: 'nav.dictionaries', permission: 'field.configure' },
  },
] satisfies RouteRecordRaw[];
