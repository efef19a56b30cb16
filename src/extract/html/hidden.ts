type Attributes = Readonly<Record<string, string>>;

/** Elements whose text no reader of the page sees as part of a report. */
const SKIPPED = new Set(
  `script style template noscript nav footer aside svg math iframe object embed canvas audio video select option
  textarea button input datalist dialog map head`.split(/\s+/),
);

/** Declarations that take an element out of sight, by the rule that names them; the style comes without spaces. */
const UNSEEN: readonly (readonly [RegExp, string])[] = [
  [/(?:^|;)display:none/, 'hidden:display'],
  [/(?:^|;)visibility:(?:hidden|collapse)/, 'hidden:visibility'],
  [/(?:^|;)font-size:0(?:[^.\d]|$)/, 'hidden:font-size'],
  [/(?:^|;)opacity:0(?:[^.\d]|$)/, 'hidden:opacity'],
  [/(?:^|;)clip-path:inset\((?:100|[5-9]\d)%/, 'hidden:clip'],
  [/(?:^|;)clip:rect\((?:0|1px)/, 'hidden:clip'],
  [/(?:^|;)(?:left|top|right|text-indent|margin-left):-\d{3,}/, 'hidden:off-screen'],
  [/(?:^|;)(?:max-)?(?:height|width):0(?:px|;|$)/, 'hidden:size'],
];

/** The rule by which an element's text is left out, or null. `hiddenNames` are what style sheets in the page hide. */
export function hiddenRule(
  name: string,
  attributes: Attributes,
  hiddenNames: ReadonlySet<string>,
): string | null {
  if (SKIPPED.has(name)) return `element:${name}`;
  if (name === 'details' && attributes.open === undefined) return 'hidden:details';
  if (attributes.hidden !== undefined) return 'hidden:attribute';
  if (attributes['aria-hidden'] === 'true') return 'hidden:aria';
  if (hiddenNames.size > 0 && isNamedHidden(attributes, hiddenNames)) return 'hidden:style-sheet';
  const style = attributes.style;
  return style === undefined ? null : hiddenByStyle(style);
}

/** The rule by which declarations hide, or null. */
export function hiddenByStyle(style: string): string | null {
  const plain = style.slice(0, STYLE_MAX_CHARACTERS).toLowerCase().replace(/\s/g, '');
  const unseen = UNSEEN.find(([pattern]) => pattern.test(plain));
  if (unseen !== undefined) return unseen[1];
  const colour = /(?:^|;)color:([^;!]+)/.exec(plain)?.[1];
  const ground = /(?:^|;)background(?:-color)?:([^;!]+)/.exec(plain)?.[1];
  return colour !== undefined && colour === ground ? 'hidden:colour' : null;
}

/** Style attributes carry a few declarations; longer ones carry embedded pictures. */
const STYLE_MAX_CHARACTERS = 1000;
/** Style sheets inside a page that are longer than this are frameworks, whose hiding is undone by programs. */
const SHEET_MAX_CHARACTERS = 20_000;

/** The simple selectors (".note", "#note") that a style sheet in the page hides for good, outside `@media` and its kind. */
export function namesHiddenBy(sheet: string): readonly string[] {
  if (sheet.length > SHEET_MAX_CHARACTERS || !/none|hidden/.test(sheet)) return [];
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < sheet.length; i++) {
    const mark = sheet[i];
    if (mark === '{') {
      if (depth === 0) names.push(...namesOfRule(sheet, start, i));
      depth++;
    } else if (mark === '}') depth = Math.max(0, depth - 1);
    if (depth === 0 && (mark === '}' || mark === ';')) start = i + 1;
  }
  return names;
}

function namesOfRule(sheet: string, start: number, open: number): readonly string[] {
  const close = sheet.indexOf('}', open);
  const body = sheet.slice(open + 1, close < 0 ? sheet.length : close);
  const selectors = sheet.slice(start, open);
  if (selectors.includes('@') || body.includes('{') || hiddenByStyle(body) === null) return [];
  return selectors
    .split(',')
    .map((one) => one.trim())
    .filter((one) => /^[.#][\w-]{1,80}$/.test(one));
}

function isNamedHidden(attributes: Attributes, hidden: ReadonlySet<string>): boolean {
  const id = attributes.id;
  if (id !== undefined && hidden.has(`#${id}`)) return true;
  return (attributes.class ?? '').split(/\s+/).some((name) => hidden.has(`.${name}`));
}
