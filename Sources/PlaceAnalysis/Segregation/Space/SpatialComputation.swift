public import GeoCore

/// How a measure is computed of people in space, and what it has to know of the space.
public struct SpatialComputation: Sendable {
  public let needs: SpaceNeeds
  public let kind: Kind
  /// What the reader of the values should know about this population.
  public var notes: @Sendable (PopulatedSpace) -> [Diagnostic]

  public init(
    needs: SpaceNeeds, _ kind: Kind,
    notes: @escaping @Sendable (PopulatedSpace) -> [Diagnostic] = { _ in [] }
  ) {
    self.needs = needs
    self.kind = kind
    self.notes = notes
  }

  /// One way to compute a measure, with its parameters settled.
  public struct Variant<Input, Output>: Sendable {
    public let parameters: [MeasureValue.Parameter]
    /// Why the value does not exist when it is NaN, where the groups are not to blame.
    public let undefined: UndefinedReason?
    public let compute: @Sendable (Input) throws(GeosegError) -> Output

    public init(
      _ parameters: [MeasureValue.Parameter] = [], undefined: UndefinedReason? = nil,
      _ compute: @escaping @Sendable (Input) throws(GeosegError) -> Output
    ) {
      self.parameters = parameters
      self.undefined = undefined
      self.compute = compute
    }
  }

  /// The variants that the parameters ask for.
  public typealias Variants<Input, Output> =
    @Sendable (SegregationParameters) -> [Variant<Input, Output>]

  /// What is computed, and for which groups.
  public enum Kind: Sendable {
    /// One value per comparison; when not symmetric, also with the two groups swapped.
    case comparison(symmetric: Bool, Variants<ComparisonInSpace, Double>)
    /// One value over all groups.
    case allGroups(Variants<PopulatedSpace, Double>)
    /// One value per ordered pair of groups, row by row: groups · groups values.
    case exposure(Variants<PopulatedSpace, [Double]>)
    /// Columns per comparison.
    case zonesByComparison(Variants<ComparisonInSpace, [ZoneValues]>)
    /// Columns per group; the group's name ends the columns' names.
    case zonesByGroup(@Sendable (SegregationParameters) -> [GroupColumns])
    /// Columns.
    case zones(Variants<PopulatedSpace, [ZoneValues]>)
  }

  /// Columns of one group.
  public struct GroupColumns: Sendable {
    public let parameters: [MeasureValue.Parameter]
    public let compute: @Sendable (PopulatedSpace, _ group: Int) throws(GeosegError) -> [ZoneValues]

    public init(
      _ parameters: [MeasureValue.Parameter] = [],
      _ compute: @escaping @Sendable (PopulatedSpace, Int) throws(GeosegError) -> [ZoneValues]
    ) {
      self.parameters = parameters
      self.compute = compute
    }
  }
}

/// A column of local values before it is laid out over all zones of the layer.
public struct ZoneValues: Sendable {
  public enum Values: Sendable {
    /// NaN where undefined.
    case numbers([Double])
    case texts([String])
  }

  /// Name of the column, in lower case with `_`, before the group's name.
  public let column: String
  public let unit: ColumnUnit
  public let values: Values
  /// Why a value of a zone with people does not exist; nil where the groups are to blame.
  public let undefined: UndefinedReason?

  public init(
    _ column: String, _ values: Values, unit: ColumnUnit = .none,
    undefined: UndefinedReason? = nil
  ) {
    self.column = column
    self.unit = unit
    self.values = values
    self.undefined = undefined
  }
}
