import { PiniaColada } from '@pinia/colada';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './app/App.vue';
import { createAppRouter } from './app/router';
import { useSession } from './app/session';
import { whenSessionIsOver } from './lib/api';
import { onSignedOutElsewhere } from './lib/api/token';
import { toastProblem } from './lib/feedback';
import { i18n } from './lib/i18n';
import { usePreferences } from './lib/preferences';
import './styles/index.css';

const FRESH_MS = 15_000;

const app = createApp(App);
const pinia = createPinia();
app.use(pinia).use(i18n);
app.use(PiniaColada, { queryOptions: { staleTime: FRESH_MS, gcTime: 300_000 } });

const router = createAppRouter(pinia);
const session = useSession(pinia);
const leave = () => session.me && void router.push(session.forgotten(router.currentRoute.value.fullPath));
whenSessionIsOver(leave);
onSignedOutElsewhere(leave);

app.config.errorHandler = (error) => {
  console.error(error);
  toastProblem(error);
};

const preferences = usePreferences(pinia);
await preferences.speak(preferences.locale);
app.use(router).mount('#app');
