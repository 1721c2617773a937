extension CheckSubject {
  /// Nil when the table has no geometry.
  init?(_ table: FeatureTable, _ check: LayerCheck) {
    guard let geometry = table.geometry else { return nil }
    let isAllAreas = geometry.kinds.allSatisfy { $0.dimension == 2 || $0 == .null }
    self.init(
      table: table, geometry: geometry,
      metric: check.metric.flatMap { $0.x.count == geometry.x.count ? $0 : nil },
      studyArea: check.studyArea,
      role: check.role == .unknown ? (isAllAreas ? .zones : .places) : check.role,
      file: check.file, key: check.key.flatMap { table[$0] },
      population: check.population.flatMap { table[$0] },
      isGeographic: Self.isGeographic(geometry.crs), unreadFeatures: check.unreadFeatures,
      limitPerKind: check.limitPerKind)
  }

  private static func isGeographic(_ crs: CRS) -> Bool {
    // A system that PROJ does not know is reported by the rule about systems.
    ((try? crs.facts())?.isGeographic) ?? (crs == .wgs84)
  }
}
