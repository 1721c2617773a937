/// Coefficients of the polynomial nearest to points, lowest power first.
///
/// Least squares by Householder reflections of the weighted powers, and one step that corrects the
/// rounding of the first. `weights` multiply the residuals. nil when there are fewer distinct points
/// than coefficients. Complexity: O(points · degree²).
func polynomialFit(
  x: [Double], y: [Double], weights: [Double], degree: Int
) -> [Double]? {
  let columns = degree + 1
  guard x.count >= columns, x.count == y.count, x.count == weights.count else { return nil }
  let rows = x.indices.map { i in
    var power = weights[i]
    return (0..<columns).map { _ in
      defer { power *= x[i] }
      return power
    }
  }
  let right = x.indices.map { weights[$0] * y[$0] }
  guard let first = leastSquares(rows, right) else { return nil }
  let residual = x.indices.map { i in
    var rest = CompensatedSum()
    rest.add(right[i])
    for (power, coefficient) in first.enumerated() {
      // The product's rounding is kept too.
      let product = rows[i][power] * coefficient
      rest.add(-product)
      rest.add(-(-product).addingProduct(rows[i][power], coefficient))
    }
    return rest.value
  }
  guard let correction = leastSquares(rows, residual) else { return nil }
  return zip(first, correction).map { $0 + $1 }
}

/// Least squares of rows · c = right by Householder reflections; nil when a column depends on others.
private func leastSquares(_ rows: [[Double]], _ right: [Double]) -> [Double]? {
  let count = rows.count
  let columns = rows.first?.count ?? 0
  var a = rows
  var b = right
  for column in 0..<columns {
    let norm = (column..<count).reduce(0.0) { $0 + a[$1][column] * a[$1][column] }.squareRoot()
    let whole = (0..<count).reduce(0.0) { $0 + a[$1][column] * a[$1][column] }.squareRoot()
    guard norm > 1e-14 * whole, norm.isFinite else { return nil }
    let pivot = a[column][column] > 0 ? -norm : norm
    // v = x − pivot·e, scaled so that reflecting subtracts v·(v·row)/h.
    var v = (column..<count).map { a[$0][column] }
    v[0] -= pivot
    let h = -pivot * v[0]
    for other in column..<columns {
      let dot = v.indices.reduce(0.0) { $0 + v[$1] * a[column + $1][other] }
      for i in v.indices { a[column + i][other] -= v[i] * dot / h }
    }
    let dot = v.indices.reduce(0.0) { $0 + v[$1] * b[column + $1] }
    for i in v.indices { b[column + i] -= v[i] * dot / h }
    a[column][column] = pivot
  }
  var out = [Double](repeating: 0, count: columns)
  for column in (0..<columns).reversed() {
    var value = b[column]
    for other in column + 1..<max(columns, column + 1) { value -= a[column][other] * out[other] }
    out[column] = value / a[column][column]
  }
  return out
}
