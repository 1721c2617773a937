/// Solves A·x = b for a symmetric positive definite A by Cholesky's factors.
///
/// Only the lower triangle of `matrix`, row after row, is read; it is overwritten. nil when the matrix
/// is not positive definite to working precision. Complexity: O(n³).
func solvePositiveDefinite(_ matrix: inout [Double], _ right: [Double]) -> [Double]? {
  let n = right.count
  precondition(matrix.count == n * n, "a square matrix")
  for row in 0..<n {
    for column in 0...row {
      var value = matrix[row * n + column]
      for k in 0..<column { value -= matrix[row * n + k] * matrix[column * n + k] }
      if row == column {
        // Less than rounding of the entry itself: no information left in this direction.
        guard value > 1e-15 * matrix[row * n + row].magnitude, value.isFinite else { return nil }
        matrix[row * n + row] = value.squareRoot()
      } else {
        matrix[row * n + column] = value / matrix[column * n + column]
      }
    }
  }
  var out = right
  for row in 0..<n {
    for k in 0..<row { out[row] -= matrix[row * n + k] * out[k] }
    out[row] /= matrix[row * n + row]
  }
  for row in (0..<n).reversed() {
    for k in row + 1..<max(n, row + 1) { out[row] -= matrix[k * n + row] * out[k] }
    out[row] /= matrix[row * n + row]
  }
  return out
}
