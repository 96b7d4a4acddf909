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
  {
    path: '/forgotten-password',
    name: 'forgotten',
    component: () => import('./entry/ForgottenPage.vue'),
    meta: { open: true, bare: true, title: 'entry.forgotten.title' },
  },
  {
    path: '/new-password',
    name: 'new-password',
    component: () => import('./entry/NewPasswordPage.vue'),
    meta: { open: true, bare: true, title: 'entry.link.title' },
  },
  {
    path: '/sign-on',
    name: 'sign-on',
    component: () => import('./entry/SignOnPage.vue'),
    meta: { open: true, bare: true, title: 'entry.signOn.title' },
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
