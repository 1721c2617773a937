public import GeoCore

extension DiagnosticKind {
  /// GS600–GS609: environments, the surroundings of people's homes.
  public static let environmentKinds: [DiagnosticKind] = [
    zonesWiderThanEnvironments, costsNeedBandwidth,
  ]

  public static let zonesWiderThanEnvironments = DiagnosticKind(
    "GS600", .warning,
    title: Phrase(
      en: "zones wider than half the bandwidth", sv: "zoner bredare än halva bandbredden"),
    message: Phrase(
      en: """
        {share} % of the people live in zones wider than half the bandwidth of {bandwidth} m \
        ({share_at_last} % at {last} m), with everybody at the centroid
        """,
      sv: """
        {share} % av människorna bor i zoner bredare än halva bandbredden {bandwidth} m \
        ({share_at_last} % vid {last} m), med alla i tyngdpunkten
        """),
    hint: Phrase(
      en: "spread them over cells with --cells 100m, or take larger bandwidths",
      sv: "sprid dem över celler med --cells 100m, eller ta större bandbredder"),
    explanation: Phrase(
      en: """
        An environment smaller than the zone is the zone itself: below that size the profile is \
        flat and says more about the zones than about people. The width of a zone is the square \
        root of its area. With --cells the people of each zone are spread evenly over cells inside \
        it, every cell has an environment of its own, and everybody weighs the same; a zone too \
        small for cells keeps its people at a point inside. People rarely live evenly over a large \
        zone: smaller zones or a grid are better still.
        """,
      sv: """
        En omgivning som är mindre än zonen är zonen själv: under den storleken är profilen platt \
        och säger mer om zonerna än om människorna. En zons bredd är kvadratroten ur dess yta. Med \
        --cells sprids varje zons människor jämnt över celler i den, varje cell har sin egen \
        omgivning, och alla väger lika; en zon för liten för celler behåller sina människor i en \
        punkt inuti. Människor bor sällan jämnt över en stor zon: mindre zoner eller ett rutnät är \
        ännu bättre.
        """))

  public static let costsNeedBandwidth = DiagnosticKind(
    "GS601", .error, exit: .usage,
    title: Phrase(en: "costs without a bandwidth", sv: "kostnader utan bandbredd"),
    message: Phrase(
      en: "environments by own costs need a bandwidth in the unit of the costs",
      sv: "omgivningar efter egna kostnader behöver en bandbredd i kostnadernas enhet"),
    hint: Phrase(
      en: "write --bandwidth 5min,15min, or 500m,1000m where the costs are metres",
      sv: "skriv --bandwidth 5min,15min, eller 500m,1000m om kostnaderna är meter"),
    explanation: Phrase(
      en: """
        A table of costs from zone to zone does not say whether they are minutes or metres, and the \
        usual bandwidths are metres of straight lines. Name those that fit the table.
        """,
      sv: """
        En tabell med kostnader från zon till zon säger inte om de är minuter eller meter, och de \
        vanliga bandbredderna är meter fågelvägen. Ange sådana som passar tabellen.
        """))
}
