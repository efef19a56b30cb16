/** Options that do not go together: found only when all of them are known. Ends a run with exit code 2. */
export class UsageError extends Error {}
