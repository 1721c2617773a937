public import GeoCore

/// What a crosswalk from an old division to a new one is asked for.
public struct CrosswalkRequest: Sendable, Hashable {
  /// The old zones, with tables, groups and total.
  public var old: Plan
  /// The new zones.
  public var new: Plan
  /// Columns of counts carried over besides the groups.
  public var columns: [String] = []
  /// What the layers are versions of, when they do not say so themselves.
  public var fromVersion: String?
  public var toVersion: String?
  /// Column with the version of a zone.
  public var versionColumn = "version"
  /// The limit of slivers as written; see `SliverLimit`.
  public var sliver: String?
  /// Points, buildings or blocks that say where people are; nil spreads them over the area.
  public var points: String?
  /// Column with the weight of a point; nil gives all the same.
  public var weight: String?

  public init(from old: Plan, to new: Plan) {
    self.old = old
    self.new = new
  }

  /// Layers that can be written, the main one first.
  public static let layers = ["zones", "pairs", "old", "summary"]

  /// Reads both divisions, overlays them and carries the counts over.
  ///
  /// - Returns: The layers asked for, and the CRS to write them in.
  /// - Throws: every fault of both layers, of their versions and of the options.
  public func run(
    outputs: [Plan.Output], _ context: RunContext = RunContext()
  ) throws(GeosegError) -> (outcome: Outcome, crs: CRS) {
    let report = try resolved(context)
    return (try report.outcome(outputs, context), report.layers.first.outputCRS)
  }

  private func resolved(_ context: RunContext) throws(GeosegError) -> CrosswalkReport {
    var faults = DiagnosticLog()
    var limit = SliverLimit.default
    if let sliver {
      do throws(GeosegError) { limit = try SliverLimit.parse(sliver) } catch {
        faults.add(contentsOf: error.diagnostics)
      }
    }
    var codes: (old: DivisionCodes, new: DivisionCodes)?
    let layers: LayerPair
    do throws(GeosegError) {
      layers = try LayerPair(old, new, secondRole: .newZones, context) { first, second, log in
        codes = self.codes(&first, &second, &log)
      }
    } catch {
      throw GeosegError(faults.diagnostics + error.diagnostics)
    }
    try faults.throwIfErrors()
    guard let codes else { throw GeosegError(.internalFault, ["what": "codes"]) }
    let counts = try series(layers.first)
    let (points, pointsInput, findings) = try readPoints(layers, context)
    context.progress.began(PlanStage.overlay, steps: 0)
    defer { context.progress.ended() }
    let (from, to) = (layers.first.zones.metric, layers.second.zones.metric)
    let people = try points.map { points throws(GeosegError) in
      try LocatedWeights(
        of: points.geometry, weights: points.weights, old: from, new: to, context)
    }
    let crosswalk = try Crosswalk(from: from, to: to, people: people, sliver: limit, context)
    guard crosswalk.count > 0 else {
      throw GeosegError(
        .layersApart,
        ["old": .text(layers.first.zones.name), "new": .text(layers.second.zones.name)],
        at: Location(file: layers.second.zones.name))
    }
    return CrosswalkReport(
      request: self, layers: layers, oldCodes: codes.old, newCodes: codes.new,
      crosswalk: crosswalk, counts: counts.series, pointsInput: pointsInput,
      findings: counts.findings + findings)
  }

  /// The codes and versions of both layers; what speaks against them goes to the log.
  private func codes(
    _ first: inout RowLayer, _ second: inout RowLayer, _ log: inout DiagnosticLog
  ) -> (old: DivisionCodes, new: DivisionCodes) {
    func keyed(_ layer: inout RowLayer, _ named: String?, _ option: String) {
      guard named == nil else { return }
      do throws(GeosegError) {
        layer.keyColumn = try CodeColumn.find(in: layer, option: option)
        var ignored = DiagnosticLog()
        let keys = LayerKeys(layer.table, named: layer.keyColumn, file: layer.name, log: &ignored)
        layer.keys = keys.keys
      } catch { log.add(contentsOf: error.diagnostics) }
    }
    keyed(&first, old.zones.key, "--key")
    keyed(&second, new.zones.key, "--to-key")
    var a = DivisionCodes(
      first, version: (fromVersion, "--from-version"), versionColumn: versionColumn, log: &log)
    var b = DivisionCodes(
      second, version: (toVersion, "--to-version"), versionColumn: versionColumn, log: &log)
    a.putZerosBack(like: b, file: first.name, log: &log)
    b.putZerosBack(like: a, file: second.name, log: &log)
    if let one = a.version, let two = b.version, one.agrees(with: two) {
      log.add(
        .sameVersionTwice,
        ["old": .text(first.name), "new": .text(second.name), "version": .text(two.text)],
        at: Location(file: second.name))
    }
    return (a, b)
  }
}
