/// <reference types="vite/client" />
import 'vue-router';

declare module 'vue-router' {
  interface RouteMeta {
    /** The room whose messages the page needs, e.g. `leads`. */
    room?: string;
    /** Other rooms whose parts stand on the page, e.g. the timeline of `activities`. */
    needs?: string[];
    /** Message key of the page's title, shown in the tab and on the phone's top bar. */
    title?: string;
    /** The permission without which the page is not offered, e.g. `lead.view`; of several any one will do. */
    permission?: string | string[];
    /** Pages that a signed-out visitor may see. */
    open?: boolean;
    /** Pages without navigation around them: sign-in, set-up, print. */
    bare?: boolean;
  }
}
