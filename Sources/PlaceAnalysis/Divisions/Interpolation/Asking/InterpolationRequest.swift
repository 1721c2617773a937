public import GeoCore

/// What is to be carried over from the areas of one division to those of another, and how.
///
/// A value, made from options; nothing in it is checked before `run`, which tells all faults at once.
public struct InterpolationRequest: Sendable, Hashable {
  /// What people are shared out by.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// Common area.
    case area
    /// Common area within a mask (binary dasymetric).
    case mask
    /// Buildings or addresses with weights.
    case points
    /// Cells of a surface that is smooth across borders and keeps every source's people.
    case pycnophylactic
  }

  /// The source areas: their file, tables, groups, total, year, range of suppressed cells, CRS.
  public var sources: Plan
  public var targets: Plan.Input
  public var method: Method
  /// File of the land that people live on.
  public var mask: String?
  /// File of buildings or addresses.
  public var points: String?
  /// Column of the points with their weight; nil weighs all alike.
  public var weight: String?
  /// Whether a building weighs by its ground area too, such as storeys × footprint.
  public var weighsFootprint = false
  /// Side of a cell as written, such as `50m`; nil chooses.
  public var cell: String?
  /// Change of a cell, as a part of the highest cell, at which smoothing ends.
  public var tolerance = SmoothedSurface.Settings().tolerance
  /// Put people outside all targets in the targets that their source area meets.
  public var allocatesAll = false
  public var allowsOverlaps = false
  /// Columns of amounts, such as people; they add up.
  public var extensive: [String] = []
  /// Columns of levels, weighted by area.
  public var intensive: [String] = []
  /// Columns of rates of people, weighted by `rateWeight`.
  public var rates: [String] = []
  /// Column of the people that rates are of; nil takes the total.
  public var rateWeight: String?
  /// Most of a target's area that may lie in sources whose number is not known, 0…1.
  public var mostUnknown = DivisionShares.sliver

  public init(sources: Plan, targets: Plan.Input, method: Method = .area) {
    self.sources = sources
    self.targets = targets
    self.method = method
  }

  /// Layers that can be written, the main one first.
  public static let layers = ["targets", "sources", "pairs", "summary"]

  /// Every file that it reads, as given.
  public var files: [String] {
    [sources.zones.file] + sources.joins.map(\.file) + [targets.file]
      + [mask, points].compactMap { $0 }
  }

  /// Reads, checks and computes.
  ///
  /// - Returns: The layers asked for, and the CRS to write them in.
  /// - Throws: every fault of the question and the files at once.
  /// - Complexity: that of reading, plus that of the method's shares.
  public func run(
    outputs: [Plan.Output], _ context: RunContext = RunContext()
  ) throws(GeosegError) -> (Outcome, CRS) {
    let resolved = try InterpolationResolver(self, context).resolve()
    let result = try Interpolation(self, resolved, context)
    let made = outputs.compactMap { output -> Outcome.Output? in
      guard let table = result.table(output.layer) else { return nil }
      return Outcome.Output(
        family: .overlap,
        layer: Layer(
          name: output.layer == "targets" ? "interpolation" : "interpolation-\(output.layer)",
          table: table, provenance: result.provenance(output.layer)),
        file: output.file)
    }
    let outcome = Outcome(
      outputs: made, values: result.values, diagnostics: result.diagnostics,
      provenance: result.provenance("summary"))
    return (outcome, resolved.outputCRS)
  }
}
