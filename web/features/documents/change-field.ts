import type { Marked, TextChange } from './markdown-acts.ts';

/** What stands in a field and what is marked there. */
export const markedIn = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Marked => ({
  text: value,
  from: selectionStart,
  to: selectionEnd,
});

/**
 * Changes the text of a field as if it were typed: the browser's own undo takes it back. Where the browser refuses, the words are
 * set and told to the page, without undo.
 */
export function changeField(field: HTMLTextAreaElement, { from, to, words, select }: TextChange): void {
  field.focus();
  field.setSelectionRange(from, to);
  // The only way to write into a field that keeps its undo; all browsers carry it out.
  const isWritten =
    from === to && words === '' ? true : document.execCommand(words === '' ? 'delete' : 'insertText', false, words);
  if (!isWritten) {
    field.setRangeText(words, from, to);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.setSelectionRange(...select);
}
