internal import GeoCore

/// Depth and integration: how near a segment is to all others.
enum DepthMeasures {
  static let all: [StreetMeasure] = [
    nodeCount, totalDepth, integration, hillierIntegration, nain, nainPlaceSyntax,
    networkIntegration,
  ]

  private static let turner = MeasureInfo.Source(
    "Turner 2007, From axial to road-centre lines, Environment and Planning B 34",
    doi: "10.1068/b32067")
  private static let hillier = MeasureInfo.Source(
    "Hillier, Yang & Turner 2012, Normalising least angle choice in Depthmap, Journal of Space "
      + "Syntax 3(2)")
  private static let hanson = MeasureInfo.Source(
    "Hillier & Hanson 1984, The social logic of space, Cambridge University Press")

  private static let caution = Phrase(
    en: """
      Values of different radii and costs are on different scales, and segments near the edge of the \
      data lie deeper than they do in truth.
      """,
    sv: """
      Värden för olika radier och kostnader ligger på olika skalor, och segment nära kanten av data \
      ligger djupare än de gör i verkligheten.
      """)
  private static let rounding = Phrase(
    en: """
      Place Syntax Tool rounds turns to whole degrees when it compares ways in its angular choice and \
      integration, so that some depths differ.
      """,
    sv: """
      Place Syntax Tool rundar svängar till hela grader när den jämför vägar i sin vinkelchoice och \
      vinkelintegration, så att en del djup skiljer sig.
      """)

  static let nodeCount = StreetMeasure(
    MeasureInfo(
      id: "node-count", aliases: ["n"], family: .streets, scope: .segment,
      title: Phrase(en: "segments counted", sv: "räknade segment"),
      meaning: Phrase(
        en: """
          Segments that the best ways reach within the radius, the segment itself included: the N of \
          the normalisations.
          """,
        sv: """
          Segment som de bästa vägarna når inom radien, segmentet självt inräknat: N i \
          normaliseringarna.
          """),
      formula: "N_s = 1 + |{t ≠ s : c_st within R}|", unit: .segments, range: 1...Double.infinity,
      caution: Phrase(
        en: """
          When the radius is in another cost, a segment counts when its best way stays within the \
          radius, though a worse one may be shorter.
          """,
        sv: """
          När radien gäller något annat räknas ett segment när dess bästa väg håller sig inom radien, \
          fast en sämre kan vara kortare.
          """),
      example: Phrase(
        en: "Four segments of 100 m in a row, radius 200 m: 3, 4, 4, 3.",
        sv: "Fyra segment om 100 m i rad, radie 200 m: 3, 4, 4, 3."),
      differences: rounding, sources: [turner]), unit: .segments,
    .depths { depths, segment in depths.nodes[segment] })

  static let totalDepth = StreetMeasure(
    MeasureInfo(
      id: "total-depth", aliases: ["td"], family: .streets, scope: .segment,
      title: Phrase(en: "total depth", sv: "totaldjup"),
      meaning: Phrase(
        en: """
          Sum of the costs of the best ways to all segments within the radius: right angles, turns or \
          metres.
          """,
        sv: """
          Summan av kostnaderna för de bästa vägarna till alla segment inom radien: räta vinklar, \
          svängar eller meter.
          """),
      formula: "TD_s = Σ_t c_st; angles in units of 90°", unit: .none, range: 0...Double.infinity,
      caution: caution,
      example: Phrase(
        en: "One side of a square block: 1 + 1 + 2 = 4 right angles to the others.",
        sv: "En sida av ett kvadratiskt kvarter: 1 + 1 + 2 = 4 räta vinklar till de andra."),
      differences: rounding, sources: [turner]), unit: nil,
    .depths { depths, segment in depths.depth[segment] })

  static let integration = StreetMeasure(
    MeasureInfo(
      id: "street-integration", aliases: ["integration", "angular-integration"], family: .streets,
      scope: .segment, title: Phrase(en: "integration", sv: "integration"),
      meaning: Phrase(
        en: """
          How near the segment lies to all that it reaches: segments reached per unit of depth. High \
          where few turns lead to much.
          """,
        sv: """
          Hur nära segmentet ligger allt det når: nådda segment per enhet djup. Högt där få svängar \
          leder till mycket.
          """),
      formula: "(N − 1) / (TD + 1)", unit: .ratio, range: 0...Double.infinity, caution: caution,
      example: Phrase(
        en: "One side of a square block: 3 / (4 + 1) = 0.6.",
        sv: "En sida av ett kvadratiskt kvarter: 3 / (4 + 1) = 0,6."),
      differences: rounding, sources: [turner]), unit: .ratio,
    .depths { depths, segment in
      SegmentNormalisation.integration(nodes: depths.nodes[segment], depth: depths.depth[segment])
    })

  static let hillierIntegration = StreetMeasure(
    MeasureInfo(
      id: "hillier-integration", family: .streets, scope: .segment,
      title: Phrase(en: "integration after Hillier", sv: "integration enligt Hillier"),
      meaning: Phrase(
        en: "Integration in which reaching more counts more than its depth: N² for N.",
        sv: "Integration där det väger tyngre att nå mer än djupet dit: N² för N."),
      formula: "N² / (TD + 1)", unit: .ratio, range: 0...Double.infinity, caution: caution,
      example: Phrase(
        en: "One side of a square block: 16 / (4 + 1) = 3.2.",
        sv: "En sida av ett kvadratiskt kvarter: 16 / (4 + 1) = 3,2."),
      differences: rounding, sources: [hillier]), unit: .ratio,
    .depths { depths, segment in
      SegmentNormalisation.hillier(nodes: depths.nodes[segment], depth: depths.depth[segment])
    })

  static let nain = StreetMeasure(
    MeasureInfo(
      id: "nain", aliases: ["normalised-angular-integration"], family: .streets, scope: .segment,
      title: Phrase(
        en: "NAIN, normalised angular integration", sv: "NAIN, normaliserad vinkelintegration"),
      meaning: Phrase(
        en: """
          Integration against that of a town of the same size: segments of different towns on one \
          scale, around 1 on the average.
          """,
        sv: """
          Integration mot den i en lika stor stad: segment i olika städer på en skala, i snitt kring \
          1.
          """),
      formula: "N^1.2 / (TD + 2), TD in right angles", unit: .ratio, range: 0...Double.infinity,
      caution: caution,
      example: Phrase(
        en: "One side of a square block: 4^1.2 / (4 + 2) = 0.880.",
        sv: "En sida av ett kvadratiskt kvarter: 4^1,2 / (4 + 2) = 0,880."),
      differences: Phrase(
        en: "Place Syntax Tool adds 1 to the depth: `nain-place-syntax`.",
        sv: "Place Syntax Tool lägger 1 till djupet: `nain-place-syntax`."),
      sources: [hillier]), unit: .ratio,
    .depths { depths, segment in
      SegmentNormalisation.nain(nodes: depths.nodes[segment], depth: depths.depth[segment])
    })

  static let nainPlaceSyntax = StreetMeasure(
    MeasureInfo(
      id: "nain-place-syntax", aliases: ["nain-pst"], family: .streets, scope: .segment,
      title: Phrase(en: "NAIN as in Place Syntax Tool", sv: "NAIN som i Place Syntax Tool"),
      meaning: Phrase(
        en: "NAIN with 1 added to the depth, to compare with maps from Place Syntax Tool.",
        sv: "NAIN med 1 lagt till djupet, för jämförelse med kartor från Place Syntax Tool."),
      formula: "N^1.2 / (TD + 1), TD in right angles", unit: .ratio, range: 0...Double.infinity,
      caution: caution,
      example: Phrase(
        en: "One side of a square block: 4^1.2 / (4 + 1) = 1.056.",
        sv: "En sida av ett kvadratiskt kvarter: 4^1,2 / (4 + 1) = 1,056."),
      differences: rounding, sources: [hillier]), unit: .ratio,
    .depths { depths, segment in
      SegmentNormalisation.nain(
        nodes: depths.nodes[segment], depth: depths.depth[segment], added: 1)
    })

  static let networkIntegration = StreetMeasure(
    MeasureInfo(
      id: "network-integration", aliases: ["axial-integration"], family: .streets,
      scope: .segment,
      title: Phrase(en: "network integration", sv: "nätintegration"),
      meaning: Phrase(
        en: """
          How few changes of street it takes to all that the segment reaches, against a perfectly \
          shallow and deep town of the same size: the integration of axial maps. High values are \
          near.
          """,
        sv: """
          Hur få byten av gata det tar till allt som segmentet når, jämfört med en lika stor stad så \
          grund och så djup den kan vara: axialkartors integration. Höga värden är nära.
          """),
      formula:
        "1/RRA, RRA = RA/D_N, RA = 2 (MD − 1)/(N − 2), MD = TD/(N − 1) in changes of segment",
      unit: .ratio, range: 0...Double.infinity,
      caution: Phrase(
        en: """
          Made for axial lines. Streets drawn with many points have many segments along one line, \
          which lie deep for no reason on the ground: --segments edges, or --least-turn.
          """,
        sv: """
          Gjord för axiallinjer. Gator ritade med många punkter har många segment längs en linje, som \
          ligger djupt utan grund i verkligheten: --segments edges, eller --least-turn.
          """),
      example: Phrase(
        en: """
          The end of a row of four: MD = 2, RA = 1, D_4 = 1/3, so 1/3 = 0.333.
          """,
        sv: """
          Änden av en rad på fyra: MD = 2, RA = 1, D_4 = 1/3, alltså 1/3 = 0,333.
          """),
      differences: Phrase(
        en: """
          Undefined for fewer than three segments, and where all others are one step away; Place \
          Syntax Tool gives −1, not a number or infinity.
          """,
        sv: """
          Odefinierad för färre än tre segment, och där alla andra är ett steg bort; Place Syntax \
          Tool ger −1, inget tal eller oändligheten.
          """),
      sources: [hanson]), unit: .ratio,
    .steps { depths, segment in
      SegmentNormalisation.axialIntegration(
        nodes: depths.nodes[segment], depth: depths.depth[segment])
    })
}
