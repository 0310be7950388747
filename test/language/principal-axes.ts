const SWEEPS = 60;

/**
 * The unit axes along which centred rows vary, the widest first: the eigenvectors of their covariance, found by
 * Jacobi's rotations (Golub and Van Loan, "Matrix Computations", 8.5). For a hundred dimensions, not for thousands.
 */
export function principalAxes(rows: readonly Float64Array[]): Float64Array[] {
  const size = rows[0]?.length ?? 0;
  const matrix = covariance(rows, size);
  const axes = Array.from({ length: size }, (_, at) => new Float64Array(size).fill(1, at, at + 1));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(matrix, axes, p, q);
  }
  return axes
    .map((axis, at) => ({ axis, variance: matrix[at]?.[at] ?? 0 }))
    .toSorted((a, b) => b.variance - a.variance)
    .map(({ axis }) => axis);
}

function covariance(rows: readonly Float64Array[], size: number): Float64Array[] {
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of rows) {
    for (let p = 0; p < size; p++) {
      const line = matrix[p];
      const value = row[p];
      for (let q = 0; q < size; q++) line[q] = line[q] + value * row[q];
    }
  }
  return matrix;
}

/** Turns the plane of p and q so that their covariance becomes nought. */
function rotate(matrix: readonly Float64Array[], axes: readonly Float64Array[], p: number, q: number): void {
  const rowP = matrix[p];
  const rowQ = matrix[q];
  const shared = rowP[q];
  if (Math.abs(shared) < 1e-9) return;
  const theta = (rowQ[q] - rowP[p]) / (2 * shared);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const row of matrix) turn(row, p, q);
  turnLines(rowP, rowQ);
  turnLines(axes[p], axes[q]);

  function turn(row: Float64Array, left: number, right: number): void {
    const a = row[left];
    const b = row[right];
    row[left] = cosine * a - sine * b;
    row[right] = sine * a + cosine * b;
  }
  function turnLines(first: Float64Array, second: Float64Array): void {
    for (let at = 0; at < first.length; at++) {
      const a = first[at];
      const b = second[at];
      first[at] = cosine * a - sine * b;
      second[at] = sine * a + cosine * b;
    }
  }
}
