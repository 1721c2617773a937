public import GeoCore

extension DiagnosticKind {
  /// GS590–GS599: concentration, clustering by distance and centralisation.
  public static let distanceKinds: [DiagnosticKind] = [
    nearlyEqualAreas, majorityConcentration, pairsLeftOut, coincidentCentroids, scaleTooShort,
    unknownCentre, unknownCentralZone,
  ]

  public static let nearlyEqualAreas = DiagnosticKind(
    "GS590", .warning,
    title: Phrase(en: "nearly equal areas", sv: "nästan lika stora ytor"),
    message: Phrase(
      en: "the zones' areas differ by at most {percent} %; {measure} would measure rounding",
      sv: "zonernas ytor skiljer sig högst {percent} %; {measure} skulle mäta avrundning"),
    hint: Phrase(
      en: "use delta, or zones of different size",
      sv: "använd delta, eller zoner av olika storlek"),
    explanation: Phrase(
      en: """
        Absolute and relative concentration place a group between the smallest and the largest \
        zones. In a grid these are the same, and what differs is how coordinates were rounded: the \
        index is undefined for equal areas and noise for nearly equal ones.
        """,
      sv: """
        Absolut och relativ koncentration placerar en grupp mellan de minsta och de största \
        zonerna. I ett rutnät är de lika stora, och det som skiljer är hur koordinater avrundats: \
        indexet är odefinierat för lika ytor och brus för nästan lika.
        """))

  public static let majorityConcentration = DiagnosticKind(
    "GS591", .warning,
    title: Phrase(en: "concentration of a majority", sv: "koncentration för en majoritet"),
    message: Phrase(
      en: "{group} is larger than the group it is compared with; RCO is unstable then",
      sv: "{group} är större än gruppen den jämförs med; RCO är då instabilt"),
    hint: Phrase(
      en: "read the value of the smaller group instead",
      sv: "läs värdet för den mindre gruppen i stället"),
    explanation: Phrase(
      en: """
        RCO scales by the mean areas of the smallest and the largest zones that would hold the \
        focal group. A majority fills most of the zones either way, so that the two are nearly \
        alike and the quotient can become very large.
        """,
      sv: """
        RCO skalas med medelytan för de minsta och de största zoner som skulle rymma gruppen. En \
        majoritet fyller de flesta zoner i båda fallen, så att de två blir nästan lika och kvoten \
        kan bli mycket stor.
        """))

  public static let pairsLeftOut = DiagnosticKind(
    "GS592", .note,
    title: Phrase(en: "far pairs left out", sv: "avlägsna par utelämnade"),
    message: Phrase(
      en:
        "pairs of zones more than {metres} m apart were left out; their proximity is at most {proximity}",
      sv:
        "par av zoner mer än {metres} m från varandra utelämnades; deras närhet är högst {proximity}"
    ),
    hint: Phrase(
      en: "ask for `cutoff exact` to add up every pair",
      sv: "begär `cutoff exact` för att ta med alla par"),
    explanation: Phrase(
      en: """
        Above 50 000 zones, or where a cut-off was asked for, only near pairs are added up. A mean \
        proximity can be too low by at most the proximity at the cut-off, a ratio of two by at most \
        that over the lower mean: with 37 scales that is below 1e-16.
        """,
      sv: """
        Över 50 000 zoner, eller där en gräns begärts, summeras bara nära par. En medelnärhet kan \
        bli för låg med högst närheten vid gränsen, en kvot mellan två med högst detta delat med \
        den lägre: med 37 skalor är det under 1e-16.
        """))

  public static let coincidentCentroids = DiagnosticKind(
    "GS593", .warning,
    title: Phrase(en: "coincident centroids", sv: "sammanfallande tyngdpunkter"),
    message: Phrase(
      en: "zones with the same centroid are infinitely near under a power of distance",
      sv: "zoner med samma tyngdpunkt är oändligt nära med en potens av avståndet"),
    hint: Phrase(
      en: "use exponential proximity, and an own distance above 0",
      sv: "använd exponentiell närhet, och ett eget avstånd över 0"),
    explanation: Phrase(
      en: """
        A zone that lies in a hole of another can share its centroid. At distance 0 a negative \
        power of distance is infinite, and no index can be formed; exp(−d/s) is 1 there.
        """,
      sv: """
        En zon som ligger i ett hål i en annan kan ha samma tyngdpunkt. På avståndet 0 är en \
        negativ potens av avståndet oändlig, och inget index kan bildas; exp(−d/s) är 1 där.
        """))

  public static let scaleTooShort = DiagnosticKind(
    "GS594", .warning,
    title: Phrase(en: "scale shorter than the zones", sv: "skala kortare än zonerna"),
    message: Phrase(
      en: "with a scale of {metres} m nearly all proximity is within people's own zone",
      sv: "med skalan {metres} m ligger nästan all närhet inom människors egen zon"),
    hint: Phrase(
      en: "use a longer scale, about the distance between neighbouring zones or more",
      sv: "använd en längre skala, ungefär avståndet mellan grannzoner eller mer"),
    explanation: Phrase(
      en: """
        Proximity is exp(−d/s). With a scale s much shorter than the distance to the next zone it \
        is 0 for every neighbour, and the index says how zones are mixed, not how they lie. The \
        literature writes exp(−d) without unit; in metres that is this case.
        """,
      sv: """
        Närhet är exp(−d/s). Med en skala s mycket kortare än avståndet till nästa zon blir den 0 \
        för alla grannar, och indexet säger hur zoner är blandade, inte hur de ligger. \
        Litteraturen skriver exp(−d) utan enhet; i meter är det detta fall.
        """))

  public static let unknownCentre = DiagnosticKind(
    "GS595", .error, exit: .usage,
    title: Phrase(en: "centre not found", sv: "centrum hittas inte"),
    message: Phrase(
      en: "no zone “{centre}” with people and geometry to be the centre",
      sv: "ingen zon ”{centre}” med folk och geometri som kan vara centrum"),
    hint: Phrase(
      en: "give the key of a zone, or coordinates in metres as EAST/NORTH",
      sv: "ange en zons nyckel, eller koordinater i meter som ÖST/NORD"),
    explanation: Phrase(
      en: """
        A centre can be `mean`, `weighted-mean`, `median`, `largest`, `zone:KEY` or EAST/NORTH in \
        the metres of the CRS of computation; several parted by + make one polycentric centre.
        """,
      sv: """
        Ett centrum kan vara `mean`, `weighted-mean`, `median`, `largest`, `zone:NYCKEL` eller \
        ÖST/NORD i meter i beräkningens koordinatsystem; flera med + emellan blir ett \
        flerkärnigt centrum.
        """))

  public static let unknownCentralZone = DiagnosticKind(
    "GS596", .error, exit: .usage,
    title: Phrase(en: "central zone not found", sv: "central zon hittas inte"),
    message: Phrase(
      en: "no zone has the key {zone}", sv: "ingen zon har nyckeln {zone}"),
    hint: Phrase(
      en: "check the spelling, and which column holds the keys",
      sv: "kontrollera stavningen, och vilken kolumn som har nycklarna"),
    explanation: Phrase(
      en: "The share in central zones needs the keys of zones that are in the layer.",
      sv: "Andelen i centrala zoner kräver nycklar till zoner som finns i lagret."))
}
