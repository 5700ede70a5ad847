/** What the server says about similar points. */
export const similarity: Record<string, string> = {
  'Diese ähnlichen Punkte gibt es nicht mehr.': 'These similar points no longer exist.',
};
