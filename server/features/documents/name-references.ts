/** A link to a section, as our renderer writes it. */
const reference = /<a href="#abschnitt-([a-z0-9]{8})">(.*?)<\/a>/gs;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Rendered text in which every reference to a section is called by the number and heading the section has in this version,
 * whatever was written when it was set. A section that is not in the version leaves the written words without a link.
 */
export const nameReferences = (html: string, titleOf: (key: string) => string | undefined): string =>
  html.replaceAll(reference, (_, key: string, label: string) => {
    const title = titleOf(key);
    if (title === undefined) return label;
    const words = title === '' ? label : title.replaceAll(/[&<>"]/g, (mark) => escapes[mark] ?? mark);
    return `<a href="#abschnitt-${key}">${words}</a>`;
  });
