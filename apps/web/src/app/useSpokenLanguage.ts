import { computed } from 'vue';
import { api, unwrap } from '@/lib/api';
import { isLanguage } from '@/lib/i18n/language';
import { usePreferences } from '@/lib/preferences';

/** The language of the pages; the server is told, so that mails and exports are written in it too. */
export function useSpokenLanguage() {
  const preferences = usePreferences();

  async function speak(next: string): Promise<void> {
    if (!isLanguage(next)) return;
    await preferences.speak(next);
    // If the server cannot be told now, the next change will tell it.
    await unwrap(api.PATCH('/me', { body: { locale: next } })).catch(() => undefined);
  }

  return computed<string>({ get: () => preferences.locale, set: (next) => void speak(next) });
}
