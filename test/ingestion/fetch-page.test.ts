import { brotliCompressSync, createGzip, gzipSync } from "node:zlib";

import { describe, expect, test } from "vitest";

import { fetchPage, isPublicAddress, type FetchLimits } from "#ingestion";
import { publicOrServed, serve } from "./web-server.ts";

const LIMITS: FetchLimits = { bytes: 100_000, seconds: 10, redirects: 3 };
const RULES = { allows: publicOrServed, limits: LIMITS };

function codeOf(code: string) {
  return expect.objectContaining({
    name: "AskstoryError",
    code,
    remedy: expect.stringMatching(/^[A-Z].*\.$/),
  });
}

describe("a page is fetched", () => {
  test("with its type, charset and the address it was found at", async () => {
    await using server = await serve((request, response) => {
      if (request.url === "/old") return response.writeHead(301, { location: "/new?a=1" }).end();
      response.writeHead(200, { "content-type": "Text/HTML; Charset=windows-1251" }).end("<p>Hello");
    });
    const page = await fetchPage(`${server.root}/old`, RULES);
    expect(page).toEqual({
      url: `${server.root}/new?a=1`,
      mediaType: "text/html",
      charset: "windows-1251",
      bytes: Buffer.from("<p>Hello"),
    });
  });

  test.each([
    ["gzip", gzipSync("<p>packed")],
    ["br", brotliCompressSync("<p>packed")],
  ])("unpacked from %s", async (encoding, body) => {
    await using server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-encoding": encoding }).end(body);
    });
    const page = await fetchPage(server.root, RULES);
    expect(Buffer.from(page.bytes).toString()).toBe("<p>packed");
  });
});

describe("only public addresses are asked", () => {
  test.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://0x7f000001/",
    "http://2130706433/",
    "http://0.0.0.0/",
    "http://10.1.2.3/",
    "http://100.64.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://224.0.0.1/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[fd00::1]/",
    "http://[fe80::1]/",
    "http://[ff02::1]/",
  ])("%s is refused as it stands", async (link) => {
    await expect(fetchPage(link, { ...RULES, allows: isPublicAddress })).rejects.toEqual(
      codeOf("address-private"),
    );
  });

  test.each(["1.1.1.1", "93.184.216.34", "172.32.0.1", "2606:4700:4700::1111"])("%s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test("a name is refused when it resolves to a private address", async () => {
    let asked = 0;
    await using server = await serve((_request, response) => {
      asked++;
      response.end("secret");
    });
    const fetched = fetchPage(`http://localhost:${server.port}/`, { ...RULES, allows: isPublicAddress });
    await expect(fetched).rejects.toEqual(codeOf("address-private"));
    expect(asked).toBe(0);
  });

  test.each(["http://169.254.169.254/", "http://[::1]:1/", "http://127.0.0.2:{port}/", "//10.0.0.1/admin"])(
    "a redirect to %s is refused",
    async (location) => {
      await using server = await serve((_request, response) => {
        response.writeHead(302, { location: location.replace("{port}", String(server.port)) }).end();
      });
      await expect(fetchPage(server.root, RULES)).rejects.toEqual(codeOf("address-private"));
    },
  );
});

describe("a page that does not end is left", () => {
  test("a gzip bomb ends at the limit of unpacked bytes", async () => {
    const megabyte = Buffer.alloc(1_000_000);
    await using server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" });
      const gzip = createGzip();
      gzip.pipe(response);
      for (let sent = 0; sent < 300; sent++) gzip.write(megabyte);
      gzip.end();
    });
    const before = process.memoryUsage().arrayBuffers;
    await expect(fetchPage(server.root, RULES)).rejects.toEqual(codeOf("page-too-large"));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  test("an endless body ends at the same limit", async () => {
    await using server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const more = (): void => {
        while (!response.destroyed && response.write("<p>and on and on</p>".repeat(500)));
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    });
    await expect(fetchPage(server.root, RULES)).rejects.toEqual(codeOf("page-too-large"));
  });

  test("a page announced as too large is not read", async () => {
    await using server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-length": 100_001 }).flushHeaders();
    });
    await expect(fetchPage(server.root, RULES)).rejects.toEqual(codeOf("page-too-large"));
  });

  test("a body that stalls ends with the seconds", async () => {
    await using server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html" }).write("<p>To be");
    });
    const limits = { ...LIMITS, seconds: 0.1 };
    await expect(fetchPage(server.root, { ...RULES, limits })).rejects.toEqual(codeOf("page-slow"));
  });

  test("redirects in a circle end at their limit", async () => {
    let asked = 0;
    await using server = await serve((_request, response) => {
      asked++;
      response.writeHead(302, { location: "/" }).end();
    });
    await expect(fetchPage(server.root, RULES)).rejects.toEqual(codeOf("page-redirects"));
    expect(asked).toBe(LIMITS.redirects + 1);
  });
});

describe("what cannot be read is told", () => {
  test.each(["not a link", "ftp://example.org/a", "file:///etc/passwd", "http://me:secret@example.org/"])(
    "%s is no link to a page",
    async (link) => {
      await expect(fetchPage(link, RULES)).rejects.toEqual(codeOf("link-invalid"));
    },
  );

  test("a redirect to a file", async () => {
    await using server = await serve((_request, response) => {
      response.writeHead(302, { location: "file:///etc/passwd" }).end();
    });
    await expect(fetchPage(server.root, RULES)).rejects.toEqual(codeOf("link-invalid"));
  });

  test("status 404", async () => {
    await using server = await serve((_request, response) => {
      response.writeHead(404).end("gone");
    });
    await expect(fetchPage(server.root, RULES)).rejects.toEqual(codeOf("page-refused"));
  });

  test("a PDF", async () => {
    await using server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "application/pdf" }).end("%PDF");
    });
    await expect(fetchPage(server.root, RULES)).rejects.toEqual(codeOf("page-type"));
  });

  test("a server that is not there", async () => {
    const server = await serve(() => {});
    await server[Symbol.asyncDispose]();
    await expect(fetchPage(server.root, RULES)).rejects.toEqual(codeOf("page-unreachable"));
  });

  test("a body cut off in the middle", async () => {
    await using server = await serve((_request, response) => {
      response
        .writeHead(200, { "content-type": "text/html", "content-length": 500 })
        .write("<p>To be", () => response.destroy());
    });
    await expect(fetchPage(server.root, RULES)).rejects.toEqual(codeOf("page-unreachable"));
  });
});
