internal import GeoCore

extension SegregationMeasure {
  static let adjacencyDissimilarity = SegregationMeasure(
    MeasureInfo(
      id: "adjacency-dissimilarity", aliases: ["d-adj", "morrill"], family: .segregation,
      scope: .global,
      title: Phrase(
        en: "Dissimilarity adjusted for neighbours D(adj)",
        sv: "Dissimilaritet justerad för grannar D(adj)"),
      meaning: Phrase(
        en: """
          Dissimilarity less the mean difference in mix between neighbouring zones: high \
          where the group fills whole districts, low or negative where zones of different \
          mix lie side by side.
          """,
        sv: """
          Dissimilaritet minus den genomsnittliga skillnaden i blandning mellan grannzoner: \
          hög där gruppen fyller hela stadsdelar, låg eller negativ där zoner med olika \
          blandning ligger sida vid sida.
          """),
      formula: "D − Σ w|pᵢ − pⱼ| / Σ w over pairs of neighbours",
      unit: .none, range: -1...1,
      caution: Caution.alikeNeighbours,
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people, in \
          two columns: D = 0.7, neighbours differ by 0.7, 0.6, 0.1 and 0.2: 0.7 − 0.4 = \
          0.30.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor, i \
          två kolumner: D = 0,7, grannar skiljer sig med 0,7, 0,6, 0,1 och 0,2: 0,7 − 0,4 = \
          0,30.
          """),
      differences: Phrase(
        en: """
          PySAL's SpatialDissim takes queen contiguity, counts a zone without people as one \
          with share 0 (2 % too low on the tracts of Delaware), and compares written \
          corners, so that a border without common corners is missed. OasisR and seg take \
          rook.
          """,
        sv: """
          PySAL:s SpatialDissim tar queen, räknar en zon utan människor som en med andelen 0 \
          (2 % för lågt på Delawares tracts) och jämför skrivna hörn, så att en gräns utan \
          gemensamma hörn missas. OasisR och seg tar rook.
          """),
      sources: [
        .init("Morrill 1991, On the measure of geographic segregation, Geography Research Forum 11")
      ]),
    isDefault: false, oracleKeys: ["D_adj_rook", "D_adj_queen"],
    .inSpace(
      .neighbours { _ in
        [
          (
            [],
            { comparison, _, graph in
              PlaceAnalysis.adjacencyDissimilarity(
                focal: comparison.x.span, rest: comparison.y.span, neighbours: graph)
            }
          )
        ]
      }))

  static let higherOrderDissimilarity = SegregationMeasure(
    MeasureInfo(
      id: "higher-order-dissimilarity", aliases: ["d-adj-k"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Dissimilarity adjusted for neighbours of several orders",
        sv: "Dissimilaritet justerad för grannar av flera ordningar"),
      meaning: Phrase(
        en: """
          D(adj) that also looks past the neighbours: differences between zones two, three … \
          steps apart are taken off too, with falling weight.
          """,
        sv: """
          D(adj) som också ser förbi grannarna: skillnader mellan zoner två, tre … steg bort \
          dras också av, med fallande vikt.
          """),
      formula: "D − Σ_κ f(κ) Σ w⁽ᵏ⁾|pᵢ − pⱼ| / Σ w⁽ᵏ⁾, f = e^{1−κ} or 1/κ, κ = 1…K",
      unit: .none, range: -Double.infinity...1,
      caution: Caution.alikeNeighbours,
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people, in \
          two columns: D(adj) = 0.30, zones two steps apart differ by 0.8 and 0.1: 0.30 − \
          0.3679 · 0.45 = 0.134.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor, i \
          två kolumner: D(adj) = 0,30, zoner två steg ifrån varandra skiljer sig med 0,8 och \
          0,1: 0,30 − 0,3679 · 0,45 = 0,134.
          """),
      differences: Phrase(
        en: """
          OasisR's ISMorrillK finds neighbours by written corners (two in common): where one \
          side of a border has corners that the other lacks, as in a junction on a straight \
          street, it misses them.
          """,
        sv: """
          OasisR:s ISMorrillK hittar grannar genom skrivna hörn (två gemensamma): där ena \
          sidan av en gräns har hörn som den andra saknar, som i en korsning på en rak gata, \
          missar den dem.
          """),
      sources: [.init("Tivadar 2019, OasisR", doi: "10.18637/jss.v089.i07")]),
    isDefault: false, oracleKeys: ["D_adj_K"],
    .inSpace(
      .neighbours { parameters in
        let (orders, form) = (parameters.orders, parameters.orderDecay)
        return [
          (
            [.init("orders", .integer(orders)), .init("decay", .string(form.rawValue))],
            { comparison, _, graph throws(GeosegError) in
              try PlaceAnalysis.adjacencyDissimilarity(
                focal: comparison.x.span, rest: comparison.y.span, neighbours: graph,
                upTo: orders, decay: form.decay(1), context: comparison.context)
            }
          )
        ]
      }))
}
