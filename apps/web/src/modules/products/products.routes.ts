import type { RouteRecordRaw } from 'vue-router';

const meta = { room: 'products', title: 'nav.products', permission: 'product.view' };

export default [
  { path: '/products', name: 'products', component: () => import('./ProductListPage.vue'), meta },
  { path: '/price-lists', name: 'price-lists', component: () => import('./PriceListsPage.vue'), meta },
  { path: '/price-lists/:id', name: 'price-list', component: () => import('./PriceListPage.vue'), meta },
] satisfies RouteRecordRaw[];
