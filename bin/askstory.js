#!/usr/bin/env node
// JavaScript, because a node that is too old to read TypeScript must still be able to say so.
const OLDEST_NODE = 24;

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  process.stderr.write(
    `askstory needs Node ${OLDEST_NODE} or newer, and this is ${process.versions.node}: ` +
      "run it by `npm start` or `npm run askstory`, which bring their own, or install a newer one.\n",
  );
  process.exitCode = 1;
} else {
  await import("../src/main.ts");
}
