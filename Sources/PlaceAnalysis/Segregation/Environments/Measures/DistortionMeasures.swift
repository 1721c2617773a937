internal import GeoCore

extension SegregationMeasure {
  static let distortion = SegregationMeasure(
    MeasureInfo(
      id: "distortion", aliases: ["distortion-coefficient"], family: .segregation,
      scope: .global,
      title: Phrase(en: "Distortion", sv: "Förvrängning"),
      meaning: Phrase(
        en: """
          How far people must look from home, and how much of what they see on the way is unlike \
          the whole, before it stays like the whole: on average, as part of what the outermost \
          member of the smallest group would see if all groups lived fully apart. No kernel and no \
          bandwidth is chosen.
          """,
        sv: """
          Hur långt människor måste se från hemmet, och hur olikt helheten det de ser på vägen är, \
          innan det förblir som helheten: i genomsnitt, som del av vad den yttersta medlemmen av \
          den minsta gruppen skulle se om alla grupper bodde helt åtskilda. Ingen kärna och ingen \
          bandbredd väljs.
          """),
      formula: "Σᵢ (tᵢ/T)·∫ max_{m′≥m} KLᵢ(m′) dm / (the same of the most segregated arrangement)",
      unit: .share, range: 0...1, caution: caution,
      example: Phrase(
        en: """
          Two zones, 100 of one group and 300 of the other: 1 for the smaller, 0.478 for the \
          larger, 0.25 · 1 + 0.75 · 0.478 = 0.609 on average.
          """,
        sv: """
          Två zoner, 100 av en grupp och 300 av den andra: 1 för den mindre, 0,478 för den större, \
          0,25 · 1 + 0,75 · 0,478 = 0,609 i genomsnitt.
          """),
      differences: differences, sources: EnvironmentTexts.distortionSources),
    .inSpace(
      SpatialComputation(
        needs: .centroids,
        .allGroups { _ in
          [
            .init { populated throws(GeosegError) in
              try populated.distortion().normalisedGlobal
            }
          ]
        })))

  static let localDistortion = SegregationMeasure(
    MeasureInfo(
      id: "local-distortion", aliases: ["distortion-local"], family: .segregation, scope: .zone,
      title: Phrase(en: "Local distortion", sv: "Lokal förvrängning"),
      meaning: Phrase(
        en: """
          How far the people of the zone must look before what they see stays like the whole, as \
          part of the most segregated arrangement: high in the heart of a large part that is unlike \
          the rest.
          """,
        sv: """
          Hur långt zonens människor måste se innan det de ser förblir som helheten, som del av \
          den mest segregerade ordningen: högt mitt i en stor del som är olik resten.
          """),
      formula: "∫ max_{m′≥m} KLᵢ(m′) dm / (the same of the most segregated arrangement)",
      unit: .share, range: 0...1, caution: caution,
      example: Phrase(
        en: """
          Two zones, 100 of one group and 300 of the other: 1 in the first, where ln 4 holds for \
          100 people before it falls to 0, and 0.478 in the second.
          """,
        sv: """
          Två zoner, 100 av en grupp och 300 av den andra: 1 i den första, där ln 4 gäller för 100 \
          människor innan det faller till 0, och 0,478 i den andra.
          """),
      differences: differences, sources: EnvironmentTexts.distortionSources),
    .inSpace(
      SpatialComputation(
        needs: .centroids,
        .zones { _ in
          [
            .init { populated throws(GeosegError) in
              [
                ZoneValues(
                  "local_distortion", .numbers(try populated.distortion().normalisedLocal),
                  unit: .share)
              ]
            }
          ]
        })))

  private static let caution = Phrase(
    en: """
      Looks at the whole area from every zone: only comparable between areas of like extent. Time \
      grows with the square of the number of zones. People beyond the rim are not seen.
      """,
    sv: """
      Ser på hela området från varje zon: bara jämförbar mellan områden av liknande utsträckning. \
      Tiden växer med kvadraten på antalet zoner. Människor utanför randen syns inte.
      """)

  private static let differences = Phrase(
    en: """
      PySAL adds up the raw divergence once per zone, not per person, without the running maximum \
      and without the largest value: it grows with the number of zones (1.356 on North Carolina's \
      counties), and zones at equal distances come in any order.
      """,
    sv: """
      PySAL summerar den råa avvikelsen en gång per zon, inte per person, utan löpande maximum och \
      utan det största värdet: den växer med antalet zoner (1,356 för North Carolinas counties), \
      och zoner på lika avstånd kommer i vilken ordning som helst.
      """)
}

extension PopulatedSpace {
  /// Seen from every zone's centroid; worked out once.
  func distortion() throws(GeosegError) -> Distortion {
    try shared("distortion") { () throws(GeosegError) in
      try Distortion(of: composition, x: space.x, y: space.y, context)
    }
  }
}
