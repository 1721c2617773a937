public import GeoCore

/// One number of a summary: which measure, of which groups, with which parameters.
public struct MeasureValue: Sendable, Hashable {
  /// A parameter by name, in a fixed order.
  public struct Parameter: Sendable, Hashable {
    public var name: String
    public var value: JSONValue

    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// Lowest, middle and highest value that suppressed cells allow.
  public struct Interval: Sendable, Hashable {
    public var lower: Double
    public var upper: Double
    /// What the interval stands for, such as `suppressed-cells`.
    public var kind: String

    public init(lower: Double, upper: Double, kind: String) {
      self.lower = lower
      self.upper = upper
      self.kind = kind
    }
  }

  /// What replicates say about a value: made by which model, and how they lie.
  public struct Resampled: Sendable, Hashable {
    /// A stable word such as `bootstrap-persons` or `null-person-permutation`.
    public var model: String
    /// Replicates that had a value, and those that had none.
    public var replicates: Int
    public var dropped: Int
    /// Share of the replicates between `lower` and `upper`.
    public var level: Double
    public var mean: Double
    public var standardError: Double?
    /// The value less its bias, or less what chance gives.
    public var corrected: Double?
    public var lower: Double
    public var upper: Double
    /// Chance of a value at least as high, at least as low, and twice the smaller; null models only.
    public var upperTail: Double?
    public var lowerTail: Double?
    public var twoSided: Double?
  }

  public var id: String
  public var groups: [String]
  public var parameters: [Parameter]
  /// nil when undefined; `status` says why.
  public var value: Double?
  public var unit: ColumnUnit
  public var interval: Interval?
  /// nil when the value was not measured against replicates.
  public var resampled: Resampled?
  public var range: ClosedRange<Double>
  public var status: CellStatus

  public init(
    _ info: MeasureInfo, groups: [String] = [], parameters: [Parameter] = [], value: Double?,
    undefined reason: UndefinedReason? = nil, interval: Interval? = nil
  ) {
    self.id = info.id
    self.groups = groups
    self.parameters = parameters
    self.value = value.flatMap { $0.isNaN ? nil : $0 }
    self.unit = info.unit
    self.interval = interval
    self.range = info.range
    self.status = self.value != nil ? .given : reason.map { .undefined($0) } ?? .missing
  }
}
