import { defineConfig } from 'vitest/config'

// Tests that start processes, browsers and repositories take their time on a busy machine; none waits this long for nothing.
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 }
})
