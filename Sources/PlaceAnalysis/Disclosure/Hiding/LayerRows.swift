internal import GeoCore

/// Finds which pass and scale a row of a layer is about, by its own words.
struct LayerRows {
  private var entries: [String: [(pass: Int, scale: Int)]] = [:]
  private let passes: [Int: ReachPass]

  /// - Parameter passes: of one family, with their numbers in the run.
  init(_ passes: [(number: Int, pass: ReachPass)]) {
    self.passes = Dictionary(
      passes.map { ($0.number, $0.pass) }, uniquingKeysWith: { first, _ in first })
    for entry in passes {
      for (scale, reach) in entry.pass.scales.enumerated() {
        let key = Self.key(
          entry.pass.definition.name, reach.cutOff?.label ?? "", entry.pass.definition.nearest)
        entries[key, default: []].append((entry.number, scale))
      }
    }
  }

  private static func key(_ name: String, _ within: String, _ nearest: Int?) -> String {
    "\(name)\n\(within)\n\(nearest.map(String.init) ?? "")"
  }

  /// - Parameter series: The one that the pass must speak of; nil for any.
  private func find(_ key: String, series: Int?) -> (pass: Int, scale: Int)? {
    entries[key]?.first { entry in
      series.map { passes[entry.pass]?.series.contains($0) ?? false } ?? true
    }
  }

  /// By the columns `reach`, `within` and `nearest`.
  func find(_ table: FeatureTable, _ row: Int, series: Int?) -> (pass: Int, scale: Int)? {
    let nearest = table["nearest"].flatMap { column in
      column.isGiven(row) ? column.numbers.flatMap { Int(exactly: $0[row]) } : nil
    }
    return find(
      Self.key(table["reach"]?.text(row) ?? "", table["within"]?.text(row) ?? "", nearest),
      series: series)
  }

  /// By the parameters of a value.
  func find(_ value: MeasureValue, series: Int?) -> (pass: Int, scale: Int)? {
    func text(_ name: String) -> String? {
      guard case .string(let text)? = value.parameters.first(where: { $0.name == name })?.value
      else { return nil }
      return text
    }
    var nearest: Int?
    if case .integer(let k)? = value.parameters.first(where: { $0.name == "nearest" })?.value {
      nearest = k
    }
    return find(Self.key(text("reach") ?? "", text("within") ?? "", nearest), series: series)
  }

  /// The first pass with a name that speaks of the series, whatever its scales.
  func pass(named name: String, series: Int) -> Int? {
    passes.keys.sorted().first {
      passes[$0]?.definition.name == name && passes[$0]?.series.contains(series) ?? false
    }
  }
}
