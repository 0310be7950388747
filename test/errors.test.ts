import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ERROR_CODES } from "#errors";

test("README.md's troubleshooting table has every error code once, and no other", () => {
  const readme = readFileSync("README.md", "utf8");
  const section = /^## Troubleshooting$([\s\S]*?)(?=^## )/m.exec(readme)?.[1] ?? "";
  const explained = [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code);
  expect(explained.toSorted()).toEqual(ERROR_CODES.toSorted());
});

test("every error code is met somewhere in the code", () => {
  const source = globSync("src/*/**/*.ts")
    .concat("src/config.ts", "src/app.ts")
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  expect(ERROR_CODES.filter((code) => !source.includes(`"${code}"`))).toEqual([]);
});
