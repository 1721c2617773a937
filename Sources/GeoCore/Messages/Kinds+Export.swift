extension DiagnosticKind {
  /// GS7xx.
  public static let exportKinds: [DiagnosticKind] = []
}
