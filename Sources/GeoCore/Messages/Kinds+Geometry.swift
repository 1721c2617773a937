extension DiagnosticKind {
  /// GS4xx.
  public static let geometryKinds: [DiagnosticKind] =
    geometryRingKinds + geometryPolygonKinds + geometryFeatureKinds + geometryZoneKinds
    + geometryRepairKinds + geometryLibraryKinds + geometryContiguityKinds
}
