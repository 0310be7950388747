/** Stands for what each test has anew: it is asked for every part of it when that is wanted. */
export function standingFor<Thing extends object>(present: () => Thing): Thing {
  return new Proxy({} as Thing, { get: (_, part): unknown => Reflect.get(present(), part) });
}
