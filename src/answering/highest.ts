/** Places of the highest values, at most so many, the highest first and equal ones in their order. */
export function highest(values: ArrayLike<number>, count: number): number[] {
  const places: number[] = [];
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (places.length === count && value <= values[places[count - 1]]) continue;
    // where there are enough, the lowest goes
    let to = Math.min(places.length, count - 1);
    for (; to > 0 && values[places[to - 1]] < value; to--) places[to] = places[to - 1];
    places[to] = at;
  }
  return places;
}
