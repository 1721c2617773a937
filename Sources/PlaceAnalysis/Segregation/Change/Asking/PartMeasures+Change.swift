internal import GeoCore

extension PartMeasures {
  static let ofChange = [
    changeTotal, changeAdditions, changeRemovals, changeGroupMargin, changeZoneMargin,
    changeInteraction, changeStructural, marginFreeInformation, indexDifference, indexBefore,
    indexAfter, indexStructure,
    indexAttributes,
  ]

  private static let elbers = MeasureInfo.Source(
    "Elbers 2021", doi: "10.1177/0049124121986204")
  private static let deming = MeasureInfo.Source(
    "Deming & Stephan 1940", doi: "10.1214/aoms/1177731829")
  private static let deutsch = MeasureInfo.Source("Deutsch, Flückiger & Silber 2009")
  private static let cortes = MeasureInfo.Source(
    "Cortes, Rey, Knaap & Wolf 2020", doi: "10.1007/s42001-019-00059-3")
  private static let any = -Double.infinity...Double.infinity

  private static func part(
    _ id: String, _ title: Phrase, _ meaning: Phrase, _ formula: String,
    caution: Phrase = Phrase(en: "", sv: ""), sources: [MeasureInfo.Source]
  ) -> MeasureInfo {
    MeasureInfo(
      id: id, family: .segregation, scope: .global, title: title, meaning: meaning,
      formula: formula, unit: .nats, range: any, caution: caution, sources: sources)
  }

  static let changeTotal = part(
    "change-of-information", Phrase(en: "Change of M", sv: "Förändring av M"),
    Phrase(
      en: "Mutual information of the later count less that of the earlier; its parts add up to it.",
      sv:
        "Ömsesidig information i den senare räkningen minus den tidigare; delarna summerar till den."
    ), "M₂ − M₁",
    caution: Phrase(
      en:
        "M rises and falls with the groups' sizes too: the structural part is what people read in.",
      sv:
        "M stiger och faller även med gruppernas storlek: det är den strukturella delen som läses."),
    sources: [elbers])

  static let marginFreeInformation = part(
    "margin-free-information",
    Phrase(en: "M freed of margins", sv: "M befriat från marginaler"),
    Phrase(
      en: """
        Mutual information of the zones and groups that both counts have, with the sizes of zones \
        and groups of the earlier count: what is left to compare is how people live apart.
        """,
      sv: """
        Ömsesidig information för de zoner och grupper som båda räkningarna har, med zonernas och \
        gruppernas storlek från den tidigare: kvar att jämföra är hur åtskilt människor bor.
        """), "M of the table fitted to the earlier margins",
    caution: Phrase(
      en: "The fit moves small counts much: read it beside the structural part.",
      sv: "Anpassningen flyttar små antal mycket: läs den bredvid den strukturella delen."),
    sources: [deming, elbers])

  static let indexDifference = part(
    "difference-of-index", Phrase(en: "Difference of an index", sv: "Skillnad i ett index"),
    Phrase(
      en: """
        The index of the later count less that of the earlier, with what chance would make of it: \
        the p-value is the share of replicates that differ at least as much.
        """,
      sv: """
        Indexet i den senare räkningen minus det i den tidigare, med vad slumpen skulle göra av det: \
        p-värdet är andelen upprepningar som skiljer minst lika mycket.
        """), "index₂ − index₁",
    caution: Phrase(
      en:
        "Registers count everybody: a difference is there, the question is whether it says more than chance.",
      sv: "Register räknar alla: skillnaden finns, frågan är om den säger mer än slumpen."),
    sources: [cortes])

  static let changeAdditions = part(
    "change-additions",
    Phrase(en: "Part of zones and groups added", sv: "Del av nya zoner och grupper"),
    Phrase(
      en: "What zones and groups that only the later count has do to M.",
      sv: "Vad zoner och grupper som bara den senare räkningen har gör med M."),
    "M₂ − M₂(common)", sources: [elbers])

  static let changeRemovals = part(
    "change-removals",
    Phrase(en: "Part of zones and groups gone", sv: "Del av borttagna zoner och grupper"),
    Phrase(
      en: "What the loss of zones and groups that only the earlier count has does to M.",
      sv: "Vad bortfallet av zoner och grupper som bara den tidigare räkningen har gör med M."),
    "M₁(common) − M₁", sources: [elbers])

  static let changeGroupMargin = part(
    "change-group-margin", Phrase(en: "Part of the groups' sizes", sv: "Del av gruppernas storlek"),
    Phrase(
      en: "What would have happened to M had only the sizes of the groups changed.",
      sv: "Vad som hade hänt med M om bara gruppernas storlek hade ändrats."),
    "Shapley's mean over tables with exchanged margins", sources: [deutsch, elbers])

  static let changeZoneMargin = part(
    "change-zone-margin", Phrase(en: "Part of the zones' sizes", sv: "Del av zonernas storlek"),
    Phrase(
      en: "What would have happened to M had only the sizes of the zones changed.",
      sv: "Vad som hade hänt med M om bara zonernas storlek hade ändrats."),
    "Shapley's mean over tables with exchanged margins", sources: [deutsch, elbers])

  static let changeInteraction = part(
    "change-interaction",
    Phrase(en: "Part of both margins together", sv: "Del av båda storlekarna ihop"),
    Phrase(
      en: "What the sizes of groups and zones do only together; by Karmel and Maclachlan's method.",
      sv:
        "Vad gruppernas och zonernas storlek gör bara tillsammans; med Karmel och Maclachlans metod."
    ), "M(both) − M(groups) − M(zones) + M₁",
    sources: [.init("Karmel & Maclachlan 1988, Economic Record 64: 187–195")])

  static let changeStructural = part(
    "change-structural", Phrase(en: "Structural part", sv: "Strukturell del"),
    Phrase(
      en: """
        What is left when the sizes of groups and zones are held: people of the groups live more \
        apart (above 0) or less (below 0) than before.
        """,
      sv: """
        Det som är kvar när gruppernas och zonernas storlek hålls fast: människor ur grupperna bor \
        mer åtskilda (över 0) eller mindre (under 0) än förut.
        """),
    "½(M(1,1,2) − M(1,1,1)) + ½(M(2,2,2) − M(2,2,1)), margins of groups and zones, structure",
    caution: Phrase(
      en:
        "Margins are fitted by iterative proportional fitting; methods differ, so name the one used.",
      sv:
        "Storlekarna anpassas med iterativ proportionell anpassning; metoderna skiljer sig, så ange vilken."
    ), sources: [deutsch, elbers])

  static let indexBefore = part(
    "index-before", Phrase(en: "Index before", sv: "Index före"),
    Phrase(en: "The index of the earlier count.", sv: "Den tidigare räkningens index."),
    "G(1,1)", sources: [cortes])

  static let indexAfter = part(
    "index-after", Phrase(en: "Index after", sv: "Index efter"),
    Phrase(en: "The index of the later count.", sv: "Den senare räkningens index."),
    "G(2,2)", sources: [cortes])

  static let indexStructure = part(
    "index-change-places", Phrase(en: "Part of the places", sv: "Platsernas del"),
    Phrase(
      en: """
        What the change of an index owes to which zone has which mix and how many people, the \
        mixes themselves held.
        """,
      sv: """
        Vad ett index förändring beror på vilken zon som har vilken blandning och hur många \
        människor, med blandningarna själva hållna fast.
        """), "½(G₂₁ − G₁₁ + G₂₂ − G₁₂)", sources: [cortes])

  static let indexAttributes = part(
    "index-change-people", Phrase(en: "Part of the people", sv: "Människornas del"),
    Phrase(
      en:
        "What the change of an index owes to the distribution of the zones' mixes, the places held.",
      sv:
        "Vad ett index förändring beror på zonernas fördelning av blandningar, med platserna fasta."
    ),
    "½(G₁₂ − G₁₁ + G₂₂ − G₂₁)", sources: [cortes])
}
