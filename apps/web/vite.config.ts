import { fileURLToPath, URL } from 'node:url';
import tailwind from '@tailwindcss/vite';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';

export default defineConfig(({ command }) => ({
  plugins: [
    vue({
      // Named features, or vue-router and pinia ship their devtools to every visitor (+25 KiB).
      features: { optionsAPI: false, prodDevtools: false, prodHydrationMismatchDetails: false },
    }),
    tailwind(),
  ],
  define: {
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __INTLIFY_DROP_MESSAGE_COMPILER__: false,
    ...(command === 'build' ? { __VUE_PROD_DEVTOOLS__: false } : {}),
  },
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { host: '127.0.0.1', proxy: { '/api': api, '/health': api } },
  preview: { host: '127.0.0.1', proxy: { '/api': api, '/health': api } },
  // Not `assets`: that is a page.
  build: { target: 'es2022', chunkSizeWarningLimit: 400, assetsInlineLimit: 0, assetsDir: 'built' },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.spec.ts', 'test/**/*.spec.ts'],
    setupFiles: ['./test/setup.ts'],
  },
}));
