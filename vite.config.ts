import { createHash } from 'node:crypto';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

/**
 * Fields of React's own values, none of them of its interface or of the browser's. A minifier may not shorten what
 * stands after a dot; these few make a twentieth of the page.
 */
export const REACT_FIELDS: readonly string[] = `
  memoizedState stateNode memoizedProps alternate sibling child updateQueue pendingProps subtreeFlags containerInfo
  _fragmentFiber lanes childLanes __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE pendingLanes
  dependencies instance cancelPendingCommit dehydrated baseState _currentValue cachePool lastRenderedReducer
  suspendedLanes _visibility lastRenderedState lastBaseUpdate hasEagerState callbackNode elementType
  firstBaseUpdate _eventListeners __DOM_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE
  unstable_scheduleCallback callbackPriority blockedOn errorRecoveryDisabledLanes unstable_NormalPriority deletions
  unsuspend unstable_now isDehydrated eagerState timeoutHandle attachedListener pingedLanes firstContext
`
  .trim()
  .split(/\s+/);

/** Builds the dossier page into one template, `dist/page.html`; `renderHtml` puts the dossier in. */
export default defineConfig({
  root: 'web',
  plugins: [
    react(),
    shortFieldNames(),
    viteSingleFile({ removeViteModuleLoader: true }),
    contentSecurityPolicy(),
  ],
  // What React has for its tools in a browser is of no use in a file that stands alone.
  define: { __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined' },
  build: {
    outDir: '../dist',
    emptyOutDir: false,
    target: ['chrome123', 'firefox121', 'safari17.5'],
    modulePreload: { polyfill: false },
    rolldownOptions: { input: 'web/page.html' },
  },
});

/** Gives the fields two or three signs each; no name of React's begins with the first of them. */
function shortFieldNames(): Plugin {
  const short = new Map(REACT_FIELDS.map((name, i) => [name, `$${i.toString(36)}`]));
  const names = new RegExp(`(?<![\\w$])(?:${REACT_FIELDS.join('|')})(?![\\w$])`, 'g');
  return {
    name: 'variorum:short-field-names',
    apply: 'build',
    transform: {
      filter: { id: /\/node_modules\/(?:react|react-dom|scheduler)\// },
      handler: (code) => ({ code: code.replace(names, (name) => short.get(name) ?? name), map: null }),
    },
  };
}

/**
 * Names the page's own script and style by their digests and forbids all else, so that nothing that stands in a
 * report could ever run or be fetched, even if it reached the page as markup.
 */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'variorum:content-security-policy',
    enforce: 'post',
    apply: 'build',
    // In the last round, after everything has been drawn into the one file.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          file.source = withPolicy(String(file.source));
        }
      },
    },
  };
}

function withPolicy(html: string): string {
  const script = /<script type="module"[^>]*>([\s\S]*?)<\/script>/g;
  const scripts = digestsOf(html, script);
  // Looked for outside the scripts, which may speak of style elements too.
  const styles = digestsOf(html.replaceAll(script, ''), /<style[^>]*>([\s\S]*?)<\/style>/g);
  const policy = [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html.replace(
    /<meta charset="utf-8"\s*\/?>/,
    (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}

function digestsOf(html: string, pattern: RegExp): string {
  const bodies = [...html.matchAll(pattern)].map((match) => match[1] ?? '');
  if (bodies.length === 0) throw new Error(`the built page holds nothing like ${pattern}`);
  return bodies.map((body) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`).join(' ');
}
