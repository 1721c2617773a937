extension DiagnosticKind {
  /// GS1xx: what is wrong with an input before its content is looked at.
  public static let loadingKinds: [DiagnosticKind] =
    loadingInputKinds + loadingSyntaxKinds + loadingFeatureKinds + loadingNotesKinds
}
