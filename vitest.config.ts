import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,scripts}/**/*.test.ts'],
          exclude: ['**/*.site.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'site',
          environment: 'node',
          include: ['{src,scripts}/**/*.site.test.ts'],
          globalSetup: ['scripts/check-site/build-sites.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
