import { defineConfig } from 'tsdown';

/**
 * Two builds into `dist/`, where vite has put the page before and which is therefore not emptied: the library,
 * with types and with its dependencies left outside, and the command, with all that it needs inside. One file
 * that is read at once starts sooner than a hundred that are looked up.
 */
export default defineConfig([
  {
    entry: {
      index: 'src/index.ts',
      model: 'src/model/index.ts',
      annotate: 'src/annotate/index.ts',
      compare: 'src/compare/index.ts',
      export: 'src/present/export/index.ts',
    },
    format: 'esm',
    fixedExtension: false,
    target: 'node20',
    platform: 'neutral',
    dts: true,
    clean: false,
    outDir: 'dist',
    outputOptions: { chunkFileNames: 'part-[name].js' },
  },
  {
    entry: { cli: 'src/present/cli/main.ts' },
    format: 'esm',
    fixedExtension: false,
    target: 'node20',
    platform: 'node',
    dts: false,
    clean: false,
    outDir: 'dist',
    deps: { alwaysBundle: [/./] },
    outputOptions: { chunkFileNames: 'cli-[name].js' },
  },
]);
