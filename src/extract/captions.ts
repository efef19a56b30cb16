/** Captions are a sentence or two. */
const CAPTION_MAX_CHARACTERS = 500;

const PICTURE =
  /^(?:(?:an?|the|this|in this|in an?|undated|handout|archive|file|aerial|satellite)\s){0,3}(?:\w+\s){0,2}(?:photo|photograph|picture|image|video grab|frame grab|screen ?grab|screenshot|still)\b/i;
const PICTURE_VERB =
  /\b(?:shows?|taken|released|provided|posted|made available|pictured|from video|obtained)\b/i;
const CREDIT_AT_END =
  /(?:[([](?:[^()[\]]{0,60}\b)?(?:photo|photos|image|images|picture|file|handout|pool|getty|reuters|ap photo|afp|epa)\b[^()[\]]{0,60}[)\]]\.?|\b(?:getty images|ap photo|file photo|file image|handout photo|epa-efe|via getty|photo by [\p{L} .]{3,40}|photo courtesy of [\p{L} .]{3,40}))$/iu;
const LABEL =
  /^(?:photos?|images?|pictures?|file photo|file|caption|photo credit|image credit|pictured|image source|photograph)\s?[:|]/i;
const POSITION =
  /\((?:left|right|centre|center|l|r|c|top|bottom|second left|second right|pictured)\)|,\s(?:left|right|centre|center|pictured),/i;

/** How many characters from the end a photo credit can reach. */
const CREDIT_REACH = 140;

/** The rule that says a block is a caption, or null. */
export function captionRule(words: string): string | null {
  if (words.length > CAPTION_MAX_CHARACTERS) return null;
  if (LABEL.test(words)) return 'picture-label';
  if (CREDIT_AT_END.test(words.slice(-CREDIT_REACH))) return 'picture-credit';
  if (PICTURE.test(words.slice(0, CREDIT_REACH)) && PICTURE_VERB.test(words)) return 'picture-described';
  return words.length < CREDIT_REACH * 2 && POSITION.test(words) && !/["“”]/.test(words)
    ? 'picture-position'
    : null;
}

/** Words that join the parts of a name or a title. */
const JOINING = new Set('of the and for in at on to a de la le du von van al bin with'.split(' '));
const NAME_ONLY_MAX_WORDS = 15;

/** Whether a block is nothing but names and titles: "Osmark Foreign Minister Ana Ruel". */
export function isNameOnly(words: string): boolean {
  const parts = words.split(/\s+/);
  if (parts.length < 2 || parts.length > NAME_ONLY_MAX_WORDS || /[.!?:]["”’]?$/.test(words)) return false;
  return parts.every((part) => JOINING.has(part.toLowerCase()) || /^["“‘(]?[\p{Lu}\p{N}]/u.test(part));
}
