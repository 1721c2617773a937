internal import GeoCore

/// Whether those who are well off have more access: concentration indices and the Palma ratio.
enum RankedInequality {
  private static let concentrationSource = MeasureInfo.Source(
    "Kakwani, Wagstaff & van Doorslaer 1997, Socioeconomic inequalities in health",
    doi: "10.1016/S0304-4076(96)01807-6")

  static let concentration = InequalityEntry(
    info: MeasureInfo(
      id: "access-concentration", aliases: ["concentration-index"], family: .access,
      scope: .global,
      title: Phrase(en: "concentration index of access", sv: "koncentrationsindex för tillgång"),
      meaning: Phrase(
        en: """
          Whether access follows a rank such as income: above 0 when those of high rank have more, \
          below 0 when those of low rank have, 0 when the rank says nothing.
          """,
        sv: """
          Om tillgången följer en rangordning som inkomst: över 0 när de med hög rang har mer, \
          under 0 när de med låg rang har mer, 0 när rangen inte säger något.
          """),
      formula: "2/(N μ) Σ_i P_i a_i (r_i − ½), r the fractional rank, ties averaged", unit: .ratio,
      range: -1...1,
      caution: Phrase(
        en: """
          The rank is that of the zone, so that people of one zone count as alike. Of a distance, \
          above 0 means that those of high rank live farther off.
          """,
        sv: """
          Rangen är områdets, så att människor i ett område räknas som lika. För avstånd betyder \
          över 0 att de med hög rang bor längre bort.
          """),
      example: Phrase(
        en: "Four people, from poor to rich with 1, 2, 3 and 4 places: 0.25.",
        sv: "Fyra personer, från fattig till rik med 1, 2, 3 och 4 platser: 0,25."),
      differences: Phrase(
        en: "R's accessibility 1.4 does not average tied ranks: its number follows the row order.",
        sv: "R:s accessibility 1.4 tar inte medel av lika ranger: dess tal beror på radordningen."),
      sources: [concentrationSource]), needsRank: true,
    read: { input in input.ranked { $0.concentrationIndex() } })

  static let corrected = InequalityEntry(
    info: MeasureInfo(
      id: "access-concentration-corrected", aliases: ["erreygers-index"], family: .access,
      scope: .global,
      title: Phrase(
        en: "Erreygers' concentration index", sv: "Erreygers koncentrationsindex"),
      meaning: Phrase(
        en: """
          The concentration index for values that have a least and a most: it says the same of \
          what people lack as of what they have. Give the two with value-bounds; otherwise what is \
          observed stands for them.
          """,
        sv: """
          Koncentrationsindexet för värden som har ett minsta och ett största: det säger detsamma \
          om det människor saknar som om det de har. Ange de två med value-bounds; annars gäller \
          det observerade.
          """),
      formula: "4 μ/(b − a) · CI", unit: .ratio, range: -1...1,
      caution: Phrase(
        en:
          "With observed bounds one extreme zone moves it; towns compare only with the same bounds.",
        sv:
          "Med observerade gränser flyttas det av ett enda extremt område; orter jämförs bara med samma gränser."
      ),
      example: Phrase(
        en: "CI 0.25 with mean 2.5, observed from 1 to 4: 0.833.",
        sv: "CI 0,25 med medelvärde 2,5, observerat från 1 till 4: 0,833."),
      differences: Phrase(
        en: "R's accessibility 1.4 takes the bounds of zones without people too.",
        sv: "R:s accessibility 1.4 tar gränserna även från områden utan människor."),
      sources: [
        MeasureInfo.Source(
          "Erreygers 2009, Correcting the concentration index",
          doi: "10.1016/j.jhealeco.2008.02.003")
      ]), needsRank: true,
    read: { input in
      input.ranked(.allAlike) { $0.erreygersIndex(bounds: input.parameters.bounds) }
    })

  static let normalised = InequalityEntry(
    info: MeasureInfo(
      id: "access-concentration-normalised", aliases: ["wagstaff-index"], family: .access,
      scope: .global,
      title: Phrase(en: "Wagstaff's concentration index", sv: "Wagstaffs koncentrationsindex"),
      meaning: Phrase(
        en: "The concentration index of a share, over the most that it could be at its mean.",
        sv: "Koncentrationsindexet för en andel, mot det mesta det kunde vara vid sitt medelvärde."),
      formula: "CI / (1 − μ), for a in 0…1", unit: .ratio, range: -1...1,
      caution: Phrase(
        en: "Only for shares such as share-with-access; undefined for other values.",
        sv: "Bara för andelar som share-with-access; odefinierat för andra värden."),
      example: Phrase(
        en: "The poorer half has no place in reach, the richer has: CI 0.5, mean 0.5: 1.",
        sv: "Den fattigare halvan saknar plats inom räckhåll, den rikare har: CI 0,5, medel 0,5: 1."
      ),
      sources: [
        MeasureInfo.Source(
          "Wagstaff 2005, The bounds of the concentration index", doi: "10.1002/hec.953")
      ]), needsRank: true,
    read: { input in input.ranked(.outsideBounds) { $0.wagstaffIndex() } })

  static let palma = InequalityEntry(
    info: MeasureInfo(
      id: "access-palma", aliases: ["palma-ratio"], family: .access, scope: .global,
      title: Phrase(en: "Palma ratio of access", sv: "Palmakvot för tillgång"),
      meaning: Phrase(
        en: """
          The mean access of the tenth of highest rank over that of the four tenths of lowest \
          rank. 1 when both have the same; above 1 when those at the top have more.
          """,
        sv: """
          Medeltillgången för tiondelen med högst rang mot den för de fyra tiondelarna med lägst. \
          1 när båda har lika; över 1 när de i toppen har mer.
          """),
      formula: "mean a of the highest 10 % / mean a of the lowest 40 %, border zones split",
      unit: .ratio, range: 0...Double.infinity,
      caution: Phrase(
        en: "Half of the people are in neither end. Zones of equal rank count in file order.",
        sv: "Hälften av människorna ingår i ingen ände. Områden med lika rang tas i filordning."),
      example: Phrase(
        en: "Four people, from poor to rich with 1, 2, 3 and 4: 4/1.375 = 2.909.",
        sv: "Fyra personer, från fattig till rik med 1, 2, 3 och 4: 4/1,375 = 2,909."),
      differences: Phrase(
        en: "R's accessibility 1.4 takes whole zones beyond interpolated quantiles: 2.667.",
        sv: "R:s accessibility 1.4 tar hela områden bortom interpolerade kvantiler: 2,667."),
      sources: [
        MeasureInfo.Source(
          "Palma 2011, Homogeneous middles vs. heterogeneous tails",
          doi: "10.1111/j.1467-7660.2011.01646.x")
      ]), needsRank: true,
    read: { input in input.ranked { $0.palmaRatio() } })
}
