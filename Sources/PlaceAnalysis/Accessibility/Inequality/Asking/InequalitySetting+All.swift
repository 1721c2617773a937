internal import GeoCore

extension MeasureSetting where Parameters == AccessParameters {
  /// The settings of the topics groups and inequality.
  static var inequality: [AccessSetting] {
    [
      AccessSetting(
        "inequality-of",
        Phrase(
          en:
            "Measures whose spread over people is looked at, such as nearest-distance,capacity-within.",
          sv:
            "Mått vars fördelning över människor granskas, till exempel nearest-distance,capacity-within."
        ),
        value: Words.word, names(\.inequality.subjects)),
      AccessSetting(
        "rank-by",
        Phrase(
          en: "Column of the zones that people are ranked by, such as a median income.",
          sv: "Kolumn hos områdena som människor rangordnas efter, till exempel medianinkomst."),
        value: Words.word,
        { (entries, parameters, location) throws(GeosegError) in
          guard entries.count == 1, !entries[0].isEmpty else {
            throw GeosegError([
              impossible(
                entries.joined(separator: ","),
                Phrase(en: "the name of one column", sv: "namnet på en kolumn"), location)
            ])
          }
          parameters.inequality.rankBy = entries[0]
        }),
      AccessSetting(
        "poverty-line",
        Phrase(
          en: "Values below which access is poor, in the unit of the measure.",
          sv: "Värden under vilka tillgången är dålig, i måttets enhet."),
        value: Words.number,
        numbers(\.inequality.povertyLines, Phrase(en: "a number above 0", sv: "ett tal över 0")) {
          $0 > 0
        }),
      AccessSetting(
        "poverty-share",
        Phrase(
          en: "The same as parts of everybody's mean; 0.6 when neither is given.",
          sv: "Detsamma som delar av allas medelvärde; 0.6 om ingetdera anges."),
        value: Words.number,
        numbers(\.inequality.povertyShares, Phrase(en: "a number above 0", sv: "ett tal över 0")) {
          $0 > 0
        }),
      AccessSetting(
        "standard",
        Phrase(
          en: "Cost that nobody should be beyond, such as 10min; the cut-offs when left out.",
          sv: "Kostnad som ingen bör ligga bortom, till exempel 10min; gränserna om den utelämnas."),
        value: Words.distance, cutOff(\.inequality.standard)),
      AccessSetting(
        "atkinson-epsilon",
        Phrase(
          en: "Aversions to inequality ε in Atkinson's index, such as 0.5,1.",
          sv: "Motvilja mot ojämlikhet ε i Atkinsons index, till exempel 0.5,1."),
        value: Words.number,
        numbers(\.inequality.epsilons, Phrase(en: "a number from 0", sv: "ett tal från 0")) {
          $0 >= 0
        }),
      AccessSetting(
        "quantile",
        Phrase(
          en: "Parts of the people for quantiles, such as 0.1,0.5,0.9.",
          sv: "Delar av befolkningen för kvantiler, till exempel 0.1,0.5,0.9."),
        value: Words.number,
        numbers(
          \.inequality.quantiles, Phrase(en: "a number from 0 to 1", sv: "ett tal från 0 till 1")
        ) { $0 >= 0 && $0 <= 1 }),
      AccessSetting(
        "value-bounds",
        Phrase(
          en: "The least and the most that a value can be, such as 0,1, for Erreygers' index.",
          sv:
            "Det minsta och det största ett värde kan vara, till exempel 0,1, för Erreygers index."),
        value: Words.number,
        { (entries, parameters, location) throws(GeosegError) in
          let ends = entries.compactMap { Double($0) }
          guard ends.count == 2, entries.count == 2, ends.allSatisfy(\.isFinite), ends[0] < ends[1]
          else {
            throw GeosegError([
              impossible(
                entries.joined(separator: ","),
                Phrase(en: "two numbers that rise", sv: "två stigande tal"), location)
            ])
          }
          parameters.inequality.bounds = ends[0]...ends[1]
        }),
    ]
  }
}
