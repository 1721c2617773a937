internal import GeoCore

/// A parameter of catchments.
public typealias CatchmentSetting = MeasureSetting<CatchmentParameters>

extension CatchmentParameters: MeasureParameters {
  public static let settings: [CatchmentSetting] = CatchmentSetting.list + CatchmentSetting.sharing
}

extension MeasureSetting where Parameters == CatchmentParameters {
  /// Every setting, in the order of the help.
  fileprivate static var list: [CatchmentSetting] {
    [
      CatchmentSetting(
        "catchment",
        Phrase(
          en:
            "How catchments are drawn: buffer for straight lines, edge-buffer along streets, or another.",
          sv:
            "Hur upptagningsområden ritas: buffer för raka linjer, edge-buffer längs gator, eller något annat."
        ),
        value: Words.word, words: CatchmentMethod.allCases.map(\.rawValue), method),
      CatchmentSetting(
        "count-by",
        Phrase(
          en: "Who is inside: by their own cost, or by the drawn polygon.",
          sv: "Vilka som är innanför: efter sin egen kostnad, eller efter den ritade polygonen."),
        value: Words.word, words: CatchmentCounting.allCases.map(\.rawValue), counting),
      CatchmentSetting(
        "edge-width",
        Phrase(
          en: "Land on each side of a reached street in edge-buffer, 25m when left out.",
          sv: "Mark på var sida om en nådd gata i edge-buffer, 25m om det utelämnas."),
        value: Words.distance, length(\.edgeWidth)),
      CatchmentSetting(
        "quadrant-segments",
        Phrase(
          en: "Segments per quarter circle of buffers, 16 when left out.",
          sv: "Segment per kvartscirkel i buffertar, 16 om det utelämnas."),
        value: Words.number, integer(\.quadrantSegments, in: 1...256)),
      CatchmentSetting(
        "concavity",
        Phrase(
          en: "How close concave fits, 0 to 1 (convex), 0.3 when left out.",
          sv: "Hur tätt concave sluter sig, 0 till 1 (konvext), 0.3 om det utelämnas."),
        value: Words.number,
        number(\.concavity, Phrase(en: "a number from 0 to 1", sv: "ett tal från 0 till 1")) {
          $0 >= 0 && $0 <= 1
        }),
      CatchmentSetting(
        "sample-step",
        Phrase(
          en: "Distance between points along streets in parcel-voronoi, 25m when left out.",
          sv: "Avstånd mellan punkter längs gator i parcel-voronoi, 25m om det utelämnas."),
        value: Words.distance, length(\.sampleStep)),
      CatchmentSetting(
        "from-network",
        Phrase(
          en: "Whether cut-offs run from the street beside the place: yes or no (no).",
          sv: "Om gränser räknas från gatan vid platsen: yes eller no (no)."),
        value: Words.word, words: ["yes", "no"], yesOrNo(\.isFromNetwork)),
      CatchmentSetting(
        "sliver",
        Phrase(
          en: "Square metres below which an overlap piece is not drawn, 1 when left out.",
          sv: "Kvadratmeter under vilka en överlappsbit inte ritas, 1 om det utelämnas."),
        value: Words.number,
        number(\.sliver, Phrase(en: "a number from 0", sv: "ett tal från 0")) { $0 >= 0 }),
      CatchmentSetting(
        "uncovered",
        Phrase(
          en: "Whether the layer pieces holds the land under no catchment too: yes or no (no).",
          sv: "Om lagret pieces även har marken utan upptagningsområde: yes eller no (no)."),
        value: Words.word, words: ["yes", "no"], yesOrNo(\.withUncovered)),
    ]
  }

  private static var method: Apply {
    { (entries, parameters, location) throws(GeosegError) in
      parameters.method = try choice(entries, location)
    }
  }

  private static var counting: Apply {
    { (entries, parameters, location) throws(GeosegError) in
      parameters.counting = try choice(entries, location)
    }
  }

  private static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ entries: [String], _ location: Location
  ) throws(GeosegError) -> Choice where Choice.RawValue == String {
    guard entries.count == 1, let choice = Choice(rawValue: entries[0].lowercased()) else {
      throw GeosegError([
        impossible(entries.joined(separator: ","), onlyOne(Choice.self), location)
      ])
    }
    return choice
  }
}
