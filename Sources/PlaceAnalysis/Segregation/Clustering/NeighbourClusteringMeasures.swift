internal import GeoCore

extension SegregationMeasure {
  static let contiguityClustering = SegregationMeasure(
    MeasureInfo(
      id: "contiguity-clustering", aliases: ["acl-contiguity"], family: .segregation,
      scope: .global,
      title: Phrase(
        en: "Absolute clustering by contiguity",
        sv: "Absolut klustring genom grannskap"),
      meaning: Phrase(
        en: """
          How much of the population in and next to the group's zones is of the group, \
          against what an even spread would give: whether its zones lie side by side.
          """,
        sv: """
          Hur mycket av befolkningen i och intill gruppens zoner som hör till gruppen, mot \
          vad en jämn spridning skulle ge: om dess zoner ligger sida vid sida.
          """),
      formula:
        "[Σ(xᵢ/X)Σⱼcᵢⱼxⱼ − (X/n²)Σc] / [Σ(xᵢ/X)Σⱼcᵢⱼtⱼ − (X/n²)Σc], c = 1 for itself and neighbours",
      unit: .none, range: -Double.infinity...1,
      caution: Phrase(
        en: """
          Looks no further than next door, whatever the size of the zones: of two maps the \
          one with smaller zones sees less. Can be below 0.
          """,
        sv: """
          Ser inte längre än till grannen, hur stora zonerna än är: av två kartor ser den \
          med mindre zoner mindre. Kan bli under 0.
          """),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people, in \
          two columns: (98 − 75)/(245 − 75) = 0.135.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor, i \
          två kolumner: (98 − 75)/(245 − 75) = 0,135.
          """),
      sources: [.init("Massey & Denton 1988", doi: "10.1093/sf/67.2.281")]),
    isDefault: false, oracleKeys: ["ACL_contig_rook", "ACL_contig_queen"],
    .inSpace(
      .neighbours(symmetric: false) { _ in
        [
          (
            [],
            { comparison, _, graph in
              PlaceAnalysis.absoluteClustering(
                focal: comparison.x.span, rest: comparison.y.span, neighbours: graph)
            }
          )
        ]
      }))

  static let proximityProfile = SegregationMeasure(
    MeasureInfo(
      id: "proximity-profile", aliases: ["spp"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Spatial proximity profile SPP",
        sv: "Rumslig närhetsprofil SPP"),
      meaning: Phrase(
        en: """
          Whether the zones with high shares of the group lie together: at every threshold, \
          how few steps from zone to zone separate those above it.
          """,
        sv: """
          Om zonerna med hög andel av gruppen ligger samlade: för varje tröskel, hur få steg \
          från zon till zon som skiljer dem som når den.
          """),
      formula: "[P − ∫₀ᴾ η + ∫ᴾ¹ η]/(1 − P), η(s) = (k² − k)/Σ steps among the k zones with p ≥ s",
      unit: .none, range: -Double.infinity...Double.infinity,
      caution: Phrase(
        en: """
          Steps count zones, not metres: large zones bring people near. Zones of few people \
          weigh as much as others. In a map of several parts, pairs in different parts are \
          left out. Takes a search of the map per zone: minutes from 100 000 zones on.
          """,
        sv: """
          Steg räknar zoner, inte meter: stora zoner för människor nära varandra. Zoner med \
          få människor väger lika mycket som andra. På en karta i flera delar räknas inte \
          par i olika delar. Kräver en sökning av kartan per zon: minuter från 100 000 \
          zoner.
          """),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people, in \
          two columns, where all four zones meet in a point: η = 1 up to 0.2 and 0 above, so \
          (1/3 − 0.2)/(2/3) = 0.20.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor, i \
          två kolumner, där alla fyra zoner möts i en punkt: η = 1 upp till 0,2 och 0 \
          däröver, alltså (1/3 − 0,2)/(2/3) = 0,20.
          """),
      differences: Phrase(
        en: """
          PySAL sums over 1000 thresholds with weight 1/1000 (off in the third decimal), \
          needs n² memory and n³ time, and sets the proximity of any set of zones that spans \
          two parts of the map to 0.
          """,
        sv: """
          PySAL summerar över 1000 trösklar med vikten 1/1000 (fel i tredje decimalen), \
          kräver n² minne och n³ tid, och sätter närheten till 0 för varje mängd zoner som \
          spänner över två delar av kartan.
          """),
      sources: [.init("Hong & Sadahiro 2014, Journal of Geographical Systems 16(2)")]),
    isDefault: false, oracleKeys: ["SPP_queen", "SPP_rook"],
    .inSpace(
      SpatialComputation.neighbours(.queen, symmetric: false) { _ in
        [
          (
            [],
            { comparison, _, graph throws(GeosegError) in
              try ProximityProfile(
                focal: comparison.x.span, rest: comparison.y.span, neighbours: graph,
                context: comparison.context
              ).index
            }
          )
        ]
      }.noting { $0.componentNotes(usually: .queen) }))
}
