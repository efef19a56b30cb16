type Attributes = Readonly<Record<string, string>>;

/** Words in class names and ids that say what a part of a page is for, with the rule that names the removal. */
const DROPPED: readonly (readonly [string, string])[] = [
  [
    'related',
    'related recirc recirculation recommend recommended recommendation recommendations readmore more-stories morestories also-read most-read mostread most-popular mostpopular trending popular latest-news up-next next-article teaser teasers promo promos promobox',
  ],
  [
    'newsletter',
    'newsletter newsletters signup sign-up subscribe subscription subscriptions paywall regwall login donate donation membership',
  ],
  [
    'share',
    'share sharing sharebar share-bar social socials social-share addtoany sharedaddy jp-relatedposts social-links follow follow-us',
  ],
  ['comments', 'comment comments comment-list disqus respond livefyre fyre'],
  [
    'navigation',
    'sidebar side-bar nav navbar navigation menu breadcrumb breadcrumbs pagination pager footer site-footer toolbar skip-link masthead site-header',
  ],
  [
    'advertisement',
    'ad ads advert adverts advertisement advertising sponsor sponsored sponsors taboola outbrain dfp adslot ad-slot ad-container banner',
  ],
  ['consent', 'cookie cookies consent gdpr popup modal overlay'],
  ['tags', 'tags tag-list taglist topics topic-list post-tags entry-tags categories'],
  [
    'about-author',
    'author-bio authorbio author-box authorbox author-info about-author bio biography author-card',
  ],
  ['disclaimer', 'disclaimer copyright legal'],
];
const DROPPED_WORDS: ReadonlyMap<string, string> = new Map(
  DROPPED.flatMap(([rule, words]) => words.split(' ').map((word) => [word, `class:${rule}`] as const)),
);

/** Roles of ARIA that are no report. */
const DROPPED_ROLES = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'banner',
  'search',
  'dialog',
  'menu',
  'alert',
]);

/** Names of containers that hold the body of a report. */
const BODY_NAMES =
  /^(?:article|story|post|entry|news|content)[-_]{0,2}(?:body|content|text|main|copy)(?:[-_]{1,2}\w{1,20})?$|^(?:body-?copy|body-?text|story|article|articlebody|storybody|rich-?text|td-post-content|field-name-body|field--name-body)$/i;
const BYLINE_NAMES =
  /^(?:byline|by-line|author|authors|author-name|article-author|post-author|entry-author|writer)(?:[-_]{1,2}\w{1,20})?$/i;
const CAPTION_NAMES =
  /(?:^|[-_])(?:caption|captions|figcaption|photo-credit|image-credit|credit-line|wp-caption-text)(?:$|[-_])/i;
/** Elements carry a few classes; a flood of them says nothing. */
const NAMES_MAX = 20;

export interface Hints {
  /** The rule by which this part of the page is no report. */
  readonly dropped: string | null;
  readonly isBody: boolean;
  readonly isByline: boolean;
  readonly isCaption: boolean;
}

const NONE: Hints = { dropped: null, isBody: false, isByline: false, isCaption: false };

/** What class names, id, role and microdata of an element say of it. */
export function hintsOf(name: string, attributes: Attributes): Hints {
  const property = attributes.itemprop ?? '';
  if (attributes.role !== undefined && DROPPED_ROLES.has(attributes.role))
    return { ...NONE, dropped: 'role' };
  if (property === 'articleBody') return { ...NONE, isBody: true };
  if (property === 'author' || attributes.rel === 'author') return { ...NONE, isByline: true };
  if (name === 'form') return { ...NONE, dropped: 'element:form' };
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`.trim();
  return names === '' ? NONE : hintsOfNames(names.split(/\s+/, NAMES_MAX));
}

function hintsOfNames(names: readonly string[]): Hints {
  if (names.some((one) => CAPTION_NAMES.test(one))) return { ...NONE, isCaption: true };
  if (names.some((one) => BYLINE_NAMES.test(one))) return { ...NONE, isByline: true };
  if (names.some((one) => BODY_NAMES.test(one))) return { ...NONE, isBody: true };
  for (const one of names) {
    const rule = droppedRule(one.toLowerCase());
    if (rule !== null) return { ...NONE, dropped: rule };
  }
  return NONE;
}

/** By the whole name, or by its first or last part: "related-links", "article__share". */
function droppedRule(name: string): string | null {
  const parts = name.split(/[-_]+/).filter(Boolean);
  const keys = [
    name,
    parts[0] ?? '',
    parts.at(-1) ?? '',
    parts.slice(0, 2).join('-'),
    parts.slice(-2).join('-'),
  ];
  for (const key of keys) {
    const rule = DROPPED_WORDS.get(key);
    if (rule !== undefined) return rule;
  }
  return null;
}
