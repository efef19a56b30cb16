/** Elements deeper than this are read as if they stood at this depth: no page nests so by intent. */
export const NESTING_MAX = 512;

/** Elements of a page; beyond them it is cut off. The largest of 400 news pages looked at held 30,000. */
export const NODES_MAX = 200_000;

/** Longer unbroken runs of ASCII are data (keys, base64), not words. */
export const RUN_MAX_CHARACTERS = 300;

/** The parser is fed so many characters at a time, so that the limits are looked at between. */
export const CHUNK_CHARACTERS = 4096;

/** Pictures, tables of data and dumps aside, metadata is small. */
export const JSON_LD_MAX_CHARACTERS = 1_000_000;

/** How many removals of a page are listed; a page can hold thousands of hidden elements. */
export const REMOVALS_MAX = 200;
