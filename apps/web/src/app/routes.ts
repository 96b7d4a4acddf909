import type { RouteRecordRaw } from 'vue-router';

/** Every room brings its own pages: `modules/<room>/<room>.routes.ts`, default export. */
const rooms = import.meta.glob<{ default: RouteRecordRaw[] }>('../modules/*/*.routes.ts', { eager: true });

export const routes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./entry/SignInPage.vue'),
    meta: { open: true, bare: true, title: 'entry.signIn' },
  },
  {
    path: '/setup',
    name: 'setup',
    component: () => import('./entry/SetupPage.vue'),
    meta: { open: true, bare: true, title: 'entry.setup' },
  },
  ...Object.values(rooms).flatMap((room) => room.default),
  {
    path: '/no-access',
    name: 'no-access',
    component: () => import('./pages/NoAccessPage.vue'),
    meta: { title: 'pages.noAccess.title' },
  },
  {
    path: '/unreachable',
    name: 'unreachable',
    component: () => import('./pages/UnreachablePage.vue'),
    meta: { open: true, bare: true, title: 'pages.unreachable.title' },
  },
  {
    path: '/:rest(.*)*',
    name: 'not-found',
    component: () => import('./pages/NotFoundPage.vue'),
    meta: { title: 'pages.notFound.title' },
  },
];
