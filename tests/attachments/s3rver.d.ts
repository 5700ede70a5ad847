declare module 's3rver' {
  import type { AddressInfo } from 'node:net';

  /** A small S3-compatible service on a folder, for tests. */
  class S3rver {
    constructor(options: {
      port: number;
      address: string;
      silent: boolean;
      directory: string;
      configureBuckets: { name: string; configs: unknown[] }[];
    });
    run(): Promise<AddressInfo>;
    close(): Promise<void>;
  }

  // biome-ignore lint/style/noDefaultExport: the library exports itself so.
  export { S3rver as default };
}
