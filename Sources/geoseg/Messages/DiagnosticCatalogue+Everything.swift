internal import GeoCore
internal import PlaceAnalysis

extension DiagnosticCatalogue {
  /// Every kind that the libraries can give; the command line's own are `usageKinds`.
  static let everything: [DiagnosticKind] =
    core + DiagnosticKind.parameterKinds + DiagnosticKind.measureKinds + DiagnosticKind.reachKinds
    + DiagnosticKind.groupKinds + DiagnosticKind.planKinds + DiagnosticKind.environmentKinds
    + DiagnosticKind.inferenceKinds + DiagnosticKind.changeKinds + DiagnosticKind.contiguityKinds
    + DiagnosticKind.disclosureKinds
    + DiagnosticKind.distanceKinds + DiagnosticKind.nearestPersonsKinds
    + DiagnosticKind.linkKinds + DiagnosticKind.explainingKinds + DiagnosticKind.streetKinds
    + DiagnosticKind.streetCostKinds
    + DiagnosticKind.osmKinds + DiagnosticKind.accessKinds + DiagnosticKind.inequalityKinds
    + DiagnosticKind.streetCentralityKinds + DiagnosticKind.networkKinds
    + DiagnosticKind.streetReachKinds + DiagnosticKind.sharingKinds
    + DiagnosticKind.interpolationKinds
    + DiagnosticKind.serviceAreaKinds
    + DiagnosticKind.crosswalkKinds
    + DiagnosticKind.overlapKinds
}
