import type { Pinia } from 'pinia';
import {
  createRouter,
  createWebHistory,
  type RouteLocationNormalized,
  type RouteLocationRaw,
  type Router,
} from 'vue-router';
import { watch } from 'vue';
import { toast } from '@/lib/feedback';
import { i18n, loadRoom, say } from '@/lib/i18n';
import { routes } from './routes';
import { useSession } from './session';

export function createAppRouter(pinia: Pinia): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes,
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  });
  router.beforeEach((to) => admit(to, pinia));
  router.beforeResolve(loadSentences);
  router.afterEach((to) => nameTab(to));
  watch(i18n.global.locale, () => nameTab(router.currentRoute.value));
  // A page of an older release is gone after an update of the server: only a reload brings the new one.
  router.onError((error) => {
    console.error(error);
    toast(say('pages.outdated'), { tone: 'bad', action: { label: say('pages.reload'), run: () => location.reload() } });
  });
  return router;
}

async function admit(to: RouteLocationNormalized, pinia: Pinia): Promise<RouteLocationRaw | boolean> {
  const session = useSession(pinia);
  if (to.name === 'unreachable') return true;
  try {
    await session.start();
  } catch {
    return { name: 'unreachable', query: { next: to.fullPath } };
  }
  if (to.name === 'sign-in' && session.me) return destination(to.query['next']);
  if (to.meta.open) return true;
  if (!session.me) return { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } };
  return (
    session.can(to.meta.permission) || {
      name: 'no-access',
      query: { page: to.meta.title, permission: [to.meta.permission ?? []].flat()[0] },
    }
  );
}

/** Where to go after signing in: a path of ours, never another site. */
export function destination(next: unknown): RouteLocationRaw {
  const isOurs = typeof next === 'string' && /^\/(?![/\\])/.test(next);
  return isOurs ? next : { name: 'workbench' };
}

async function loadSentences({ meta }: RouteLocationNormalized): Promise<void> {
  const rooms = [...(meta.room ? [meta.room] : []), ...(meta.needs ?? [])];
  await Promise.all(rooms.map(loadRoom));
}

function nameTab(to: RouteLocationNormalized): void {
  document.title = [to.meta.title && say(to.meta.title), say('brand.name')].filter(Boolean).join(' · ');
}
