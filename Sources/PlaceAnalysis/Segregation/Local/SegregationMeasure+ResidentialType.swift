internal import GeoCore

extension SegregationMeasure {
  static let residentialType = SegregationMeasure(
    MeasureInfo(
      id: "residential-type", aliases: ["poulsen-johnston-forrest"], family: .segregation,
      scope: .zone,
      title: Phrase(en: "Type of residential area", sv: "Typ av bostadsområde"),
      meaning: Phrase(
        en: """
          Six types by fixed limits: isolated-host (the host group at least 80 %), mixed-host (50–80), \
          pluralism (30–50), mixed-minority (below 30, no minority 60), polarised (one minority at \
          least 60) and concentrated (with at least 30 % of that minority in such zones).
          """,
        sv: """
          Sex typer med fasta gränser: isolated-host (värdgruppen minst 80 %), mixed-host (50–80), \
          pluralism (30–50), mixed-minority (under 30, ingen minoritet 60), polarised (en minoritet \
          minst 60) och concentrated (med minst 30 % av den minoriteten i sådana zoner).
          """),
      formula: "limits 0.8, 0.5, 0.3 of the host, 0.6 of a minority, 0.3 of its people",
      unit: .none, range: -Double.infinity...Double.infinity,
      caution: Phrase(
        en: """
          A classification, not an index. The limits are conventions of the authors, and the type \
          follows from who is named the host: the largest group unless --host says otherwise.
          """,
        sv: """
          En klassificering, inget index. Gränserna är författarnas konventioner, och typen följer av \
          vem som utses till värdgrupp: den största gruppen om inte --host säger annat.
          """),
      example: Phrase(
        en:
          "A zone with 45 % of the host group and 40 and 15 % of two others: pluralism (0.3–0.5).",
        sv: "En zon med 45 % ur värdgruppen och 40 och 15 % ur två andra: pluralism (0,3–0,5)."),
      sources: [
        .init("Poulsen, Johnston & Forrest 2001", doi: "10.1068/a34124")
      ]),
    .inSpace(
      SpatialComputation(
        needs: [],
        .zones { parameters in
          [
            SpatialComputation.Variant([
              .init("host", .string(parameters.hostGroups.joined(separator: "+")))
            ]) { populated throws(GeosegError) in
              let host = try host(parameters.hostGroups, populated)
              let types = populated.composition.residentialTypes(host: host)
              return [ZoneValues("residential_type", .texts(types.map { $0?.rawValue ?? "" }))]
            }
          ]
        })))

  /// The groups named, else the largest one.
  private static func host(
    _ names: [String], _ populated: PopulatedSpace
  ) throws(GeosegError) -> [Int] {
    let sizes = populated.composition.groupTotals
    if names.isEmpty {
      return sizes.indices.max { sizes[$0] < sizes[$1] }.map { [$0] } ?? []
    }
    var faults: [Diagnostic] = []
    let found = names.compactMap { name -> Int? in
      let group = populated.names.firstIndex(of: name)
      if group == nil {
        faults.append(
          Diagnostic(
            .supergroupUnknown,
            [
              "group": .text(name), "supergroup": "--host",
              "groups": .text(populated.names.joined(separator: ", ")),
            ]))
      }
      return group
    }
    if !faults.isEmpty { throw GeosegError(faults) }
    return found
  }
}
