extension DiagnosticKind {
  /// GS4xx.
  public static let geometryKinds: [DiagnosticKind] = geometryLibraryKinds
}
