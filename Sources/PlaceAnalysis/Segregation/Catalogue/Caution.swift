internal import GeoCore

/// When not to use a measure: what holds for several of them.
enum Caution {
  /// Of measures of centralisation.
  static let centre = Phrase(
    en: """
      Everything hangs on the centre: name it. The mean of centroids, taken otherwise, is \
      drawn to the side with many small zones, and a town with several centres wants them \
      all.
      """,
    sv: """
      Allt hänger på centrum: ange det. Tyngdpunkternas medelvärde, som annars tas, dras \
      mot den sida som har många små zoner, och en ort med flera centrum behöver alla.
      """)

  /// Of local tests.
  static let manyTests = Phrase(
    en: """
      Thousands of zones are tested at once: at 5 % one in twenty stands out by chance \
      alone. Zones count alike, and shares of small ones swing by chance (--rates \
      empirical-bayes). Undefined in zones without people or neighbours.
      """,
    sv: """
      Tusentals zoner prövas samtidigt: vid 5 % sticker en av tjugo ut av ren slump. \
      Zoner räknas lika, och små zoners andelar svänger av en slump (--rates \
      empirical-bayes). Odefinierat i zoner utan människor eller grannar.
      """)

  /// Of parts of an index, zone by zone.
  static let largeZones = Phrase(
    en: """
      Large zones contribute more than small ones: a high value is not by itself a sign of \
      a segregated zone.
      """,
    sv: """
      Stora zoner bidrar mer än små: ett högt värde är inte i sig ett tecken på en \
      segregerad zon.
      """)

  /// Of local shares.
  static let fewPeople = Phrase(
    en: """
      Shares of zones with few people swing by chance. Undefined in zones without people.
      """,
    sv: """
      Andelar i zoner med få människor svänger av en slump. Odefinierat i zoner utan \
      människor.
      """)

  /// Of measures of proximity.
  static let scale = Phrase(
    en: """
      State the scale: with another one the value is another. Zones of different size are \
      not compared fairly, since the own distance decides much.
      """,
    sv: """
      Ange skalan: med en annan blir värdet ett annat. Zoner av olika storlek jämförs inte \
      rättvist, eftersom det egna avståndet betyder mycket.
      """)

  /// Of mean distances.
  static let straightLine = Phrase(
    en: """
      In a straight line between centroids; long distances across an empty middle weigh \
      most.
      """,
    sv: """
      Fågelvägen mellan tyngdpunkter; långa avstånd tvärs över en tom mitt väger tyngst.
      """)

  /// Of measures that see the zones as they are drawn.
  static let zoneSize = Phrase(
    en: """
      Depends on the size of the zones: smaller zones give higher values, so do not \
      compare areas with zones of different size.
      """,
    sv: """
      Beror på zonernas storlek: mindre zoner ger högre värden, så jämför inte områden med \
      olika stora zoner.
      """)

  /// Of diversity of the whole area.
  static let mixedIsNotEven = Phrase(
    en: """
      Says how mixed the whole area is, not how its groups live: an area can be diverse \
      and fully segregated.
      """,
    sv: """
      Säger hur blandat hela området är, inte hur grupperna bor: ett område kan ha stor \
      mångfald och vara helt segregerat.
      """)

  /// Of measures of neighbours.
  static let alikeNeighbours = Phrase(
    en: """
      Depends on how the zones are drawn: smaller zones have more alike neighbours. \
      Pairs with a zone without people are left out. Not a share of anybody who would \
      have to move.
      """,
    sv: """
      Beror på hur zonerna är ritade: mindre zoner har mer lika grannar. Par med en zon \
      utan människor räknas inte. Inte en andel av några som skulle behöva flytta.
      """)
}
