import { describe, expect, it } from 'vitest';
import { sampleDossier } from '../../../test/cli/sample-dossier.ts';
import { exitCodeFor } from './compare.ts';
import { EXIT } from './io.ts';

describe('the exit code of compare', () => {
  it.each([
    ['no kind to fail on', undefined, 0, EXIT.done],
    ['a kind that was found', ['conflicting' as const], 0, EXIT.found],
    ['kinds of which one was found', ['updated' as const, 'omitted' as const], 0, EXIT.found],
    ['a kind that was not found', ['updated' as const], 0, EXIT.done],
    ['a failed input, and a kind that was found', ['conflicting' as const], 1, EXIT.failed],
  ])('for %s', (_what, failOn, failures, code) => {
    expect(exitCodeFor(sampleDossier(), failOn === undefined ? {} : { failOn }, failures)).toBe(code);
  });
});
