internal import GeoCore

/// The layers of the overlap, filled pass by pass; those that were asked for only.
struct CatchmentTables {
  private let input: ReachInput
  private var catchments: CatchmentRows
  private var pieces: PieceRows
  private var pairs: PairRows
  private var spots: WhiteSpotRows
  private var closures: ClosureRows
  private var streets: StreetRows
  private var choices: ChoiceRows
  private var study: StudyAreaUnion

  init(_ input: ReachInput) {
    self.input = input
    let crs = input.zones.geometry?.crs ?? .plane
    let groups = ColumnName.parts(input.people.groupNames, otherwise: "group")
    let parts = ["population"] + groups
    catchments = CatchmentRows(parts, crs)
    pieces = PieceRows(parts, crs)
    pairs = PairRows(parts, crs)
    spots = WhiteSpotRows(parts, crs)
    closures = ClosureRows(parts, crs)
    streets = StreetRows(crs)
    choices = ChoiceRows(input, parts, crs)
    study = StudyAreaUnion(input)
  }

  /// The names of the layers, in the order in which they are offered.
  static let names = [
    "catchments", "pieces", "pairs", "white-spots", "closures", "streets", "choices",
  ]

  /// Where everybody chooses by probability nobody is inside or outside: that is all there is.
  mutating func addChoices(_ report: CoverReport) { choices.append(report) }

  mutating func append(_ report: CoverReport, _ context: RunContext) throws(GeosegError) {
    let wanted = input.layers
    for scale in report.pass.scales.indices {
      if wanted.contains("catchments") { catchments.append(report, scale) }
      if wanted.contains("streets") { streets.append(report, scale) }
      if wanted.contains("pairs") { try pairs.append(report, scale, context) }
      if wanted.contains("white-spots") {
        try spots.append(report, scale, &study, context)
      }
      guard wanted.contains("pieces") || wanted.contains("closures") else { continue }
      let arranged = try PiecesBySet(report, scale, context)
      if wanted.contains("pieces") { try pieces.append(report, scale, arranged, &study, context) }
      if wanted.contains("closures") { try closures.append(report, scale, arranged, &study) }
    }
  }

  /// The layers that were asked for.
  func finished() -> [(name: String, table: FeatureTable)] {
    Self.names.compactMap { name in
      guard input.layers.contains(name) else { return nil }
      if name == "choices" { return choices.table.map { (name, $0) } }
      let table =
        switch name {
        case "catchments": catchments.table
        case "pieces": pieces.table
        case "pairs": pairs.table
        case "white-spots": spots.table
        case "closures": closures.table
        default: streets.table
        }
      return (name, table)
    }
  }
}
