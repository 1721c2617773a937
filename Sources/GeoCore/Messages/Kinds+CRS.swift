extension DiagnosticKind {
  /// GS3xx.
  public static let crsKinds: [DiagnosticKind] = []
}
