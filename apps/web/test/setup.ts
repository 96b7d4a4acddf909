import { config } from '@vue/test-utils';
import { beforeEach } from 'vitest';
import { i18n } from '@/lib/i18n';

// A layout for a browser without one: the virtual rows of a grid need a height to fill.
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 600 });
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 1000 });

config.global.plugins = [i18n];

beforeEach(() => localStorage.clear());
