/** English for every sentence the server says; the key is the German text in ICU message format. */
export const messages: Record<string, string> = {};
