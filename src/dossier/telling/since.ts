import type { SinceJson } from '../schema.ts';
import { counted } from './words.ts';

/** "Since the earlier dossier: 1 new report, 2 new findings, 1 finding with more, 0 findings gone." */
export function sinceLead({ reports, findings }: SinceJson): string {
  const told = [
    `${counted(reports.added.length, 'new report')}`,
    ...(reports.changed.length === 0
      ? []
      : [`${counted(reports.changed.length, 'report')} with another text`]),
    ...(reports.gone.length === 0 ? [] : [`${counted(reports.gone.length, 'report')} gone`]),
    `${counted(findings.added.length, 'new finding')}`,
    `${counted(findings.changed.length, 'finding')} with more`,
    `${counted(findings.gone.length, 'finding')} gone`,
  ];
  return `Since the earlier dossier: ${told.join(', ')}.`;
}
