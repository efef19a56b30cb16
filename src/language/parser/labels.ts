/** A dependency label; a decorated one, "a||b", says that the true head is a descendant of the head labelled b. */
export interface Label {
  readonly name: string;
  /** The label to look for and the label to have then, as indexes; absent for plain labels. */
  readonly decoration?: { readonly headLabel: number; readonly label: number };
}

const DELIMITER = '||';
const ROOT = 'ROOT';

export interface Labels {
  readonly labels: readonly Label[];
  /** The label of each class of actions. */
  readonly labelOf: readonly number[];
  readonly root: number;
}

/** The labels of a list of classes, each once, and those that decorated ones speak of. */
export function readLabels(classes: readonly string[]): Labels {
  const parts = classes.flatMap((label) => [label, ...label.split(DELIMITER)]);
  const names = [...new Set([ROOT, ...parts.filter((name) => !name.includes(DELIMITER)), ...classes])];
  const labels = names.map((name) => {
    const [label = '', headLabel] = name.split(DELIMITER);
    if (headLabel === undefined) return { name };
    return { name, decoration: { label: names.indexOf(label), headLabel: names.indexOf(headLabel) } };
  });
  return { labels, labelOf: classes.map((name) => names.indexOf(name)), root: names.indexOf(ROOT) };
}
