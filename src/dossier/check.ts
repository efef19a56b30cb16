import type { CheckedDraft, CheckedStatement } from '../model/index.ts';
import { reportToJson } from './report.ts';
import type { CheckJson, StatementJson } from './schema-check.ts';
import { citationToJson, spanToJson } from './values.ts';

/** A checked draft as plain values, in the shape of the contract. */
export function checkOf({ draft, story, statements }: CheckedDraft): CheckJson {
  return {
    schema: 'variorum/check@1',
    draft: reportToJson(draft),
    reports: story.reports.map((report) => reportToJson(report)),
    statements: statements.map(statementToJson),
  };
}

function statementToJson(statement: CheckedStatement): StatementJson {
  const { span, about, result, evidence, change, confidence, why } = statement;
  return {
    ...spanToJson(span),
    about,
    result,
    evidence: evidence.map(citationToJson),
    ...(change !== undefined && { change }),
    confidence,
    why: why.map((reason) => ({ ...reason })),
  };
}
