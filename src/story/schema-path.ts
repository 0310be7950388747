import { z } from "zod";

/** The part of a schema that a path leads to; `form` is the one of a union that is meant. */
export function schemaAt(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  form?: z.ZodType,
): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const key of path) {
    const container = containerOf(at, form);
    if (container instanceof z.ZodObject) at = container.shape[String(key)] as z.ZodType | undefined;
    else if (container instanceof z.ZodArray) at = container.element as z.ZodType;
    else return undefined;
    if (at === undefined) return undefined;
  }
  return at;
}

/** The keys that a map may have. */
export function keysOf(schema: z.ZodType | undefined, form?: z.ZodType): string[] {
  const container = schema === undefined ? undefined : containerOf(schema, form);
  return container instanceof z.ZodObject ? Object.keys(container.shape) : [];
}

function containerOf(schema: z.ZodType, form?: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return containerOf(schema.unwrap() as z.ZodType, form);
  }
  if (schema instanceof z.ZodPipe) return containerOf(schema.in as z.ZodType, form);
  if (schema instanceof z.ZodUnion && form !== undefined) return containerOf(form);
  return schema;
}
