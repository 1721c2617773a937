/// What counts as the centre of an area.
public enum Centre: Sendable, Hashable {
  /// A place, by its coordinates in metres.
  case place(x: Double, y: Double)
  /// The centroid of a zone, by its key.
  case zone(String)
  /// The mean of the zones' centroids, each counted once.
  case meanOfCentroids
  /// The mean of the zones' centroids, each counted by its people.
  case populationWeightedMean
  /// The median easting and the median northing of the centroids.
  case medianOfCentroids
  /// The centroid of the zone with most people; the mean of several with as many.
  case mostPopulousZone
  /// Several centres, each zone belonging to its nearest.
  case several([Centre])

  /// How the centre is named in results.
  public var name: String {
    switch self {
    case .place(let x, let y): "\(Self.text(x)),\(Self.text(y))"
    case .zone(let key): "zone \(key)"
    case .meanOfCentroids: "mean-of-centroids"
    case .populationWeightedMean: "population-weighted-mean"
    case .medianOfCentroids: "median-of-centroids"
    case .mostPopulousZone: "most-populous-zone"
    case .several(let centres): centres.map(\.name).joined(separator: "; ")
    }
  }

  private static func text(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}

extension Centre {
  /// A place in metres.
  public struct Place: Sendable, Hashable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// Where the centre lies; empty when it cannot be told, as of a zone that there is not.
  ///
  /// Zones without a centroid are passed over.
  ///
  /// - Parameters:
  ///   - people: Per zone, tᵢ.
  ///   - x: Easting of the centroids, metres; NaN where there is none.
  ///   - y: Northing, likewise.
  ///   - keys: What tells the zones apart.
  /// - Complexity: O(zones), O(zones · log zones) for the median.
  public func places(people: [Double], x: [Double], y: [Double], keys: [String] = []) -> [Place] {
    let rows = x.indices.filter { x[$0].isFinite && y[$0].isFinite }
    func mean(_ weight: (Int) -> Double) -> [Place] {
      let first = rows.first ?? 0
      var (all, east, north) = (CompensatedSum(), CompensatedSum(), CompensatedSum())
      for row in rows {
        all.add(weight(row))
        // From the first zone, since coordinates are long.
        east.add(weight(row) * (x[row] - x[first]))
        north.add(weight(row) * (y[row] - y[first]))
      }
      guard all.value > 0 else { return [] }
      return [Place(x: x[first] + east.value / all.value, y: y[first] + north.value / all.value)]
    }
    switch self {
    case .place(let x, let y): return x.isFinite && y.isFinite ? [Place(x: x, y: y)] : []
    case .zone(let key):
      return rows.first { $0 < keys.count && keys[$0] == key }.map { [Place(x: x[$0], y: y[$0])] }
        ?? []
    case .meanOfCentroids: return mean { _ in 1 }
    case .populationWeightedMean: return mean { people[$0] }
    case .medianOfCentroids:
      guard !rows.isEmpty else { return [] }
      return [Place(x: Self.median(rows.map { x[$0] }), y: Self.median(rows.map { y[$0] }))]
    case .mostPopulousZone:
      let most = rows.map { people[$0] }.max() ?? 0
      guard most > 0 else { return [] }
      return mean { people[$0] == most ? 1 : 0 }
    case .several(let centres):
      let places = centres.map { $0.places(people: people, x: x, y: y, keys: keys) }
      return places.contains { $0.isEmpty } ? [] : places.flatMap { $0 }
    }
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2 : sorted[middle]
  }
}

/// The distance of every zone to its nearest centre, in metres; NaN where there is no centroid, and
/// everywhere without a centre.
///
/// Complexity: O(zones · centres).
public func distancesToCentre(_ centres: [Centre.Place], x: [Double], y: [Double]) -> [Double] {
  x.indices.map { zone in
    var nearest = Double.nan
    for centre in centres {
      let (dx, dy) = (x[zone] - centre.x, y[zone] - centre.y)
      let distance = (dx * dx + dy * dy).squareRoot()
      if !(nearest <= distance) { nearest = distance }
    }
    return nearest
  }
}
