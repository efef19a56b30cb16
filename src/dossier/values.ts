import type { Citation, Maker, Span, StoryNotice } from '../model/index.ts';
import type { CitationJson, NoticeJson } from './schema.ts';

/** What stands for a referent across the reports of a story. */
export interface EntityTag {
  readonly id: string;
  readonly name: string;
  readonly wikidata?: string;
  readonly confidence: number;
}

export function spanToJson(span: Span): { start: number; end: number } {
  return { start: span.start, end: span.end };
}

export function makerToJson(maker: Maker): { name: string; version: string; setup?: string } {
  return {
    name: maker.name,
    version: maker.version,
    ...(maker.setup !== undefined && { setup: maker.setup }),
  };
}

export function noticeToJson(notice: StoryNotice): NoticeJson {
  const { report, code, message, span } = notice;
  return { ...(report !== undefined && { report }), code, message, ...(span && spanToJson(span)) };
}

/** A citation, flat. Its words are those of the text: only `report.cite` makes citations. */
export function citationToJson({ report, span, exact }: Citation): CitationJson {
  return { report, ...spanToJson(span), exact };
}
