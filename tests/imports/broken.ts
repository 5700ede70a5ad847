/** A file that must not be taken: its name, its bytes, and the code and place of what is said about it. */
export interface Broken {
  fileName: string;
  bytes: string | (() => Promise<Uint8Array | string> | Uint8Array | string);
  code: string;
  pointer?: string;
}
