public import GeoCore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What origins reach of attractions: how far the nearest is, and how much there is, less the
/// farther it is.
public enum SegmentAttraction {
  /// How an attraction counts less with distance, in the forms of Place Syntax Tool; R is the range.
  public enum Decay: Sendable, Hashable {
    /// 1
    case constant
    /// 1 − (c/R)^C
    case power(Double)
    /// With x = c/R: 1 − (2x)^C/2 below a half, (2 − 2x)^C/2 from there on.
    case curve(Double)
    /// (c + 1)^−C; depends on the unit of c, and knows no range.
    case divide(Double)

    /// Weight of a cost of at most `range`, in the same unit; without a range nothing decays by it.
    public func weight(_ cost: Double, range: Double) -> Double {
      let x = cost / range
      return switch self {
      case .constant: 1
      case .power(let exponent): 1 - pow(x, exponent)
      case .curve(let exponent):
        x < 0.5 ? 1 - 0.5 * pow(2 * x, exponent) : 0.5 * pow(2 - 2 * x, exponent)
      case .divide(let exponent): pow(cost + 1, -exponent)
      }
    }
  }

  /// Least cost of every row of a reach; NaN where nothing is reached.
  public static func distances(_ reach: ReachTable) -> [Double] {
    (0..<reach.rowCount).map { row in
      reach.costs[reach.rowStarts[row]..<reach.rowStarts[row + 1]].min() ?? .nan
    }
  }

  /// Σⱼ vⱼ·w(cᵢⱼ) over what every row of a reach holds; 0 where nothing is reached.
  ///
  /// `range` is in the unit of the reach.
  public static func sums(
    _ reach: ReachTable, values: [Double], decay: Decay, range: Double
  ) -> [Double] {
    (0..<reach.rowCount).map { row in
      var sum = CompensatedSum()
      for pair in reach.rowStarts[row]..<reach.rowStarts[row + 1] {
        sum.add(
          values[Int(reach.places[pair])] * decay.weight(reach.costs[pair], range: range))
      }
      return sum.value
    }
  }

  /// Metres as the crow flies between points, up to a range.
  public static func straight(
    from origins: SnappedPoints, to places: SnappedPoints, range: Double = .infinity
  ) -> ReachTable {
    var table = ReachTable()
    for i in 0..<origins.count {
      var row: [(place: Int32, cost: Double)] = []
      for j in 0..<places.count {
        let (dx, dy) = (origins.x[i] - places.x[j], origins.y[i] - places.y[j])
        let cost = (dx * dx + dy * dy).squareRoot()
        if cost <= range { row.append((Int32(truncatingIfNeeded: j), cost)) }
      }
      table.appendRow(row)
    }
    return table
  }
}

extension SegmentGraph {
  /// The middle of every segment as a point on the network, for lines as origins.
  public var middles: SnappedPoints {
    var points = SnappedPoints()
    for s in 0..<count {
      points.append(
        edge: edge[s], offset: start[s] + half[s], connector: 0, x: middleX[s], y: middleY[s])
    }
    return points
  }
}
