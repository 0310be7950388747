import { expect, test } from "vitest";
import { highest } from "../../src/answering/highest.ts";

test.each([
  { values: [3, 1, 4, 1, 5], count: 2, places: [4, 2], why: "the highest first" },
  { values: [1, 2, 2, 2, 1], count: 2, places: [1, 2], why: "of equal ones those that come first" },
  { values: [2, 1], count: 5, places: [0, 1], why: "no more than there are" },
  { values: [], count: 3, places: [], why: "none of none" },
])("$why", ({ values, count, places }) => {
  expect(highest(values, count)).toEqual(places);
});
