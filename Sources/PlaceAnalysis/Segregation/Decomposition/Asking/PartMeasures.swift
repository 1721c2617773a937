internal import GeoCore

/// What the parts of segregation are, for reports and `explain`; they come from `decompose` and
/// `change`, not from a list of measures.
public enum PartMeasures {
  public static let all: [MeasureInfo] = ofDecomposition + ofChange + DivisionMeasures.all

  static let ofDecomposition = [
    informationOfLevel, theilOfLevel, dissimilarityOfLevel, informationWithin, theilWithin,
    informationBetweenSupergroups, theilBetweenSupergroups,
    informationWithinSupergroup, areasNeeded,
  ]

  /// The entry of a part, or of any measure of the catalogue, by its id.
  public static func find(_ id: String) -> MeasureInfo? {
    all.first { $0.id == id } ?? MeasureCatalogue.find(id)
  }

  private static let mora = MeasureInfo.Source(
    "Mora & Ruiz-Castillo 2011", doi: "10.1111/j.1467-9531.2011.01237.x")
  private static let theil = MeasureInfo.Source("Theil 1972, Statistical Decomposition Analysis")

  private static let notAdditive = Phrase(
    en: "Small units differ by chance alone, so a finer level always gets a part of its own.",
    sv: "Små enheter skiljer sig redan av en slump, så en finare nivå får alltid en egen del.")

  static let informationOfLevel = MeasureInfo(
    id: "information-of-level", family: .segregation, scope: .global,
    title: Phrase(en: "M of a level", sv: "M för en nivå"),
    meaning: Phrase(
      en: """
        The part of mutual information that lies between the units of one level, such as between \
        districts, or between the zones within them. The levels add up to M.
        """,
      sv: """
        Den del av den ömsesidiga informationen som ligger mellan enheterna på en nivå, till exempel \
        mellan stadsdelar, eller mellan zonerna inom dem. Nivåerna summerar till M.
        """),
    formula: "Σᵣ Σₖ (Nᵣₖ/T) ln((Nᵣₖ/Tᵣ)/(N_qₖ/T_q)), q the unit around r",
    unit: .nats, range: 0...Double.infinity, caution: notAdditive,
    example: Phrase(
      en: """
        Four zones with 9, 1, 5, 5 of one group and 1, 9, 5, 5 of another, in two districts of two: \
        both districts are half and half, so 0 between them and all of M = 0.184 within.
        """,
      sv: """
        Fyra zoner med 9, 1, 5, 5 ur en grupp och 1, 9, 5, 5 ur en annan, i två stadsdelar om två: \
        båda stadsdelarna är hälften var, så 0 mellan dem och hela M = 0,184 inom.
        """),
    sources: [theil, mora])

  static let theilOfLevel = MeasureInfo(
    id: "information-theory-of-level", family: .segregation, scope: .global,
    title: Phrase(en: "H of a level", sv: "H för en nivå"),
    meaning: Phrase(
      en: "As M of a level, as a share of the entropy of the whole. The levels add up to H.",
      sv: "Som M för en nivå, som andel av helhetens entropi. Nivåerna summerar till H."),
    formula: "M of the level / E", unit: .share, range: 0...1, caution: notAdditive,
    sources: [theil])

  static let dissimilarityOfLevel = MeasureInfo(
    id: "dissimilarity-of-level", family: .segregation, scope: .global,
    title: Phrase(
      en: "Dissimilarity between the units of a level", sv: "D mellan en nivås enheter"),
    meaning: Phrase(
      en: """
        D when only the units of this level are known. What it lacks of the D of the zones is what \
        the level hides.
        """,
      sv: """
        D när bara den här nivåns enheter är kända. Det som fattas till zonernas D är vad nivån \
        döljer.
        """),
    formula: "ΣₖΣᵣ Tᵣ|πᵣₖ − Pₖ| / (2TI)", unit: .share, range: 0...1,
    caution: Phrase(
      en: "D has no parts that add up: do not subtract one level from the next and call it a part.",
      sv: "D har inga delar som summerar: dra inte en nivå från nästa och kalla det en del."),
    sources: [.init("Reardon & Firebaugh 2002", doi: "10.1111/1467-9531.00110")])

  static let informationWithin = MeasureInfo(
    id: "information-within", family: .segregation, scope: .global,
    title: Phrase(en: "M within a unit", sv: "M inom en enhet"),
    meaning: Phrase(
      en: "Mutual information of the zones of one larger unit alone; 0 when it has one group only.",
      sv: "Ömsesidig information för zonerna i en större enhet; 0 när den bara har en grupp."),
    formula: "Σᵢ (tᵢ/Tᵣ) Σₖ πᵢₖ ln(πᵢₖ/πᵣₖ)", unit: .nats, range: 0...Double.infinity,
    caution: Phrase(
      en: "Times the unit's share of the people it is the unit's part of the M within.",
      sv: "Gånger enhetens andel av människorna är det enhetens del av M inom."),
    sources: [theil, mora])

  static let theilWithin = MeasureInfo(
    id: "information-theory-within", family: .segregation, scope: .global,
    title: Phrase(en: "H within a unit", sv: "H inom en enhet"),
    meaning: Phrase(
      en: "H of the zones of one larger unit alone; undefined when it has one group only.",
      sv: "H för zonerna i en större enhet; odefinierat när den bara har en grupp."),
    formula: "M within / Eᵣ", unit: .share, range: 0...1,
    caution: Phrase(
      en: "Times the unit's share of the people and Eᵣ/E it is the unit's part of the H within.",
      sv: "Gånger enhetens andel av människorna och Eᵣ/E är det enhetens del av H inom."),
    sources: [theil])

  static let informationBetweenSupergroups = MeasureInfo(
    id: "information-between-supergroups", family: .segregation, scope: .global,
    title: Phrase(en: "M between supergroups", sv: "M mellan övergrupper"),
    meaning: Phrase(
      en: """
        Mutual information when only the groups of groups are told apart. With p·M within each \
        supergroup it adds up to the M of all groups.
        """,
      sv: """
        Ömsesidig information när bara övergrupperna skiljs åt. Med p·M inom varje övergrupp \
        summerar det till alla gruppers M.
        """),
    formula: "Σᵢ (tᵢ/T) Σₛ πᵢₛ ln(πᵢₛ/Pₛ)", unit: .nats, range: 0...Double.infinity,
    sources: [mora])

  static let theilBetweenSupergroups = MeasureInfo(
    id: "information-theory-between-supergroups", family: .segregation, scope: .global,
    title: Phrase(en: "Part of H between supergroups", sv: "Del av H mellan övergrupper"),
    meaning: Phrase(
      en: "M between supergroups as a share of the entropy of all groups.",
      sv: "M mellan övergrupper som andel av alla gruppers entropi."),
    formula: "M between / E", unit: .share, range: 0...1, sources: [mora])

  static let informationWithinSupergroup = MeasureInfo(
    id: "information-within-supergroup", family: .segregation, scope: .global,
    title: Phrase(en: "M within a supergroup", sv: "M inom en övergrupp"),
    meaning: Phrase(
      en: "Mutual information of the groups of one supergroup, nobody else counted.",
      sv: "Ömsesidig information för grupperna i en övergrupp, ingen annan räknad."),
    formula: "M of the people of s alone", unit: .nats, range: 0...Double.infinity,
    caution: Phrase(
      en: "Times the supergroup's share of the people it is its part of M.",
      sv: "Gånger övergruppens andel av människorna är det dess del av M."),
    sources: [mora])

  static let areasNeeded = MeasureInfo(
    id: "areas-needed", family: .segregation, scope: .global,
    title: Phrase(en: "Areas needed", sv: "Områden som behövs"),
    meaning: Phrase(
      en: """
        How few areas still show this share of M, when zones are merged step by step, each time the \
        two that lose least. Few areas: the pattern is coarse.
        """,
      sv: """
        Hur få områden som ändå visar den här andelen av M, när zoner slås ihop steg för steg, varje \
        gång de två som förlorar minst. Få områden: mönstret är grovt.
        """),
    formula: "min areas with M(areas) ≥ share · M", unit: .none, range: 0...Double.infinity,
    caution: Phrase(
      en: "Steps are the best one by one; a better division of as many areas may exist.",
      sv: "Stegen är de bästa ett och ett; en bättre indelning i lika många områden kan finnas."),
    sources: [.init("Elbers 2021", doi: "10.1177/0049124121986204")])
}
