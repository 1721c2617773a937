internal import GeoCore

/// A parameter of the measures of access.
public typealias AccessSetting = MeasureSetting<AccessParameters>

extension AccessParameters: MeasureParameters {
  public static let settings: [AccessSetting] = AccessSetting.list + AccessSetting.inequality
}

extension AccessSetting {
  /// Every setting, in the order of the help.
  fileprivate static var list: [AccessSetting] {
    [
      AccessSetting(
        "decay",
        Phrase(
          en:
            "How much a place counts by its cost, such as linear or gaussian:6min; several by comma.",
          sv:
            "Hur mycket en plats räknas efter kostnad, till exempel linear eller gaussian:6min; flera med komma."
        ),
        value: Words.word, words: WrittenDecay.Kind.allCases.map(\.rawValue), decays),
      AccessSetting(
        "nearest-count",
        Phrase(
          en: "Numbers k for the k-th nearest place and the mean of the k nearest, such as 2,3.",
          sv: "Antal k för den k:te närmaste platsen och medelvärdet av de k närmaste, som 2,3."),
        value: Words.number, integers(\.nearest, in: 1...1_000_000)),
      AccessSetting(
        "opportunities",
        Phrase(
          en: "How much capacity people are to reach, such as 100,300.",
          sv: "Hur mycket kapacitet människor ska nå, till exempel 100,300."),
        value: Words.number,
        numbers(\.opportunities, Phrase(en: "a number above 0", sv: "ett tal över 0")) { $0 > 0 }),
      AccessSetting(
        "cutoff-interval",
        Phrase(
          en: "Lowest and highest cut-off of cumulative intervals, such as 10min..20min.",
          sv: "Lägsta och högsta gräns för kumulativa intervall, till exempel 10min..20min."),
        value: Words.distance, cutOffRange(\.interval)),
      AccessSetting(
        "increment",
        Phrase(
          en: "Step of cumulative intervals and balancing costs, 1min when left out.",
          sv: "Steg i kumulativa intervall och balanskostnader, 1min om det utelämnas."),
        value: Words.distance, cutOff(\.increment)),
      AccessSetting(
        "huff-alpha",
        Phrase(
          en: "Exponent of capacity in Huff's model.", sv: "Exponent för kapacitet i Huffs modell."),
        value: Words.number,
        number(\.huffAlpha, Phrase(en: "a number from 0", sv: "ett tal från 0")) { $0 >= 0 }),
      AccessSetting(
        "huff-beta",
        Phrase(en: "Exponent of cost in Huff's model.", sv: "Exponent för kostnad i Huffs modell."),
        value: Words.number,
        number(\.huffBeta, Phrase(en: "a number above 0", sv: "ett tal över 0")) { $0 > 0 }),
      AccessSetting(
        "huff-floor",
        Phrase(
          en: "Cost below which places are alike in Huff's model, 1min when left out.",
          sv: "Kostnad under vilken platser är lika i Huffs modell, 1min om den utelämnas."),
        value: Words.distance, cutOff(\.huffFloor)),
      AccessSetting(
        "tau",
        Phrase(
          en: "Cost that weighs as much as one full crowding in RAAM, 30min when left out.",
          sv: "Kostnad som väger lika mycket som full trängsel i RAAM, 30min om den utelämnas."),
        value: Words.distance, cutOff(\.tau)),
      AccessSetting(
        "demand-exponent",
        Phrase(
          en: "Exponents α of people in spatial availability, such as 0.7,1.",
          sv: "Exponenter α för människor i rumslig tillgång, till exempel 0.7,1."),
        value: Words.number,
        numbers(\.demandExponents, Phrase(en: "a number from 0", sv: "ett tal från 0")) { $0 >= 0 }),
    ]
  }

  /// Decays, each read on its own so that all faults are told.
  private static var decays: Apply {
    { (entries, parameters, location) throws(GeosegError) in
      var decays: [WrittenDecay] = []
      var faults: [Diagnostic] = []
      for entry in entries {
        do throws(GeosegError) {
          decays.append(try WrittenDecay(entry, at: location))
        } catch {
          faults += error.diagnostics
        }
      }
      if !faults.isEmpty { throw GeosegError(faults) }
      parameters.decays = decays
    }
  }
}
