import { inject, onBeforeUnmount } from 'vue';
import { routerKey } from 'vue-router';
import { confirmThat } from '../feedback';
import { say } from '../i18n';

/** Asks before typed work is left behind, whether by a link, the back button or closing the tab. */
export function useLeaveGuard(hasUnsaved: () => boolean): { mayLeave: () => Promise<boolean> } {
  const mayLeave = async () => !hasUnsaved() || confirmThat(question());
  const router = inject(routerKey, null);
  const stopGuard = router?.beforeEach(async (to, from) => to.path === from.path || (await mayLeave()));
  const warn = (event: BeforeUnloadEvent) => hasUnsaved() && event.preventDefault();

  addEventListener('beforeunload', warn);
  onBeforeUnmount(() => {
    stopGuard?.();
    removeEventListener('beforeunload', warn);
  });
  return { mayLeave };
}

function question() {
  return {
    title: say('form.leave.title'),
    consequence: say('form.leave.consequence'),
    action: say('form.leave.action'),
    tone: 'danger' as const,
  };
}
