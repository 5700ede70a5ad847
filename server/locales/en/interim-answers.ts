/** What the server says about interim answers. */
export const interimAnswers: Record<string, string> = {
  '{reference} ist zurückgezogen oder ersetzt und wartet auf keine Antwort mehr.':
    '{reference} has been withdrawn or replaced and waits for no answer any more.',
};
