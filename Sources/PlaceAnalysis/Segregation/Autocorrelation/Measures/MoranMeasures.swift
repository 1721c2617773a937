internal import GeoCore

extension SegregationMeasure {
  static let moransI = SegregationMeasure(
    MeasureInfo(
      id: "morans-i", aliases: ["moran"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Moran's I",
        sv: "Morans I"),
      meaning: Phrase(
        en: """
          Whether zones are like their neighbours: 1 when shares change smoothly over the \
          map, about 0 when they are scattered at random, below 0 when high and low shares \
          alternate.
          """,
        sv: """
          Om zoner liknar sina grannar: 1 när andelarna ändras mjukt över kartan, omkring 0 \
          när de är spridda på måfå, under 0 när höga och låga andelar växlar.
          """),
      formula: "(n/S₀) ΣᵢΣⱼ wᵢⱼzᵢzⱼ / Σzᵢ², z = p − p̄; expected by chance −1/(n − 1)",
      unit: .none, range: -Double.infinity...Double.infinity,
      caution: Phrase(
        en: """
          Zones count alike, whether ten or ten thousand people live in them; shares of \
          small zones swing by chance (--rates empirical-bayes). The answer belongs to these \
          zones: others can give another.
          """,
        sv: """
          Zoner räknas lika, vare sig tio eller tiotusen människor bor i dem; små zoners \
          andelar svänger av en slump (--rates empirical-bayes). Svaret gäller dessa zoner: \
          andra kan ge ett annat.
          """),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people, in \
          two columns: z = 0.525, −0.175, −0.075, −0.275 and neighbours’ means −0.125, \
          0.125, 0.125, −0.125: −0.0625/0.3875 = −0.161.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor, i \
          två kolumner: z = 0,525, −0,175, −0,075, −0,275 och grannars medel −0,125, 0,125, \
          0,125, −0,125: −0,0625/0,3875 = −0,161.
          """),
      sources: [
        .init("Moran 1950", doi: "10.1093/biomet/37.1-2.17"),
        .init(
          "Assunção & Reis 1999, for empirical-Bayes rates",
          doi: "10.1002/(SICI)1097-0258(19990830)18:16<2147::AID-SIM179>3.0.CO;2-I"),
      ]),
    isDefault: false, oracleKeys: ["Moran_I_share_rook_r", "Moran_EI"],
    .inSpace(
      .neighbourhoods(symmetric: true) { town, parameters, context throws(GeosegError) in
        town.moranI().value
      }))

  static let moransIScore = SegregationMeasure(
    MeasureInfo(
      id: "morans-i-z", aliases: ["moran-z"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Moran's I in standard deviations",
        sv: "Morans I i standardavvikelser"),
      meaning: Phrase(
        en: """
          How far Moran's I lies from what chance gives, in standard deviations; beyond ±2 \
          chance is an unlikely explanation.
          """,
        sv: """
          Hur långt Morans I ligger från vad slumpen ger, i standardavvikelser; bortom ±2 är \
          slumpen en osannolik förklaring.
          """),
      formula: "(I − E[I])/√Var(I), under normality and under randomisation",
      unit: .none, range: -Double.infinity...Double.infinity,
      caution: Phrase(
        en: """
          The normal approximation is poor for few zones or skewed shares: see morans-i-p. \
          Large maps make small departures significant.
          """,
        sv: """
          Normalapproximationen är dålig för få zoner eller skeva andelar: se morans-i-p. \
          Stora kartor gör små avvikelser signifikanta.
          """),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people, in \
          two columns: I = −0.161, expected −0.333, standard deviation 0.298 under \
          normality: 0.577.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor, i \
          två kolumner: I = −0,161, väntat −0,333, standardavvikelse 0,298 under normalitet: \
          0,577.
          """),
      sources: [
        .init("Moran 1950", doi: "10.1093/biomet/37.1-2.17"),
        .init("Cliff & Ord 1981, Spatial Processes"),
      ]),
    isDefault: false, oracleKeys: ["Moran_z_normality", "Moran_z_randomisation"],
    .inSpace(
      .neighbours { parameters in
        parameters.neighbourhoodVariants.flatMap { settings in
          MoranNull.allCases.map { null in
            (
              settings.parameters + [.init("null", .string(null.rawValue))],
              { @Sendable comparison, _, graph in
                let found = settings.town(comparison, graph).moranI()
                return null == .normality ? found.zUnderNormality : found.zUnderRandomisation
              }
            )
          }
        }
      }))

  static let moransIProbability = SegregationMeasure(
    MeasureInfo(
      id: "morans-i-p", aliases: ["moran-p"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Probability of Moran's I by chance",
        sv: "Sannolikhet för Morans I av en slump"),
      meaning: Phrase(
        en: """
          How often shares dealt out to the zones at random give a Moran’s I at least as far \
          out on the same side.
          """,
        sv: """
          Hur ofta andelar som delas ut till zonerna på måfå ger ett Morans I minst lika \
          långt ut på samma sida.
          """),
      formula: "(1 + #{Iᵣ beyond I})/(R + 1)",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: """
          One-sided: double it to ask about both sides. Never below 1/(R + 1): more \
          replicates allow smaller values.
          """,
        sv: """
          Ensidig: dubbla den för att fråga om båda sidor. Aldrig under 1/(R + 1): fler \
          upprepningar tillåter mindre värden.
          """),
      example: Phrase(
        en: """
          With 999 replicates of which 4 reach the I observed: (1 + 4)/(999 + 1) = 0.005.
          """,
        sv: """
          Med 999 upprepningar varav 4 når det observerade I: (1 + 4)/(999 + 1) = 0,005.
          """),
      differences: Phrase(
        en: """
          esda and EquiPop give the same kind of p. PySAL segregation divides by R, so that \
          0 occurs.
          """,
        sv: """
          esda och EquiPop ger samma slags p. PySAL segregation delar med R, så att 0 \
          förekommer.
          """),
      sources: [.init("Cliff & Ord 1981, Spatial Processes")]),
    isDefault: false, oracleKeys: [],
    .inSpace(
      .neighbourhoods(symmetric: true, isRandom: true) {
        town, parameters, context throws(GeosegError) in
        try town.moranProbability(
          replicates: parameters.replicates, seed: parameters.seed, context: context)
      }))
}

/// What Moran's I is compared with when nothing is drawn at random.
private enum MoranNull: String, CaseIterable {
  case normality
  case randomisation
}
