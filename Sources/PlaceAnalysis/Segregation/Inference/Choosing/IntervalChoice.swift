internal import GeoCore

/// Which values are measured against replicates, and how those are made.
public enum IntervalChoice: Sendable, Hashable {
  /// Only what the report leans on: dissimilarity corrected for chance, persons drawn again.
  case report
  /// None.
  case none
  /// Every value, by this model.
  case all(ResamplingModel)

  public init?(_ word: String) {
    switch word {
    case "report": self = .report
    case "none": self = .none
    default:
      guard let model = ResamplingModel(rawValue: word) else { return nil }
      self = .all(model)
    }
  }

  /// As options and plan files have it.
  public var word: String {
    switch self {
    case .report: "report"
    case .none: "none"
    case .all(let model): model.rawValue
    }
  }

  public static let words =
    [IntervalChoice.report, .none].map(\.word) + ResamplingModel.allCases.map(\.rawValue)

  /// The model for a measure; nil when it is not measured against anything.
  func model(for measure: MeasureInfo) -> ResamplingModel? {
    switch self {
    case .none: nil
    case .all(let model): model
    case .report:
      measure.id == SegregationMeasure.dissimilarityCorrected.info.id ? .bootstrapPersons : nil
    }
  }
}
