import GeoCore
import PlaceAnalysis

/// Keys of measures that rest on neighbours and shared borders.
enum ContiguityKeys {
  static func value(_ key: String, _ input: KeyInput) -> Number? {
    guard let pair = input.pair, let space = input.space, let contiguity = space.contiguity else {
      return nil
    }
    let (x, y) = (pair.x, pair.y)
    switch key {
    case "D_w":
      return Number(borderDissimilarity(focal: x.span, rest: y.span, contiguity: contiguity))
    case "D_s_fullperim", "D_s_intperim":
      return Number(
        shapeDissimilarity(
          focal: x.span, rest: y.span, contiguity: contiguity, areas: space.areas,
          perimeter: key == "D_s_fullperim" ? .whole : .interior))
    case "PySAL_only_D_w_rowstandardised":
      return Number(borderDissimilarityByRows(focal: x.span, rest: y.span, contiguity: contiguity))
    default: break
    }
    let words = key.split(separator: "_").map(String.init)
    if words.starts(with: ["D", "adj"]) { return adjacency(words.dropFirst(2), x, y, space) }
    if words.starts(with: ["ACL", "contig"]) {
      return words.last.flatMap { Contiguity.Kind(rawValue: $0) }.map {
        Number(absoluteClustering(focal: x.span, rest: y.span, neighbours: contiguity.graph($0)))
      }
    }
    if words.first == "SPP" { return profile(words.dropFirst(), x, y, space) }
    return autocorrelation(key, words, x, y, contiguity)
  }

  /// `rook`, or `K2_rook`: for the latter only OasisR's figures are known, and its neighbours are
  /// those of spdep.
  private static func adjacency(
    _ words: ArraySlice<String>, _ x: [Double], _ y: [Double], _ space: ZoneSpace
  ) -> Number? {
    guard let kind = words.last.flatMap({ Contiguity.Kind(rawValue: $0) }) else { return nil }
    if words.count == 1 {
      return space.contiguity.map {
        Number(adjacencyDissimilarity(focal: x.span, rest: y.span, neighbours: $0.graph(kind)))
      }
    }
    guard words.count == 2, let first = words.first, first.hasPrefix("K"),
      let orders = Int(first.dropFirst()), let geometry = space.geometry
    else { return nil }
    let graph = CornerContiguity.graph(geometry, kind == .rook ? .twoCorners : .corner)
    let value = try? adjacencyDissimilarity(
      focal: x.span, rest: y.span, neighbours: graph, upTo: orders, decay: .exponential(1))
    return value.map { Number($0) }
  }

  /// `queen`, or `queen_grid1000` as PySAL.
  private static func profile(
    _ words: ArraySlice<String>, _ x: [Double], _ y: [Double], _ space: ZoneSpace
  ) -> Number? {
    guard let kind = words.first.flatMap({ Contiguity.Kind(rawValue: $0) }) else { return nil }
    if words.count == 1 {
      let profile = space.contiguity.flatMap { contiguity in
        try? ProximityProfile(focal: x.span, rest: y.span, neighbours: contiguity.graph(kind))
      }
      return profile.map { Number($0.index) }
    }
    guard words.count == 2, let last = words.last, last.hasPrefix("grid"),
      let m = Int(last.dropFirst(4)), let geometry = space.geometry
    else { return nil }
    let graph = CornerContiguity.graph(geometry, kind == .queen ? .corner : .edge)
    let value = try? proximityProfileOnGrid(focal: x, rest: y, neighbours: graph, thresholds: m)
    return value.map { Number($0) }
  }

  /// Such as `Moran_I_share_rook_r`, `LISA_I_share_queen_binary`, `Gi_star_z_share_rook_binary`.
  private static func autocorrelation(
    _ key: String, _ words: [String], _ x: [Double], _ y: [Double], _ contiguity: Contiguity
  ) -> Number? {
    func town(_ kind: Contiguity.Kind, _ style: WeightStyle) -> Neighbourhoods {
      Neighbourhoods(
        focal: x.span, rest: y.span, neighbours: contiguity.graph(kind), weights: style)
    }
    switch key {
    case "Moran_EI": return Number(town(.rook, .mean).moranI().expected)
    case "Moran_z_normality": return Number(town(.rook, .mean).moranI().zUnderNormality)
    case "Moran_z_randomisation": return Number(town(.rook, .mean).moranI().zUnderRandomisation)
    default: break
    }
    guard words.count >= 4, let style = style(words[words.count - 1]),
      let kind = Contiguity.Kind(rawValue: words[words.count - 2])
    else { return nil }
    let town = town(kind, style)
    switch words.dropLast(2).joined(separator: "_") {
    case "Moran_I_share": return Number(town.moranI().value)
    case "LISA_I_share": return (try? town.localMoran()).map { Number($0.values) }
    case "Gi_star_z_share": return (try? town.localGetisOrdStar()).map { Number($0.z) }
    case "Gi_z_share": return (try? town.localGetisOrd()).map { Number($0.z) }
    case "G_share": return Number(town.getisOrdG().value)
    default: return nil
    }
  }

  private static func style(_ word: String) -> WeightStyle? {
    switch word {
    case "r": .mean
    case "b", "binary": .sum
    default: nil
    }
  }
}
