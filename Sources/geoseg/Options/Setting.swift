internal import GeoCore

/// A default that the environment can give for an option: `--crs-out` is `GEOSEG_CRS_OUT`.
enum Setting: String, Sendable, CaseIterable {
  case by, capacity, color, crs, decimal, groups, key, lang, log, matrix, measures, nearest
  case overwrite, places, progress, quiet, seed, speed, suppressed, threads, total, verbose, within
  case year
  case bandwidth, cells, compat, correction, interval, kernel, persons, replicates, scale
  case centre, cutoff, host, percentile, power
  case contiguity, orders, rates
  case sharing
  case catchment, concavity, sliver, uncovered
  case catchments
  case catchmentKey = "catchment-key"
  case catchmentPlace = "catchment-place"
  case countBy = "count-by"
  case curveTolerance = "curve-tolerance"
  case edgeWidth = "edge-width"
  case fromNetwork = "from-network"
  case quadrantSegments = "quadrant-segments"
  case sampleStep = "sample-step"
  case decay, delay, increment, opportunities, tau
  case quantile, standard
  case barriers, cost, direction, mode, network, snap, unlinks
  case addStreets = "add-streets"
  case joinTolerance = "join-tolerance"
  case maxSnap = "max-snap"
  case minComponent = "min-component"
  case minCount = "min-count"
  case removeStreets = "remove-streets"
  case splitCrossings = "split-crossings"
  case atkinsonB = "atkinson-b"
  case borderTolerance = "border-tolerance"
  case centralZones = "central-zones"
  case centreLimit = "centre-limit"
  case emptyZones = "empty-zones"
  case intervalLevel = "interval-level"
  case ownDistance = "own-distance"
  case atkinsonEpsilon = "atkinson-epsilon"
  case inequalityOf = "inequality-of"
  case povertyLine = "poverty-line"
  case povertyShare = "poverty-share"
  case rankBy = "rank-by"
  case valueBounds = "value-bounds"
  case cutoffInterval = "cutoff-interval"
  case demandExponent = "demand-exponent"
  case huffAlpha = "huff-alpha"
  case huffBeta = "huff-beta"
  case huffFloor = "huff-floor"
  case nearestCount = "nearest-count"
  case crsIn = "crs-in"
  case crsOut = "crs-out"
  case diversityOrder = "diversity-order"
  case linksOf = "links-of"
  case polynomialOrder = "polynomial-order"
  case nearestZones = "nearest-zones"
  case neighbourWeights = "neighbour-weights"
  case orderDecay = "order-decay"
  case ownZone = "own-zone"
  case populationAt = "population-at"
  case skipInvalid = "skip-invalid"
  case studyArea = "study-area"

  var option: String { "--" + rawValue }

  var variable: String {
    "GEOSEG_" + rawValue.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
  }

  /// What the environment says; nil when it says nothing.
  var text: String? { Environment[variable] }

  var list: [String] { text.map { [$0] } ?? [] }

  /// `1`, `true`, `yes` and `on` switch a flag on.
  var isOn: Bool {
    ["1", "true", "yes", "on"].contains(text?.lowercased() ?? "")
  }

  /// The option's own value, else a whole number from the environment.
  func integer(
    given value: Int?, in range: ClosedRange<Int>
  ) throws(GeosegError) -> Int? {
    if let value { return value }
    guard let text else { return nil }
    guard let value = Int(text), range.contains(value) else {
      throw fault(
        text, possible: Phrase(en: "a whole number", sv: "ett heltal"))
    }
    return value
  }

  func unsigned(given value: UInt64?) throws(GeosegError) -> UInt64? {
    if let value { return value }
    guard let text else { return nil }
    guard let value = UInt64(text) else {
      throw fault(text, possible: Phrase(en: "a whole number from 0", sv: "ett heltal från 0"))
    }
    return value
  }

  /// The option's own value, else one of the words of a choice.
  func choice<Choice: RawRepresentable & CaseIterable>(
    given value: Choice?
  ) throws(GeosegError) -> Choice? where Choice.RawValue == String {
    if let value { return value }
    guard let text else { return nil }
    guard let value = Choice(rawValue: text) else {
      let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw fault(text, possible: Phrase(en: words, sv: words))
    }
    return value
  }

  private func fault(_ value: String, possible: Phrase) -> GeosegError {
    GeosegError(
      .invalidSetting,
      ["value": .text(value), "setting": .text(variable), "possible": .phrase(possible)])
  }
}
