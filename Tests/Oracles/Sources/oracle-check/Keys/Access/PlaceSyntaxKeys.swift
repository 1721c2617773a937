import GeoCore
import PlaceAnalysis

/// Keys of a file from Place Syntax Tool, by that program's own way of counting.
///
/// Distance, decay and radii are read from the names and from the objects around the key.
enum PlaceSyntaxKeys {
  static func value(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard input.form == .syntax else { return nil }
    if path.first == "segment_street_id" { return input.syntax.map { AccessNumbers($0.streets) } }
    guard let town = input.syntax, let key = Key(path.first) else { return nil }
    let limits = limits(key, input)
    switch key.family {
    case .attractionDistance:
      let origins = key.isFromLines ? nil : town.areas
      guard key.isFromLines || origins != nil, let places = town.places else { return nil }
      return AccessNumbers(
        town.map.attractionDistance(from: origins, to: places, key.distance, limits))
    case .attractionReach:
      let origins = key.isFromLines ? nil : town.areas
      guard key.isFromLines || origins != nil, let places = town.places,
        let capacity = input.capacity, let decay = PlaceSyntaxDecay(key.decay)
      else { return nil }
      let range = Double(limits.limit(of: key.distance))
      return AccessNumbers(
        town.map.attractionReach(
          from: origins, to: places, values: capacity, key.distance, limits
        ) { decay.weight($0, range: range) })
    case .reach:
      let reach = town.map.reach(limits)
      switch path.last {
      case "count": return AccessNumbers(reach.segments)
      case "length_m": return AccessNumbers(reach.length)
      case "convex_hull_area_m2": return AccessNumbers(reach.hullArea)
      default: return nil
      }
    case .betweenness:
      let found = town.betweenness(key.distance, limits)
      return town.member(
        path.last, passages: found.betweenness, nodes: found.nodeCount, depth: found.totalDepth,
        pairs: 0.5)
    case .choice:
      let found = town.choice(limits)
      return town.member(
        path.last, passages: found.choice, nodes: found.nodeCount, depth: found.totalDepth, pairs: 1
      )
    case .integration:
      let found = town.map.depths(limits)
      if path.last == "integration" {
        return AccessNumbers(
          zip(found.nodeCount, found.totalDepth).map {
            SegmentNormalisation.axialIntegration(nodes: $0, depth: $1)
          })
      }
      return town.member(
        path.last, passages: nil, nodes: found.nodeCount, depth: found.totalDepth, pairs: 1)
    case .flows:
      guard let areas = town.areas, let places = town.places, let people = input.population,
        let capacity = input.capacity, let map = town.mapWithPlaces
      else { return nil }
      return AccessNumbers(
        map.flows(
          from: areas, weights: people, to: places, destinationWeights: capacity, key.distance,
          limits, toClosestOnly: path.first.contains("closest")))
    }
  }

  /// Limits around a key: `radius_m` is in the key's own distance, `radius_<distance>…` in another.
  private static func limits(_ key: Key, _ input: AccessKeyInput) -> PlaceSyntaxLimits {
    var limits = PlaceSyntaxLimits()
    if let steps = key.steps { limits.steps = Float(steps) }
    guard case .object(let members) = input.parent, input.enclosing.count > 1 else {
      return limits
    }
    for member in members {
      guard member.key.hasPrefix("radius"), let value = member.value.double.map({ Float($0) })
      else { continue }
      let rest = member.key.dropFirst("radius".count)
      let named = PlaceSyntaxDistance.allCases.first { rest.hasPrefix("_" + Key.word($0)) }
      limits.set(named ?? (key.distance == .straight ? .straight : key.ownRadius), value)
    }
    return limits
  }

  /// What the name of a key says.
  private struct Key {
    enum Family {
      case attractionDistance, attractionReach, reach, betweenness, choice, integration, flows
    }

    let family: Family
    var distance = PlaceSyntaxDistance.walking
    var isFromLines = true
    var decay = ""
    var steps: Double?

    /// The distance that `radius_m` is in.
    var ownRadius: PlaceSyntaxDistance {
      family == .attractionDistance || family == .attractionReach ? distance : .walking
    }

    static func word(_ distance: PlaceSyntaxDistance) -> String {
      distance == .axial ? "axmeter" : distance.rawValue
    }

    init?(_ name: String) {
      let families: [(String, Family)] = [
        ("attraction_distance_", .attractionDistance), ("attraction_reach_", .attractionReach),
        ("reach_", .reach), ("segment_betweenness_", .betweenness), ("angular_choice", .choice),
        ("angular_integration", .choice), ("network_integration", .integration),
        ("od_betweenness", .flows),
      ]
      guard let (prefix, family) = families.first(where: { name.hasPrefix($0.0) }) else {
        return nil
      }
      self.family = family
      var words = name.dropFirst(prefix.count).split(separator: "_").map(String.init)
      if let origin = words.first, origin == "points" || origin == "lines" {
        isFromLines = origin == "lines"
        words.removeFirst()
      }
      for (place, word) in words.enumerated() {
        guard
          let found = PlaceSyntaxDistance.allCases.first(where: { word.hasPrefix(Key.word($0)) })
        else { continue }
        distance = found
        if found == .steps { steps = Double(word.dropFirst(Key.word(found).count)) }
        decay = words[(place + 1)...].joined(separator: "_")
        return
      }
      if family == .choice || family == .integration || family == .flows { return }
      if family == .reach && words.isEmpty { return }
      return nil
    }
  }
}

/// The decays of Place Syntax Tool, as their names say them: `constant`, `pow2`, `curve1.5`,
/// `divide0.5`.
private struct PlaceSyntaxDecay {
  private let decay: SegmentAttraction.Decay

  init?(_ name: String) {
    let kinds: [(String, (Double) -> SegmentAttraction.Decay)] = [
      ("constant", { _ in .constant }), ("pow", { .power($0) }), ("curve", { .curve($0) }),
      ("divide", { .divide($0) }),
    ]
    guard let (word, make) = kinds.first(where: { name.hasPrefix($0.0) }) else { return nil }
    let rest = name.dropFirst(word.count)
    guard rest.isEmpty || Double(rest) != nil else { return nil }
    decay = make(Double(rest) ?? 1)
  }

  func weight(_ cost: Double, range: Double) -> Double { decay.weight(cost, range: range) }
}

extension PlaceSyntaxLimits {
  fileprivate mutating func set(_ distance: PlaceSyntaxDistance, _ value: Float) {
    switch distance {
    case .straight: straight = value
    case .walking: walking = value
    case .steps: steps = value
    case .angular: angular = value
    case .axial: axial = value
    }
  }

  fileprivate func limit(of distance: PlaceSyntaxDistance) -> Float {
    switch distance {
    case .straight: straight
    case .walking: walking
    case .steps: steps
    case .angular: angular
    case .axial: axial
    }
  }
}
