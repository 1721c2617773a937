internal import GeoCore

extension SegregationMeasure {
  static let absoluteClustering = SegregationMeasure(
    MeasureInfo(
      id: "absolute-clustering", aliases: ["acl"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Absolute clustering",
        sv: "Absolut klustring"),
      meaning: Phrase(
        en: """
          How many members of the group live near to each other, as a share of the people who \
          live there, both beyond what an even spread over the zones would give.
          """,
        sv: """
          Hur många ur gruppen som bor nära varandra, som andel av dem som bor där, båda \
          utöver vad en jämn spridning över zonerna skulle ge.
          """),
      formula: "ACL = [Σ(xᵢ/X)Σⱼcᵢⱼxⱼ − (X/n²)ΣΣcᵢⱼ]/[Σ(xᵢ/X)Σⱼcᵢⱼtⱼ − (X/n²)ΣΣcᵢⱼ]",
      unit: .ratio, range: -Double.infinity...Double.infinity,
      caution: Phrase(
        en: """
          State the scale: with another one the value is another. Zones of different size are \
          not compared fairly, since the own distance decides much. Mostly 0 to 1, but can be \
          negative.
          """,
        sv: """
          Ange skalan: med en annan blir värdet ett annat. Zoner av olika storlek jämförs inte \
          rättvist, eftersom det egna avståndet betyder mycket. Oftast 0 till 1, men kan bli \
          negativt.
          """),
      example: Phrase(
        en: """
          Two zones 1 000 m apart with 80 and 20 of the group among 100 people each, scale 1 \
          000 m, own distance 0: (79.77 − 68.39)/(136.79 − 68.39) = 0.1664.
          """,
        sv: """
          Två zoner 1 000 m från varandra med 80 och 20 ur gruppen bland 100 människor \
          vardera, skala 1 000 m, eget avstånd 0: (79,77 − 68,39)/(136,79 − 68,39) = 0,1664.
          """),
      differences: Phrase(
        en: """
          PySAL's AbsoluteClustering takes a proximity that grows with distance; OasisR takes \
          contiguity unless told otherwise.
          """,
        sv: """
          PySAL:s AbsoluteClustering tar en närhet som växer med avståndet; OasisR tar \
          grannskap om inget annat sägs.
          """),
      sources: [.init("Massey & Denton 1988", doi: "10.1093/sf/67.2.281")]),
    isDefault: false, oracleKeys: ["ACL_exp_<unit>_<own distance>"],
    .inSpace(.comparedByProximity { sums, focal, _ in sums.absoluteClustering(of: focal).value }))
}
