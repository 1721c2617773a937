/// What the layer is for; decides which rules apply.
public enum CheckRole: Sendable, Hashable, CaseIterable {
  /// Areas that people live in: must not overlap, should not gape.
  case zones
  /// Points or small areas that people go to.
  case places
  /// Streets and paths.
  case lines
  /// Nothing known: zones if all features are areas, else places.
  case unknown
}
