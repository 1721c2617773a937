internal import GeoCore

/// The totals of an interpolation, for its report and `explain`; no command lists them as measures.
public enum InterpolationMeasures {
  public static let all: [MeasureInfo] = [
    before, after, uncovered, uncoveredShare, doubled, withheld, withoutArea,
  ]

  private static let goodchild = MeasureInfo.Source(
    "Goodchild & Lam 1980, Areal interpolation: a variant of the traditional spatial problem")

  private static func total(
    _ id: String, _ title: Phrase, _ meaning: Phrase, _ formula: String,
    unit: ColumnUnit = .persons, caution: Phrase = Phrase(en: "", sv: "")
  ) -> MeasureInfo {
    MeasureInfo(
      id: id, family: .overlap, scope: .global, title: title, meaning: meaning, formula: formula,
      unit: unit, range: unit == .share ? 0...1 : -.infinity ... .infinity, caution: caution,
      sources: [goodchild])
  }

  static let before = total(
    "interpolation-sources", Phrase(en: "Sum of the sources", sv: "Källornas summa"),
    Phrase(
      en: "All that the source areas have, as far as it is known.",
      sv: "Allt som källområdena har, så långt det är känt."), "Σ Yₛ")
  static let after = total(
    "interpolation-targets", Phrase(en: "Sum of the targets", sv: "Målområdenas summa"),
    Phrase(
      en: "All that was put into the target areas.", sv: "Allt som lagts i målområdena."),
    "Σ Ŷₜ",
    caution: Phrase(
      en: "With the uncovered and the withheld it makes the sum of the sources.",
      sv: "Med de otäckta och de innehållna blir det källornas summa."))
  static let uncovered = total(
    "interpolation-uncovered", Phrase(en: "In no target", sv: "I inget målområde"),
    Phrase(
      en: "What lies in parts of source areas that no target covers.",
      sv: "Det som ligger i delar av källområden som inget målområde täcker."),
    "Σ Yₛ (1 − Σₜ shareₛₜ)")
  static let uncoveredShare = total(
    "interpolation-uncovered-share",
    Phrase(en: "Share in no target", sv: "Andel i inget målområde"),
    Phrase(
      en: "The uncovered as a share of the sum of the sources.",
      sv: "De otäckta som andel av källornas summa."), "uncovered / Σ Yₛ", unit: .share,
    caution: Phrase(
      en: "Coastlines drawn differently make some of it; more than a per cent needs a look.",
      sv: "Kustlinjer som ritats olika ger en del; mer än en procent behöver ses efter."))
  static let doubled = total(
    "interpolation-doubled", Phrase(en: "In several targets", sv: "I flera målområden"),
    Phrase(
      en: "What is counted once too often because targets lie over each other.",
      sv: "Det som räknas en gång för mycket för att målområden ligger över varandra."),
    "Σ Yₛ (Σₜ shareₛₜ + uncoveredₛ − 1)")
  static let withheld = total(
    "interpolation-withheld", Phrase(en: "Withheld", sv: "Innehållet"),
    Phrase(
      en: "Known people in targets that have no number because others there are not known.",
      sv: "Kända personer i målområden som saknar tal för att andra där inte är kända."),
    "Σ Yₛ shareₛₜ over targets without a number")
  static let withoutArea = total(
    "interpolation-without-area", Phrase(en: "Without an area", sv: "Utan yta"),
    Phrase(
      en: "What stands in rows of the source file that have no usable area; in no other sum.",
      sv: "Det som står i källfilens rader utan användbar yta; ingår i ingen annan summa."),
    "Σ Y of those rows")
}
