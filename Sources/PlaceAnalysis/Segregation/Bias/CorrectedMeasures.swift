internal import GeoCore

extension SegregationMeasure {
  static let dissimilarityCorrected = SegregationMeasure(
    MeasureInfo(
      id: "dissimilarity-corrected", aliases: ["d-corrected", "d-ct"], family: .segregation,
      scope: .global,
      title: Phrase(
        en: "Dissimilarity corrected for chance", sv: "Olikhetsindex korrigerat för slump"),
      meaning: Phrase(
        en: """
          How far the index of dissimilarity is from what chance alone gives in zones of this \
          size, as a share of how far it could be: 0 when chance explains all of it, 1 when no two \
          groups share a zone, below 0 when the groups are more evenly spread than chance spreads \
          them. Comparable between areas with zones of different size, as D is not.
          """,
        sv: """
          Hur långt olikhetsindexet ligger från det som slumpen ensam ger i så här stora zoner, \
          som andel av hur långt det kunde ligga: 0 när slumpen förklarar allt, 1 när grupperna \
          inte delar någon zon, under 0 när grupperna är jämnare spridda än slumpen sprider dem. \
          Jämförbart mellan områden med olika stora zoner, vilket D inte är.
          """),
      formula: "D_ct = (D − D*)/(1 − D*) when D ≥ D*, else (D − D*)/D*; "
        + "D* = Σ MAD(tᵢ, P)/(2TP(1−P)), MAD(n, p) = 2ν·C(n,ν)·p^ν·(1−p)^{n−ν+1}, ν = ⌊np⌋ + 1",
      unit: .none, range: -1...1,
      caution: Phrase(
        en: """
          Chance is that of single persons: families that move together make more unevenness than \
          that, and it is not taken off. Zone totals with fractions are rounded to whole persons. \
          The method is named with the value: carrington-troske is the closed form with the \
          group's share held fixed, fixed-margins shuffles people between homes, \
          carrington-troske-simulated lets the share vary, allen-bootstrap is 2D − mean, \
          allen-density weighs each zone by its own error.
          """,
        sv: """
          Slumpen gäller enskilda personer: familjer som flyttar tillsammans ger mer ojämnhet än \
          så, och den dras inte av. Zonsummor med decimaler avrundas till hela personer. Metoden \
          anges med värdet: carrington-troske är den slutna formeln med fast andel för gruppen, \
          fixed-margins blandar om människor mellan bostäder, carrington-troske-simulated låter \
          andelen variera, allen-bootstrap är 2D − medelvärdet, allen-density väger varje zon med \
          dess eget fel.
          """),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people: D = 0.7 \
          and chance gives 0.0966, so (0.7 − 0.0966)/(1 − 0.0966) = 0.6679.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor: D = 0,7 \
          och slumpen ger 0,0966, alltså (0,7 − 0,0966)/(1 − 0,0966) = 0,6679.
          """),
      differences: Phrase(
        en: """
          PySAL's ModifiedDissim takes the mean of 500 simulations that all have the same seed and \
          are therefore one; its value changes from run to run. PySAL's DensityCorrectedDissim \
          starts its search where the density is flat and gives up to 39 % too little.
          """,
        sv: """
          PySAL:s ModifiedDissim tar medelvärdet av 500 simuleringar som alla har samma frö och \
          därför är en enda; värdet ändras mellan körningar. PySAL:s DensityCorrectedDissim börjar \
          sin sökning där tätheten är platt och ger upp till 39 % för lågt.
          """),
      sources: [
        .init("Carrington & Troske 1997", doi: "10.1080/07350015.1997.10524718"),
        .init("Diaconis & Zabell 1991", doi: "10.1214/ss/1177011699"),
        .init("Allen, Burgess, Davidson & Windmeijer 2015", doi: "10.1111/ectj.12039"),
      ]),
    isDefault: true, oracleKeys: ["D_ct_fixedP"],
    .comparison(
      symmetric: true,
      { parameters in
        parameters.corrections.map { correction in
          Variant(parameters: correction.parameters(parameters)) {
            correction.value(focal: $0, rest: $1, parameters: parameters)
          }
        }
      }))

  static let dissimilarityDensityCorrected = SegregationMeasure(
    MeasureInfo(
      id: "dissimilarity-density-corrected", aliases: ["d-dc"], family: .segregation,
      scope: .global,
      title: Phrase(
        en: "Dissimilarity with density correction", sv: "Olikhetsindex med täthetskorrigering"),
      meaning: Phrase(
        en: """
          Dissimilarity in which each zone's gap between the groups counts only as far as it is \
          beyond the zone's own random error.
          """,
        sv: """
          Olikhetsindex där varje zons gap mellan grupperna räknas bara i den mån det går utöver \
          zonens eget slumpfel.
          """),
      formula: "D_dc = ½ Σ σᵢθᵢ, σᵢ² = uᵢ(1−uᵢ)/X + vᵢ(1−vᵢ)/Y, θᵢ the largest root of "
        + "θ = θ̂ᵢ·tanh(θ̂ᵢθ), θ̂ᵢ = |uᵢ − vᵢ|/σᵢ, u = x/X, v = y/Y",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: """
          Corrects each zone by itself and takes off less than dissimilarity-corrected where many \
          zones are small.
          """,
        sv: """
          Korrigerar varje zon för sig och drar av mindre än dissimilarity-corrected där många \
          zoner är små.
          """),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people: every \
          gap is some standard errors wide, so D_dc = 0.699999 for D = 0.7.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor: varje \
          gap är flera medelfel brett, så D_dc = 0,699999 för D = 0,7.
          """),
      differences: Phrase(
        en: """
          PySAL's DensityCorrectedDissim starts its search at 0, where the density is flat once a \
          gap is wide: it stays there and gives up to 39 % too little.
          """,
        sv: """
          PySAL:s DensityCorrectedDissim börjar sin sökning vid 0, där tätheten är platt när gapet \
          är brett: den blir kvar där och ger upp till 39 % för lågt.
          """),
      sources: [
        .init("Allen, Burgess, Davidson & Windmeijer 2015", doi: "10.1111/ectj.12039")
      ]),
    oracleKeys: ["D_density_corrected"],
    .comparison(symmetric: true) {
      PlaceAnalysis.dissimilarityDensityCorrected(focal: $0, rest: $1)
    })

  static let giniCorrected = SegregationMeasure(
    MeasureInfo(
      id: "gini-corrected", aliases: ["g-corrected", "g-ct"], family: .segregation,
      scope: .global,
      title: Phrase(
        en: "Gini index corrected for chance", sv: "Ginikoefficient korrigerad för slump"),
      meaning: Phrase(
        en: """
          How far the Gini index is from its mean over simulated towns in which everybody belongs \
          to the group by chance, as a share of how far it could be.
          """,
        sv: """
          Hur långt ginikoefficienten ligger från sitt medelvärde över simulerade städer där var \
          och en tillhör gruppen av en slump, som andel av hur långt den kunde ligga.
          """),
      formula: "G_ct = (G − G*)/(1 − G*) when G ≥ G*, else (G − G*)/G*; "
        + "G* = mean of G when xᵢ ~ Binomial(tᵢ, P)",
      unit: .none, range: -1...1,
      caution: Phrase(
        en: """
          Simulated: its last digits depend on the seed and on the number of replicates, both of \
          which are given with the value.
          """,
        sv: """
          Simulerad: de sista siffrorna beror på fröet och antalet upprepningar, som båda anges med \
          värdet.
          """),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people: G = \
          0.775 and chance gives some 0.102, so (0.775 − 0.102)/(1 − 0.102) = 0.75.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor: G = \
          0,775 och slumpen ger omkring 0,102, alltså (0,775 − 0,102)/(1 − 0,102) = 0,75.
          """),
      differences: Phrase(
        en: """
          PySAL's ModifiedGini takes the mean of 500 simulations that all have the same seed and \
          are therefore one, and overwrites the column of the group with it.
          """,
        sv: """
          PySAL:s ModifiedGini tar medelvärdet av 500 simuleringar som alla har samma frö och \
          därför är en enda, och skriver över gruppens kolumn med den.
          """),
      sources: [.init("Carrington & Troske 1997", doi: "10.1080/07350015.1997.10524718")]),
    .comparison(
      symmetric: true,
      { parameters in
        [
          Variant(
            parameters: DissimilarityCorrection.carringtonTroskeSimulated.parameters(parameters)
          ) { PlaceAnalysis.giniCorrected(focal: $0, rest: $1, parameters: parameters) }
        ]
      }))
}
