public import GeoCore

extension WeightedReach {
  /// Σ_j v_j W_ij of every origin, in file order of the places; with `squared`, Σ_j v_j W_ij².
  ///
  /// - Complexity: O(pairs), parallel over origins.
  public func sumsOverPlaces(
    _ values: [Double], squared: Bool = false, _ context: RunContext = RunContext()
  ) throws(GeosegError) -> [Double] {
    precondition(values.count == placeCount, "a value per place")
    let parts = try context.mapChunks(count: rowCount, grain: Self.grain(rowCount)) { rows in
      squared ? rowSums(rows, values) { $0 * $0 } : rowSums(rows, values) { $0 }
    }
    return Array(parts.joined())
  }

  /// Σ_i v_i W_ij of every place, in file order of the origins; with `squared`, Σ_i v_i W_ij².
  ///
  /// - Complexity: O(pairs + 64 · places), parallel over origins; the same bits at any number of
  ///   threads.
  public func sumsOverOrigins(
    _ values: [Double], squared: Bool = false, _ context: RunContext = RunContext()
  ) throws(GeosegError) -> [Double] {
    precondition(values.count == rowCount, "a value per origin")
    let parts = try context.mapChunks(count: rowCount, grain: Self.grain(rowCount)) { rows in
      squared ? columnSums(rows, values) { $0 * $0 } : columnSums(rows, values) { $0 }
    }
    var total = PlaceTotals(placeCount)
    for part in parts { total.add(part) }
    return total.sums
  }

  /// Origins per chunk: at most 64 chunks, whatever the number of threads.
  static func grain(_ rows: Int) -> Int { max(1024, (rows + 63) / 64) }

  @inline(__always)
  private func rowSums(
    _ rows: Range<Int>, _ values: [Double], _ weight: (Double) -> Double
  ) -> [Double] {
    var out = [Double](repeating: 0, count: rows.count)
    values.withUnsafeBufferPointer { values in
      places.withUnsafeBufferPointer { places in
        weights.withUnsafeBufferPointer { weights in
          rowStarts.withUnsafeBufferPointer { starts in
            for row in rows {
              var sum = 0.0
              var lost = 0.0
              var i = starts[row]
              let end = starts[row &+ 1]
              while i < end {
                twoSum(&sum, &lost, values[Int(places[i])] * weight(weights[i]))
                i &+= 1
              }
              out[row &- rows.lowerBound] = sum + lost
            }
          }
        }
      }
    }
    return out
  }

  @inline(__always)
  private func columnSums(
    _ rows: Range<Int>, _ values: [Double], _ weight: (Double) -> Double
  ) -> PlaceTotals {
    var totals = PlaceTotals(placeCount)
    totals.withPointers { sum, lost in
      values.withUnsafeBufferPointer { values in
        places.withUnsafeBufferPointer { places in
          weights.withUnsafeBufferPointer { weights in
            rowStarts.withUnsafeBufferPointer { starts in
              for row in rows where values[row] != 0 {
                let value = values[row]
                var i = starts[row]
                let end = starts[row &+ 1]
                while i < end {
                  let place = Int(places[i])
                  twoSum(&sum[place], &lost[place], value * weight(weights[i]))
                  i &+= 1
                }
              }
            }
          }
        }
      }
    }
    return totals
  }
}

/// Adds a term and keeps what rounding lost, whichever of the two is larger (Knuth).
@inline(__always)
func twoSum(_ sum: inout Double, _ lost: inout Double, _ term: Double) {
  let next = sum + term
  let part = next - sum
  lost += (sum - (next - part)) + (term - part)
  sum = next
}

/// A running sum per place that also keeps what rounding lost.
private struct PlaceTotals: Sendable {
  private var sum: [Double]
  private var lost: [Double]

  init(_ count: Int) {
    sum = [Double](repeating: 0, count: count)
    lost = sum
  }

  var sums: [Double] { zip(sum, lost).map { $0 + $1 } }

  mutating func add(_ other: PlaceTotals) {
    for place in sum.indices {
      twoSum(&sum[place], &lost[place], other.sum[place])
      lost[place] += other.lost[place]
    }
  }

  mutating func withPointers(
    _ body: (UnsafeMutableBufferPointer<Double>, UnsafeMutableBufferPointer<Double>) -> Void
  ) {
    sum.withUnsafeMutableBufferPointer { sum in
      lost.withUnsafeMutableBufferPointer { lost in body(sum, lost) }
    }
  }
}
