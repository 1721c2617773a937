public import GeoCore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the clustering and distance-decay classes of PySAL segregation 2.5.4 print, to recognise it.
///
/// Not a measure. `generate_distance_matrix` divides distances by the sums of their columns and takes
/// exp(−·); the classes then take c = 1 − that for proximity, so that c **grows** with distance, is
/// near 0 between zones and near 1 within one. A single-cell checkerboard comes out more clustered
/// than a city of two halves. Zones without people are kept; relative clustering multiplies xⱼ² with
/// c instead of xᵢxⱼ; the distance-decay classes divide by the sum of the wrong row.
///
/// - Classes: AbsoluteClustering, RelativeClustering, SpatialProximity, DistanceDecayIsolation,
///   DistanceDecayInteraction
/// - Complexity: O(zones²) exponentials, O(zones) memory
public struct PySALInvertedProximity: Sendable {
  public let absoluteClustering: Double
  public let relativeClustering: Double
  public let spatialProximity: Double
  public let distanceDecayIsolation: Double
  public let distanceDecayInteraction: Double

  /// Computes all five of a group against all others.
  ///
  /// - Parameters:
  ///   - focal: Persons of the group per zone.
  ///   - rest: All other persons per zone.
  ///   - areasSquareMetres: Of every zone.
  ///   - x: Easting of the centroids, metres.
  ///   - y: Northing, likewise.
  /// - Throws: `interrupted`.
  ///
  /// Precondition: all lists are equally long.
  public init(
    focal: [Double], rest: [Double], areasSquareMetres areas: [Double], x: [Double], y: [Double],
    context: RunContext = RunContext()
  ) throws(GeosegError) {
    let n = focal.count
    precondition(
      [rest.count, areas.count, x.count, y.count].allSatisfy { $0 == n },
      "lists of different length")
    let total = zip(focal, rest).map { $0 + $1 }
    let sums = try Self.sums(focal, total, areas, x, y, context)
    func dot(_ a: [Double], _ b: [Double]) -> Double { blockedSum(n) { a[$0] * b[$0] } }
    let (sumX, sumY) = (focal.withUnsafeBufferPointer(sumOf), rest.withUnsafeBufferPointer(sumOf))
    let sumT = sumX + sumY
    let nearRest = zip(sums.nearTotal, sums.nearFocal).map { $0 - $1 }

    let count = Double(n)
    let even = sumX / (count * count) * sums.columnTotals.withUnsafeBufferPointer(sumOf)
    absoluteClustering =
      (dot(focal, sums.nearFocal) / sumX - even) / (dot(focal, sums.nearTotal) / sumX - even)

    let own = blockedSum(n) { focal[$0] * focal[$0] * sums.columnTotals[$0] } / (sumX * sumX)
    let others = blockedSum(n) { rest[$0] * rest[$0] * sums.columnTotals[$0] } / (sumY * sumY)
    relativeClustering = own / others - 1

    spatialProximity =
      (dot(focal, sums.nearFocal) / sumX + dot(rest, nearRest) / sumY)
      / (dot(total, sums.nearTotal) / sumT)

    // `nansum` passes over zones without people.
    func decay(_ met: [Double]) -> Double {
      blockedSum(n) {
        total[$0] > 0 && sums.nearTotal[$0] != 0
          ? sums.columnFocal[$0] * met[$0] / sums.nearTotal[$0] : 0
      } / sumX
    }
    distanceDecayIsolation = decay(focal)
    distanceDecayInteraction = decay(rest)
  }

  /// Sums of c along rows and columns; c is not symmetric.
  private struct Sums {
    /// Σⱼ cᵢⱼxⱼ.
    var nearFocal: [Double]
    /// Σⱼ cᵢⱼtⱼ.
    var nearTotal: [Double]
    /// Σᵢ cᵢⱼ.
    var columnTotals: [Double]
    /// Σᵢ xᵢcᵢⱼ.
    var columnFocal: [Double]
  }

  private static func sums(
    _ focal: [Double], _ total: [Double], _ areas: [Double], _ x: [Double], _ y: [Double],
    _ context: RunContext
  ) throws(GeosegError) -> Sums {
    let n = focal.count
    guard x.allSatisfy(\.isFinite), y.allSatisfy(\.isFinite) else {
      let none = [Double](repeating: .nan, count: n)
      return Sums(nearFocal: none, nearTotal: none, columnTotals: none, columnFocal: none)
    }
    let far = try PairSums(
      x: x, y: y, weights: [[Double](repeating: 1, count: n)], proximity: .distance,
      ownMetres: [Double](repeating: 0, count: n), context: context
    ).columns[0]
    @Sendable func proximity(_ i: Int, _ j: Int) -> Double {
      if i == j { return 1 - exp(-(0.6 * areas[i]).squareRoot()) }
      let (dx, dy) = (x[i] - x[j], y[i] - y[j])
      return 1 - exp(-((dx * dx + dy * dy).squareRoot() / far[j]))
    }
    let rows = try context.mapChunks(count: n, grain: 64) { range in
      range.map { here in
        var (a, b, c, d) = (CompensatedSum(), CompensatedSum(), CompensatedSum(), CompensatedSum())
        for other in 0..<n {
          let along = proximity(here, other)
          let across = proximity(other, here)
          a.add(along * focal[other])
          b.add(along * total[other])
          c.add(across)
          d.add(across * focal[other])
        }
        return (a.value, b.value, c.value, d.value)
      }
    }.flatMap { $0 }
    return Sums(
      nearFocal: rows.map(\.0), nearTotal: rows.map(\.1), columnTotals: rows.map(\.2),
      columnFocal: rows.map(\.3))
  }
}
