import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

import { isPublicAddress, type AddressPolicy } from "#ingestion";

/** A server on 127.0.0.1 for one test. */
export interface WebServer extends AsyncDisposable {
  /** "http://127.0.0.1:<port>" */
  readonly root: string;
  readonly port: number;
}

export async function serve(answer: RequestListener): Promise<WebServer> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    root: `http://127.0.0.1:${port}`,
    port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Public addresses and the one the tests' servers have. */
export const publicOrServed: AddressPolicy = (address) => address === "127.0.0.1" || isPublicAddress(address);
