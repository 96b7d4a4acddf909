import { defineAsyncComponent, type Component } from 'vue';

/** One card on the page of a person; it is given `person` and decides itself whether it has anything to say. */
export interface PersonPanel {
  key: string;
  /** The wide column holds what has rows, the narrow one what is read at a glance. */
  column: 'wide' | 'narrow';
  /** Not even asked for without it. */
  permission?: string;
  /** Shown to the person herself, whatever she may otherwise do. */
  own?: boolean;
  component: Component;
}

const panel = (
  key: string,
  column: PersonPanel['column'],
  load: () => Promise<{ default: Component }>,
  more: Partial<PersonPanel> = {},
): PersonPanel => ({
  key,
  column,
  component: defineAsyncComponent(load),
  ...more,
});

/** In the order they are shown. A room that knows something about people adds a line. */
export const PANELS: readonly PersonPanel[] = [
  panel('positions', 'wide', () => import('./panels/PositionsPanel.vue')),
  panel('reports', 'wide', () => import('./panels/ReportsPanel.vue')),
  panel('access', 'wide', () => import('./panels/AccessPanel.vue'), { permission: 'role.manage' }),
  panel('roles', 'narrow', () => import('./panels/RolesPanel.vue'), { permission: 'role.view' }),
  panel('account', 'narrow', () => import('./panels/AccountCard.vue'), { permission: 'account.manage' }),
  panel('heads', 'narrow', () => import('./panels/HeadsPanel.vue')),
  panel('absences', 'narrow', () => import('@/modules/organisation/AbsencesPanel.vue'), {
    permission: 'person.manage',
    own: true,
  }),
  panel('proxies', 'narrow', () => import('@/modules/organisation/ProxiesPanel.vue'), {
    permission: 'person.manage',
    own: true,
  }),
  panel('departure', 'narrow', () => import('./panels/DepartureCard.vue'), { permission: 'person.manage' }),
  panel('leaving', 'narrow', () => import('./panels/LeavingCard.vue'), { permission: 'organisation.plan' }),
];
