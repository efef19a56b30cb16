import { describe, expect, it } from 'vitest';
import { sampleDossier } from '../../../test/cli/sample-dossier.ts';
import { VariorumError } from '../../model/index.ts';
import { exitCodeFor, withKinds } from './compare.ts';
import { EXIT } from './io.ts';

const nothing = { failures: [], remarks: [] };
const failed = { failures: [new VariorumError('empty-input', 'x.txt is empty')], remarks: [] };

describe('the exit code of compare', () => {
  it.each([
    ['no kind to fail on', undefined, nothing, EXIT.done],
    ['a kind that was found', ['conflicting' as const], nothing, EXIT.found],
    ['kinds of which one was found', ['updated' as const, 'omitted' as const], nothing, EXIT.found],
    ['a kind that was not found', ['updated' as const], nothing, EXIT.done],
    ['a failed input, and a kind that was found', ['conflicting' as const], failed, EXIT.failed],
  ])('for %s', (_what, failOn, tally, code) => {
    expect(exitCodeFor(sampleDossier(), failOn === undefined ? {} : { failOn }, tally)).toBe(code);
  });
});

describe('--only', () => {
  it('keeps findings of the kinds named, and all else', () => {
    const dossier = sampleDossier();
    const { findings, ...others } = withKinds(dossier, ['omitted', 'conflicting']);
    expect(findings.map(({ kind }) => kind)).toEqual(['conflicting', 'omitted']);
    expect(others).toEqual({ ...dossier, findings: undefined });
  });
});
