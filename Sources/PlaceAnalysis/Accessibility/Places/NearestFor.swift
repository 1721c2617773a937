internal import GeoCore

/// For how many people a place is the nearest: its part of the town when everybody takes the
/// nearest.
enum NearestFor {
  static let info = MeasureInfo(
    id: "nearest-for", aliases: ["nearest-catchment"], family: .access, scope: .place,
    title: Phrase(
      en: "people for whom it is the nearest place", sv: "människor som har platsen närmast"),
    meaning: Phrase(
      en: """
        How many people, of each group, have this place nearer than any other, whatever the \
        cut-offs, and how far they have to it on average. Everybody who reaches a place at all is \
        counted at one place. With categories also for how many it is the nearest of its category.
        """,
      sv: """
        Hur många människor, av varje grupp, som har denna plats närmare än alla andra, oavsett \
        gränser, och hur långt de i genomsnitt har till den. Alla som når någon plats räknas vid en \
        plats. Med kategorier också för hur många den är närmast i sin kategori.
        """),
    formula: "N_j = Σ_z P_z Σ_o w_o 1[c_oj = min_l c_ol] / Σ_o w_o, first in file order at ties",
    unit: .persons, range: 0...Double.infinity,
    caution: Phrase(
      en: "Two places side by side part their people in half, though each is near to all of them.",
      sv: "Två platser intill varandra delar på sina människor, fast båda är nära för alla."),
    example: Phrase(
      en: "Zones with 100, 50, 30 and 20 people, the last nearer to another place: 180.",
      sv: "Områden med 100, 50, 30 och 20 personer, det sista närmare en annan plats: 180."),
    sources: [
      MeasureInfo.Source(
        "Okabe, Boots, Sugihara & Chiu 2000, Spatial Tessellations",
        doi: "10.1002/9780470317013")
    ])

  static let measure = AccessMeasure(
    info: info, isDefault: true, isPerGroup: true,
    placeColumns: { report throws(GeosegError) in
      guard report.givesNearest, report.input.layers.contains("places") else { return [] }
      let reach = PlaceReach(report)
      let ending = reach.nearestSuffix
      let columns = reach.columns(
        "nearest_for", try reach.nearest(ofCategory: false), offset: 0, ending: ending)
      guard report.input.byCategory else { return columns }
      return columns
        + reach.columns(
          "nearest_of_category_for", try reach.nearest(ofCategory: true), offset: 0,
          ending: ending)
    })
}
