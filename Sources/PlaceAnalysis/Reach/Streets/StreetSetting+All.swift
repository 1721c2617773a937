internal import GeoCore

extension StreetSetting {
  /// Every choice, in the order of help.
  public static let all: [StreetSetting] = [
    StreetSetting(
      "mode",
      Phrase(
        en: "How people move: walk or cycle.", sv: "Hur man tar sig fram: walk eller cycle."),
      value: Self.word, words: StreetMode.allCases.map(\.rawValue), choice(\.mode)),
    StreetSetting(
      "cost",
      Phrase(
        en: "What the best path has least of: metres, minutes, slope, angular or turns.",
        sv: "Vad den bästa vägen har minst av: metres, minutes, slope, angular eller turns."),
      value: Self.word, words: PathCost.allCases.map(\.rawValue), choice(\.cost)),
    StreetSetting(
      "direction",
      Phrase(
        en: "Ways from zones to places (to-places) or back (from-places).",
        sv: "Väg från zoner till platser (to-places) eller tillbaka (from-places)."),
      value: Self.word, words: StreetDirection.allCases.map(\.rawValue), choice(\.direction)),
    StreetSetting(
      "snap",
      Phrase(
        en: "Tie points to the nearest edge, vertex or vertex-connector.",
        sv: "Knyt punkter till närmaste edge, vertex eller vertex-connector."),
      value: Self.word, words: StreetSnap.allCases.map(\.rawValue), choice(\.snap)),
    StreetSetting(
      "max-snap",
      Phrase(
        en: "How far a point may lie from a street (500m).",
        sv: "Hur långt från en gata en punkt får ligga (500m)."), value: Self.distance
    ) { (entries, settings, location) throws(GeosegError) in
      settings.snapLimit = try length(entries, location)
    },
    StreetSetting(
      "min-component",
      Phrase(
        en: "Tie points only to parts of the network with so many vertices.",
        sv: "Knyt punkter bara till delar av nätet med så många noder."), value: Self.number
    ) { (entries, settings, location) throws(GeosegError) in
      guard entries.count == 1, let count = Int(entries[0]), count > 0 else {
        throw impossible(
          entries, Phrase(en: "a number from 1 up", sv: "ett tal från 1 och uppåt"), location)
      }
      settings.smallestComponent = count
    },
    StreetSetting(
      "barriers",
      Phrase(en: "Lines that nobody can cross.", sv: "Linjer som ingen kan korsa."),
      value: Self.file, isFile: true
    ) { (entries, settings, _) throws(GeosegError) in settings.joining.barriers = entries.last },
    StreetSetting(
      "unlinks",
      Phrase(
        en: "Points where crossing streets do not meet, such as bridges.",
        sv: "Punkter där korsande gator inte möts, till exempel broar."),
      value: Self.file, isFile: true
    ) { (entries, settings, _) throws(GeosegError) in settings.joining.unlinks = entries.last },
    StreetSetting(
      "add-streets",
      Phrase(
        en: "Further streets, such as planned ones.", sv: "Fler gator, till exempel planerade."),
      value: Self.file, isFile: true
    ) { (entries, settings, _) throws(GeosegError) in settings.joining.added = entries.last },
    StreetSetting(
      "remove-streets",
      Phrase(
        en: "Ids of streets to leave out; several by comma.",
        sv: "Id för gator som utelämnas; flera med komma."), value: Self.list
    ) { (entries, settings, _) throws(GeosegError) in settings.joining.removed = entries },
    StreetSetting(
      "join-tolerance",
      Phrase(
        en: "Ends of streets this close are one vertex (0.01m).",
        sv: "Gatuändar så nära varandra är en nod (0.01m)."), value: Self.distance
    ) { (entries, settings, location) throws(GeosegError) in
      settings.joining.tolerance = try length(entries, location)
    },
    StreetSetting(
      "split-crossings",
      Phrase(
        en: "Join streets that cross without a vertex: true or false.",
        sv: "Förena gator som korsar varandra utan nod: true eller false."),
      value: Self.word, words: ["true", "false"]
    ) { (entries, settings, location) throws(GeosegError) in
      guard entries.count == 1, let value = ["true": true, "false": false][entries[0]] else {
        throw impossible(entries, Phrase(en: "true or false", sv: "true eller false"), location)
      }
      settings.joining.splitsCrossings = value
    },
  ]

  private static let word = Phrase(en: "word", sv: "ord")
  private static let distance = Phrase(en: "distance", sv: "avstånd")
  private static let number = Phrase(en: "number", sv: "tal")
  private static let file = Phrase(en: "file", sv: "fil")
  private static let list = Phrase(en: "list", sv: "lista")

  private static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ key: any WritableKeyPath<StreetSettings, Choice> & Sendable
  ) -> Apply where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    return { (entries, settings, location) throws(GeosegError) in
      guard entries.count == 1, let value = Choice(rawValue: entries[0].lowercased()) else {
        throw impossible(
          entries, Phrase(en: "one of \(words)", sv: "något av \(words)"), location)
      }
      settings[keyPath: key] = value
    }
  }

  private static func length(
    _ entries: [String], _ location: Location
  ) throws(GeosegError) -> Double {
    guard entries.count == 1 else {
      throw impossible(entries, Phrase(en: "one length", sv: "en längd"), location)
    }
    return try Length.parse(entries[0], at: location).metres
  }

  private static func impossible(
    _ entries: [String], _ possible: Phrase, _ location: Location
  ) -> GeosegError {
    GeosegError(
      .settingImpossible,
      ["value": .text(entries.joined(separator: ",")), "possible": .phrase(possible)],
      at: location)
  }
}
