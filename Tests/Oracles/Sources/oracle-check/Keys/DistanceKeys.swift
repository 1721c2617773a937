import GeoCore
import PlaceAnalysis

/// Keys of concentration, clustering by distance, centralisation and distance-decay exposure.
enum DistanceKeys {
  static func value(_ key: String, _ input: KeyInput) -> Number? {
    guard let space = input.space else { return nil }
    if let pair = input.pair {
      switch key {
      case "Delta":
        return Number(
          delta(focal: pair.x.span, rest: pair.y.span, areasSquareMetres: space.areas.span))
      case "ACO":
        return Number(
          absoluteConcentration(
            focal: pair.x.span, rest: pair.y.span, areasSquareMetres: space.areas.span))
      case "RCO":
        return Number(
          relativeConcentration(
            focal: pair.x.span, rest: pair.y.span, areasSquareMetres: space.areas.span))
      default: break
      }
      if let value = centralisation(key, pair, space, input) { return value }
      if let value = inverted(key, pair, space) { return value }
    }
    return byProximity(key, input.town, isPair: input.pair != nil, space, input)
  }

  /// `SP_exp_km_diagWhite`: measure, proximity, unit and own distance.
  private static func byProximity(
    _ key: String, _ town: Composition, isPair: Bool, _ space: ZoneSpace, _ input: KeyInput
  ) -> Number? {
    let words = key.split(separator: "_").map(String.init)
    guard words.count >= 4, words[1] == "exp", let own = owns[words[words.count - 1]],
      let scale = metres(words[2..<words.count - 1].joined(separator: "_"), input),
      let sums = try? ProximitySums(
        town, areasSquareMetres: space.areas, x: space.x, y: space.y,
        proximity: .exponential(scaleMetres: scale), own: own)
    else { return nil }
    let value: BoundedValue? =
      switch (words[0], isPair) {
      case ("SP", _): sums.spatialProximity()
      case ("Ptt", _), ("Poo", _): sums.averageProximity()
      case ("Pxx", true): sums.averageProximity(of: 0, to: 0)
      case ("Pyy", true): sums.averageProximity(of: 1, to: 1)
      case ("Pxy", true): sums.averageProximity(of: 0, to: 1)
      case ("RCL", true): sums.relativeClustering(of: 0, against: 1)
      case ("ACL", true): sums.absoluteClustering(of: 0)
      case ("DPxx", true): sums.distanceDecayExposure(of: 0, to: 0)
      case ("DPxy", true): sums.distanceDecayExposure(of: 0, to: 1)
      default: nil
      }
    return value.map { Number($0.value) }
  }

  private static let owns: [String: OwnDistance] = [
    "diag0": .zero, "diagOasis": .oasis, "diagWhite": .white, "noself": .noSelf,
  ]

  /// A unit of the file; else what its name says: `km`, `100km`, `500m`.
  private static func metres(_ unit: String, _ input: KeyInput) -> Double? {
    if let named = input.parameter("distance_units", named: unit)?["m"]?.double { return named }
    let letters = String(unit.drop { $0.isNumber || $0 == "." })
    guard let size = ["km": 1000.0, "hm": 100, "m": 1][letters] else { return nil }
    let number = unit.dropLast(letters.count)
    guard let count = number.isEmpty ? 1 : Double(number), count > 0 else { return nil }
    return count * size
  }

  /// `RCE_<centre>`, the centre's name as in the file; `poly` is the nearest of them all.
  private static func centralisation(
    _ key: String, _ pair: (x: [Double], y: [Double]), _ space: ZoneSpace, _ input: KeyInput
  ) -> Number? {
    for measure in ["ACEDuncan", "ACE", "RCE"] where key.hasPrefix(measure + "_") {
      let name = String(key.dropFirst(measure.count + 1))
      guard let places = places(name, input) else { return nil }
      let distances = distancesToCentre(places, x: space.x, y: space.y)
      let (x, y) = (pair.x.span, pair.y.span)
      switch measure {
      case "ACE":
        return Number(
          absoluteCentralisation(
            focal: x, rest: y, areasSquareMetres: space.areas.span, distancesMetres: distances))
      case "RCE":
        return Number(relativeCentralisation(focal: x, rest: y, distancesMetres: distances))
      default:
        return Number(populationCentralisation(focal: x, rest: y, distancesMetres: distances))
      }
    }
    return nil
  }

  private static func places(_ name: String, _ input: KeyInput) -> [Centre.Place]? {
    func place(_ json: JSONValue) -> Centre.Place? {
      guard let x = json["x"]?.double, let y = json["y"]?.double else { return nil }
      return Centre.Place(x: x, y: y)
    }
    if let centre = input.parameter("centres", named: name) { return place(centre).map { [$0] } }
    guard name == "poly", case .array(let all)? = input.parameters?["centres"] else { return nil }
    return all.compactMap(place)
  }

  /// `PySAL_only_SP_inverted_proximity`.
  private static func inverted(
    _ key: String, _ pair: (x: [Double], y: [Double]), _ space: ZoneSpace
  ) -> Number? {
    let (start, end) = ("PySAL_only_", "_inverted_proximity")
    guard key.hasPrefix(start), key.hasSuffix(end), key.count > start.count + end.count,
      let found = try? PySALInvertedProximity(
        focal: pair.x, rest: pair.y, areasSquareMetres: space.areas, x: space.x, y: space.y)
    else { return nil }
    return switch key.dropFirst(start.count).dropLast(end.count) {
    case "ACL": Number(found.absoluteClustering)
    case "RCL": Number(found.relativeClustering)
    case "SP": Number(found.spatialProximity)
    case "DPxx": Number(found.distanceDecayIsolation)
    case "DPxy": Number(found.distanceDecayInteraction)
    default: nil
    }
  }
}
