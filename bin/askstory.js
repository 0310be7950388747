#!/usr/bin/env node
// JavaScript, because a node that is too old to read TypeScript must still be able to say so.
import module from "node:module";

const OLDEST_NODE = 24;

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  process.stderr.write(
    `askstory needs Node ${OLDEST_NODE} or newer, and this is ${process.versions.node}: install a newer one, ` +
      "or start it by `npm start` after a whole `npm ci`, which brings one.\n",
  );
  process.exitCode = 1;
} else {
  // From the second start on, half the time to read the program: it is kept compiled in the system's temporary folder.
  module.enableCompileCache();
  await import("../src/main.ts");
}
