extension DiagnosticKind {
  /// GS2xx.
  public static let tableKinds: [DiagnosticKind] = []
}
