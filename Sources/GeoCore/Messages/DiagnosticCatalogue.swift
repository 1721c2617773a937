/// Every kind of finding that the program can give, gathered from its groups.
public enum DiagnosticCatalogue {
  public static let core: [DiagnosticKind] =
    DiagnosticKind.loadingKinds + DiagnosticKind.tableKinds + DiagnosticKind.crsKinds
    + DiagnosticKind.geometryKinds + DiagnosticKind.exportKinds + DiagnosticKind.bugKinds
}
