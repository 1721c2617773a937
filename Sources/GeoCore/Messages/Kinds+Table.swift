extension DiagnosticKind {
  /// GS2xx: tables of text, their form, and joining them; groups and counts are GS230–GS259.
  public static let tableKinds: [DiagnosticKind] = csvKinds + pivotKinds + joinKinds
}
