extension DiagnosticKind {
  /// GS1xx.
  public static let loadingKinds: [DiagnosticKind] = []
}
