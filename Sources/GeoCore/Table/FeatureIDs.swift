/// The ids of features as read: text, number or absent.
public enum FeatureID: Sendable, Hashable {
  case text(String)
  /// A JSON number, kept as written.
  case number(String)
  case absent

  /// The id as text, nil when absent.
  public var text: String? {
    switch self {
    case .text(let text), .number(let text): text
    case .absent: nil
    }
  }
}
