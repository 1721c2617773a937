/// How a network is made from a file of streets.
public struct NetworkRecipe: Sendable {
  /// How the layer is read, and whose rules decide.
  public var columns = StreetColumns()
  /// Metres within which points of lines are one vertex; streets with node ids do without.
  public var joinTolerance = StreetJoiner.defaultTolerance
  /// Whether lines that cross without a vertex are joined there.
  public var splitsCrossings = false
  /// The CRS to compute in; nil chooses as for zones.
  public var computing: CRS?
  /// The CRS to believe instead of the one that the streets declare.
  public var declaring: CRS?
  /// Points at which lines pass each other without meeting.
  public var unlinks: InputFile?
  /// Lines, or borders of areas, that nobody gets across.
  public var barriers: InputFile?
  /// Further streets; ends within `connection` metres of a street are led to it.
  public var added: InputFile?
  /// Names of streets that are left out, as `StreetFile.rows(named:)` knows them.
  public var removed: [String] = []

  /// Metres within which the end of an added street is led to the nearest street.
  public static let connection = 5.0

  public init() {}
}
