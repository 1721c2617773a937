public import GeoCore

extension ResamplingModel {
  /// What the interval of a value stands for, in a sentence or two for the reader of a report.
  public var meaning: Phrase {
    switch self {
    case .evenness:
      Phrase(
        en: """
          Where the index would lie if everybody belonged to a group by chance, in zones of the \
          size they have.
          """,
        sv: """
          Var indexet skulle ligga om var och en tillhörde en grupp av en slump, i zoner av den \
          storlek de har.
          """)
    case .systematic:
      Phrase(
        en: """
          Where the index would lie if everybody lived anywhere by chance, the groups having the \
          size they have.
          """,
        sv: """
          Var indexet skulle ligga om var och en bodde var som helst av en slump, när grupperna \
          har den storlek de har.
          """)
    case .personPermutation:
      Phrase(
        en: """
          Where the index would lie if people changed homes by chance, zones and groups keeping \
          their size. A value beyond it is not explained by small zones.
          """,
        sv: """
          Var indexet skulle ligga om människor bytte bostad av en slump, när zoner och grupper \
          behåller sin storlek. Ett värde utanför förklaras inte av små zoner.
          """)
    case .geographicPermutation:
      Phrase(
        en: """
          Where the index would lie if whole zones changed places by chance: whether alike zones \
          lie together.
          """,
        sv: """
          Var indexet skulle ligga om hela zoner bytte plats av en slump: om lika zoner ligger \
          samlade.
          """)
    case .evennessGeographic, .systematicGeographic, .personGeographic:
      Phrase(
        en: """
          Where the index would lie if chance put people into zones and then moved whole zones \
          about.
          """,
        sv: """
          Var indexet skulle ligga om slumpen placerade människor i zoner och sedan flyttade runt \
          hela zoner.
          """)
    case .bootstrapPersons, .bootstrapGroups:
      Phrase(
        en: """
          How far the index could be from this if the people counted were one draw of those who \
          might have lived here. A complete register has no sampling error: the interval then \
          says how much the chance of single moves matters in zones this small.
          """,
        sv: """
          Hur långt från detta indexet kunde ligga om de räknade vore ett urval av dem som hade \
          kunnat bo här. Ett fullständigt register har inget urvalsfel: intervallet säger då hur \
          mycket enstaka flyttningars slump betyder i så här små zoner.
          """)
    case .bootstrapZones, .jackknifeZones:
      Phrase(
        en: """
          How much the index hangs on single zones, as if the zones were drawn from many alike. A \
          complete register has no sampling error: the interval is not a margin of error for the \
          area itself.
          """,
        sv: """
          Hur mycket indexet hänger på enstaka zoner, som om zonerna vore dragna ur många \
          liknande. Ett fullständigt register har inget urvalsfel: intervallet är ingen felmarginal \
          för området självt.
          """)
    }
  }
}
