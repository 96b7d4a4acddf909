import type { Component } from 'vue';
import type { RouteLocationRaw } from 'vue-router';

/** One line of a menu. A disabled one says why in `reason`. */
export interface MenuItem {
  key: string;
  label: string;
  icon?: Component;
  shortcut?: string;
  tone?: 'plain' | 'danger';
  disabled?: boolean;
  reason?: string;
  /** Draws a line above the item. */
  divided?: boolean;
  checked?: boolean;
  to?: RouteLocationRaw;
  run?: () => void;
}
