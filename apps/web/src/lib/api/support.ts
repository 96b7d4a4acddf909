import { shallowRef } from 'vue';

/** With whose eyes this tab looks; kept for the tab alone, so that another one stays oneself. */
export interface SupportLook {
  id: string;
  name: string;
  endsAt: string;
}

const KEY = 'countersign.support-view';
/** What is one's own whatever one looks at: the session, the asks themselves, the live line. */
const OWN = /\/api\/v1\/(session|setup|support-views|events)(\/|$)/;

export const looking = shallowRef<SupportLook | null>(read());

export function beginLooking(look: SupportLook): void {
  sessionStorage.setItem(KEY, JSON.stringify(look));
  looking.value = look;
}

export function stopLooking(): void {
  sessionStorage.removeItem(KEY);
  looking.value = null;
}

/** The header of a request that is made with somebody else's eyes. */
export function supportHeader(url: string): Record<string, string> {
  return looking.value && !OWN.test(new URL(url).pathname) ? { 'X-Support-View': looking.value.id } : {};
}

function read(): SupportLook | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as SupportLook | null;
  } catch {
    return null;
  }
}
