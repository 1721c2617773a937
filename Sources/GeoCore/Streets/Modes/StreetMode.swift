/// How people move along streets.
public enum StreetMode: String, Sendable, Hashable, CaseIterable {
  case walk
  case cycle

  /// Whether a street with these tags is used in this mode, and how.
  ///
  /// One set of rules for OpenStreetMap files and for lines with columns of the same names. The
  /// functions `walking` and `cycling` say what the rules are.
  public func decision(for tags: StreetTags) -> StreetDecision {
    switch self {
    case .walk: StreetDecision.walking(tags)
    case .cycle: StreetDecision.cycling(tags)
    }
  }
}
