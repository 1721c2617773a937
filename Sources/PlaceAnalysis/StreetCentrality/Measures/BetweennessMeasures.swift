internal import GeoCore

/// Betweenness and choice: how many shortest ways pass a segment.
enum BetweennessMeasures {
  static let all: [StreetMeasure] = [
    betweenness, betweennessNormalised, choice, choiceNormalised, nach, nachPlaceSyntax,
  ]

  private static let freeman = MeasureInfo.Source(
    "Freeman 1977, A set of measures of centrality based on betweenness, Sociometry 40",
    doi: "10.2307/3033543")
  private static let turner = MeasureInfo.Source(
    "Turner 2007, From axial to road-centre lines, Environment and Planning B 34",
    doi: "10.1068/b32067")
  private static let hillier = MeasureInfo.Source(
    "Hillier, Yang & Turner 2012, Normalising least angle choice in Depthmap, Journal of Space "
      + "Syntax 3(2)")

  private static let caution = Phrase(
    en: """
      A share of possible ways, not of people: nobody lives or works in the count. Near the edge of \
      the data too few ways pass.
      """,
    sv: """
      En andel av möjliga vägar, inte av människor: ingen bor eller arbetar i räkningen. Nära kanten \
      av data går för få vägar.
      """)
  private static let ties = Phrase(
    en: """
      Equally short ways share a pair equally. Place Syntax Tool counts a segment that is reached \
      from both ends at the same angle once for each end, lets the order of its queue decide between \
      ways of equal steps, and in its angular choice rounds turns to whole degrees and shares among \
      the last segments, not among the ways.
      """,
    sv: """
      Lika korta vägar delar ett par lika. Place Syntax Tool räknar ett segment som nås från båda \
      ändarna med samma vinkel en gång för varje ände, låter köns ordning avgöra mellan vägar med \
      lika många steg, och rundar i sin vinkelchoice svängar till hela grader och delar mellan de \
      sista segmenten, inte mellan vägarna.
      """)

  static let betweenness = StreetMeasure(
    MeasureInfo(
      id: "betweenness", aliases: ["segment-betweenness"], family: .streets, scope: .segment,
      title: Phrase(en: "betweenness", sv: "genomgående vägar (betweenness)"),
      meaning: Phrase(
        en: """
          How many pairs of segments within the radius of each other have their shortest way through \
          this one. Shortest by angle, by turns or by metres, as is asked for; busy through-streets \
          have high values.
          """,
        sv: """
          Hur många par av segment inom radien från varandra som har sin kortaste väg genom detta. \
          Kortast i vinkel, i svängar eller i meter, som man ber om; livliga genomgående gator har \
          höga värden.
          """),
      formula: "b_v = ½ Σ_{s≠v} Σ_{t≠s,v} σ_st(v)/σ_st over t with c_st within R", unit: .none,
      range: 0...Double.infinity, caution: caution,
      example: Phrase(
        en: "Four segments in a row: 0, 2, 2, 0.", sv: "Fyra segment i rad: 0, 2, 2, 0."),
      differences: ties, sources: [freeman, turner]), unit: ColumnUnit.none,
    .passages { depths, segment in depths.passages[segment] / 2 })

  static let betweennessNormalised = StreetMeasure(
    MeasureInfo(
      id: "betweenness-normalised", aliases: ["normalised-betweenness"], family: .streets,
      scope: .segment,
      title: Phrase(en: "normalised betweenness", sv: "normaliserad betweenness"),
      meaning: Phrase(
        en: """
          Betweenness as a share of the pairs that the segment reaches: comparable between towns and \
          radii of different size.
          """,
        sv: """
          Betweenness som andel av de par som segmentet når: jämförbar mellan städer och radier av \
          olika storlek.
          """),
      formula: "b_v / (½ (N − 1)(N − 2)); b_v for N ≤ 2", unit: .share,
      range: 0...Double.infinity, caution: caution,
      example: Phrase(
        en: "The inner two of four segments in a row: 2 / 3 = 0.667.",
        sv: "De två inre av fyra segment i rad: 2 / 3 = 0,667."),
      differences: Phrase(
        en: "networkx divides by the whole network's N, also within a radius.",
        sv: "networkx delar med hela nätets N, också inom en radie."),
      sources: [freeman]), unit: .share,
    .passages { depths, segment in
      SegmentNormalisation.choice(
        depths.passages[segment] / 2, nodes: depths.nodes[segment], pairs: 0.5)
    })

  static let choice = StreetMeasure(
    MeasureInfo(
      id: "choice", aliases: ["angular-choice"], family: .streets, scope: .segment,
      title: Phrase(en: "choice", sv: "choice"),
      meaning: Phrase(
        en: """
          Space syntax's word for betweenness, each pair counted once in each direction: twice the \
          betweenness. By angle it is angular choice.
          """,
        sv: """
          Rumssyntaxens ord för betweenness, varje par räknat en gång i vardera riktningen: dubbla \
          betweenness. Med vinkel är det angular choice.
          """),
      formula: "Σ_{s≠v} Σ_{t≠s,v} σ_st(v)/σ_st over t with c_st within R", unit: .none,
      range: 0...Double.infinity, caution: caution,
      example: Phrase(
        en: "Four segments in a row: 0, 4, 4, 0.", sv: "Fyra segment i rad: 0, 4, 4, 0."),
      differences: ties, sources: [turner, hillier]), unit: ColumnUnit.none,
    .passages { depths, segment in depths.passages[segment] })

  static let choiceNormalised = StreetMeasure(
    MeasureInfo(
      id: "choice-normalised", aliases: ["normalised-choice"], family: .streets, scope: .segment,
      title: Phrase(en: "normalised choice", sv: "normaliserad choice"),
      meaning: Phrase(
        en: "Choice as a share of all ordered pairs that could pass the segment.",
        sv: "Choice som andel av alla ordnade par som kunde passera segmentet."),
      formula: "choice / ((N − 1)(N − 2)); choice for N ≤ 2", unit: .share,
      range: 0...Double.infinity, caution: caution,
      example: Phrase(
        en: "The inner two of four segments in a row: 4 / 6 = 0.667.",
        sv: "De två inre av fyra segment i rad: 4 / 6 = 0,667."),
      differences: ties, sources: [turner]), unit: .share,
    .passages { depths, segment in
      SegmentNormalisation.choice(depths.passages[segment], nodes: depths.nodes[segment])
    })

  static let nach = StreetMeasure(
    MeasureInfo(
      id: "nach", aliases: ["normalised-angular-choice"], family: .streets, scope: .segment,
      title: Phrase(en: "NACH, normalised angular choice", sv: "NACH, normaliserad angular choice"),
      meaning: Phrase(
        en: """
          Choice against the depth it costs to get about: streets of different towns on one scale. \
          Values around 1.4 and above are the main routes of most towns.
          """,
        sv: """
          Choice mot det djup som det kostar att ta sig runt: gator i olika städer på en skala. \
          Värden kring 1,4 och över är huvudstråk i de flesta städer.
          """),
      formula: "log₁₀(choice + 1) / log₁₀(TD + 3), TD in right angles", unit: .ratio,
      range: 0...Double.infinity, caution: caution,
      example: Phrase(
        en: "Choice 99 at a total depth of 97: 2 / 2 = 1.",
        sv: "Choice 99 vid totaldjupet 97: 2 / 2 = 1."),
      differences: Phrase(
        en: "Place Syntax Tool adds 2 to the depth: `nach-place-syntax`.",
        sv: "Place Syntax Tool lägger 2 till djupet: `nach-place-syntax`."),
      sources: [hillier]), unit: .ratio,
    .passages { depths, segment in
      SegmentNormalisation.nach(
        choice: depths.passages[segment], depth: depths.depth[segment])
    })

  static let nachPlaceSyntax = StreetMeasure(
    MeasureInfo(
      id: "nach-place-syntax", aliases: ["nach-pst"], family: .streets, scope: .segment,
      title: Phrase(
        en: "NACH as in Place Syntax Tool", sv: "NACH som i Place Syntax Tool"),
      meaning: Phrase(
        en: "NACH with 2 added to the depth, to compare with maps from Place Syntax Tool.",
        sv: "NACH med 2 lagt till djupet, för jämförelse med kartor från Place Syntax Tool."),
      formula: "log₁₀(choice + 1) / log₁₀(TD + 2), TD in right angles", unit: .ratio,
      range: 0...Double.infinity, caution: caution,
      example: Phrase(
        en: "Choice 99 at a total depth of 98: 2 / 2 = 1.",
        sv: "Choice 99 vid totaldjupet 98: 2 / 2 = 1."),
      differences: ties, sources: [hillier]), unit: .ratio,
    .passages { depths, segment in
      SegmentNormalisation.nach(
        choice: depths.passages[segment], depth: depths.depth[segment], added: 2)
    })
}
