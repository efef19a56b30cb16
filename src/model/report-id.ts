declare const isReportId: unique symbol;

/** The id of a report: supplied, or a digest of its content. Branded, so that no other string passes for one. */
export type ReportId = string & { readonly [isReportId]: true };
