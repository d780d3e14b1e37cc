/**
 * The main side: the app, the engine, the workers that read files and texts, and the command line, as ES
 * modules that carry all their packages but Electron and the native better-sqlite3.
 */
import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/main',
    emptyOutDir: true,
    target: 'node22',
    minify: false,
    rolldownOptions: {
      input: {
        main: 'main/app/main.ts',
        engine: 'main/engine/engine.ts',
        'extraction-worker': 'main/extraction/worker.ts',
        'sources-worker': 'main/sources/worker.ts',
        cli: 'main/cli/main.mjs',
      },
      external: ['electron', 'better-sqlite3'],
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        // All in one folder: whichever file a module lands in, what it finds beside itself is there.
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
  ssr: { noExternal: true, external: ['better-sqlite3'] },
})
