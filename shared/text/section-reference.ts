/** Id of a section on every page: what the table of contents, other screens and references in the text lead to. */
export const sectionAnchor = (key: string): string => `abschnitt-${key}`;

/**
 * A reference to a section as it stands in the Markdown of another: it names the section's key, which survives moving and renumbering.
 * The label is for whoever writes; readers see the number and heading the section has in the version they read.
 */
export const sectionReference = (key: string, label: string): string =>
  `[${label.replaceAll(/[[\]\\\n]/g, ' ').trim()}](#${sectionAnchor(key)})`;
