internal import GeoCore

/// A parameter of the measures of segregation.
public typealias SegregationSetting = MeasureSetting<SegregationParameters>

extension SegregationParameters: MeasureParameters {
  public static let settings: [SegregationSetting] = SegregationSetting.list
}

extension SegregationSetting {
  /// Every setting, in the order of the help.
  fileprivate static var list: [SegregationSetting] {
    [
      SegregationSetting(
        "scale",
        Phrase(
          en: "Scale s of the proximity exp(−d/s), such as 1000m; several by comma.",
          sv: "Skala s för närheten exp(−d/s), till exempel 1000m; flera med komma."),
        value: Words.distance, lengths(\.distanceScales)),
      SegregationSetting(
        "own-distance",
        Phrase(
          en: "Distance of a zone to itself: white √(0.6a), oasis 0.6√a, zero, or noself.",
          sv: "En zons avstånd till sig själv: white √(0.6a), oasis 0.6√a, zero eller noself."),
        value: Words.word, words: OwnDistance.allCases.map(\.rawValue), word(\.ownDistance)),
      SegregationSetting(
        "power",
        Phrase(
          en: "Exponents p of the proximity (d/s)^−p, beside the exponential.",
          sv: "Exponenter p för närheten (d/s)^−p, vid sidan av den exponentiella."),
        value: Words.number,
        numbers(\.distancePowers, Phrase(en: "a number above 0", sv: "ett tal över 0")) { $0 > 0 }),
      SegregationSetting(
        "cutoff",
        Phrase(
          en: "Scales beyond which pairs of zones are left out, exact for none, or auto.",
          sv: "Antal skalor bortom vilka par av zoner utelämnas, exact för inget, eller auto."),
        value: Words.number, words: ["auto", "exact"], pairCutoff),
      SegregationSetting(
        "centre",
        Phrase(
          en:
            "Centres: mean, weighted-mean, median, largest, zone:KEY or EAST/NORTH; + joins several to one.",
          sv:
            "Centrum: mean, weighted-mean, median, largest, zone:NYCKEL eller ÖST/NORD; + förenar flera."
        ),
        value: Words.place, words: ["mean", "weighted-mean", "median", "largest"], centres),
      SegregationSetting(
        "centre-limit",
        Phrase(
          en: "How far from the centre zones count: a number of rings, or a distance such as 5km.",
          sv: "Hur långt från centrum zoner räknas: antal ringar, eller ett avstånd som 5km."),
        value: Words.distance, ringLimit),
      SegregationSetting(
        "central-zones",
        Phrase(
          en: "Keys of the zones that count as central.",
          sv: "Nycklar till de zoner som räknas som centrala."),
        value: Words.place, texts(\.centralZones)),
      SegregationSetting(
        "empty-zones",
        Phrase(
          en: "Whether the land of zones without people counts: keep or exclude.",
          sv: "Om marken i zoner utan folk räknas: keep eller exclude."),
        value: Words.word, words: EmptyZones.allCases.map(\.rawValue), word(\.emptyZones)),
      SegregationSetting(
        "bandwidth",
        Phrase(
          en: "Bandwidths of environments, such as 500m,1km,2km,4km or 5min,15min.",
          sv: "Bandbredder för omgivningar, till exempel 500m,1km,2km,4km eller 5min,15min."),
        value: Words.distance, bandwidths),
      SegregationSetting(
        "kernel",
        Phrase(
          en: "How the weight of others falls with distance in environments; several by comma.",
          sv: "Hur andras vikt avtar med avståndet i omgivningar; flera med komma."),
        value: Words.word, words: DecayKernel.allCases.map(\.rawValue), words(\.kernels)),
      SegregationSetting(
        "persons",
        Phrase(
          en: "Sizes of neighbourhoods of nearest persons, such as 100,1600,12800.",
          sv: "Antal personer i närmaste grannskap, till exempel 100,1600,12800."),
        value: Words.number,
        numbers(\.persons, Phrase(en: "a number above 0", sv: "ett tal över 0")) { $0 > 0 }),
      SegregationSetting(
        "sharing",
        Phrase(
          en: "What is taken of the zones where the k-th nearest person lives.",
          sv: "Vad som tas av zonerna där den k:te närmaste personen bor."),
        value: Words.word, words: NearestPersonsRule.Sharing.allCases.map(\.rawValue),
        word(\.sharing)),
      SegregationSetting(
        "own-zone",
        Phrase(
          en: "Whether the own zone is among the nearest persons, included or excluded.",
          sv: "Om den egna zonen hör till de närmaste personerna, included eller excluded."),
        value: Words.word, words: NearestPersonsRule.OwnZone.allCases.map(\.rawValue),
        word(\.ownZone)),
      SegregationSetting(
        "atkinson-b",
        Phrase(
          en: "Weights b of Atkinson's index, between 0 and 1.",
          sv: "Vikter b i Atkinsons index, mellan 0 och 1."),
        value: Words.number,
        numbers(
          \.atkinsonWeights,
          Phrase(en: "a number between 0 and 1", sv: "ett tal mellan 0 och 1")
        ) { $0 > 0 && $0 < 1 }),
      SegregationSetting(
        "cells",
        Phrase(
          en: "Side of the cells that a zone's people are spread over for environments.",
          sv: "Sida på de celler som en zons folk sprids över för omgivningar."),
        value: Words.distance, length(\.cellSize)),
      SegregationSetting(
        "correction",
        Phrase(
          en: "How dissimilarity is freed of chance, such as carrington-troske,fixed-margins.",
          sv:
            "Hur olikhetsindexet befrias från slump, till exempel carrington-troske,fixed-margins."),
        value: Words.word, words: DissimilarityCorrection.allCases.map(\.rawValue),
        words(\.corrections)),
      SegregationSetting(
        "interval",
        Phrase(
          en: "Intervals and p-values for every value: how replicates are drawn, or none.",
          sv: "Intervall och p-värden för varje värde: hur upprepningar dras, eller none."),
        value: Words.word, words: IntervalChoice.words, interval),
      SegregationSetting(
        "interval-level",
        Phrase(
          en: "Share of the replicates that an interval holds, 0.95 when left out.",
          sv: "Andel av upprepningarna som ett intervall rymmer, 0.95 om den utelämnas."),
        value: Words.number,
        number(
          \.intervalLevel, Phrase(en: "a number between 0 and 1", sv: "ett tal mellan 0 och 1")
        ) { $0 > 0 && $0 < 1 }),
      SegregationSetting(
        "diversity-order",
        Phrase(
          en: "Orders of Hill numbers and Rényi entropies, such as 0,1,2.",
          sv: "Ordningar för Hilltal och Rényientropier, till exempel 0,1,2."),
        value: Words.number,
        numbers(
          \.diversityOrders, Phrase(en: "a number from 0", sv: "ett tal från 0")
        ) { $0 >= 0 && $0 <= 1000 }),
      SegregationSetting(
        "polynomial-order",
        Phrase(
          en: "Degree of the curve of rank-order measures.",
          sv: "Grad på kurvan i mått efter rang."),
        value: Words.number, integer(\.polynomialOrder, in: 0...20)),
      SegregationSetting(
        "percentile",
        Phrase(
          en: "Ranks at which the curve is read, such as 0.1,0.5,0.9.",
          sv: "Ranger där kurvan avläses, till exempel 0.1,0.5,0.9."),
        value: Words.number,
        numbers(
          \.percentiles, Phrase(en: "a number between 0 and 1", sv: "ett tal mellan 0 och 1")
        ) { $0 > 0 && $0 < 1 }),
      SegregationSetting(
        "host",
        Phrase(
          en: "Groups of the host community for residential types; the largest when left out.",
          sv: "Värdgrupper för typer av bostadsområden; den största om det utelämnas."),
        value: Words.word, names(\.hostGroups)),
      SegregationSetting(
        "contiguity",
        Phrase(
          en: "Which zones are neighbours: rook (a shared border), queen (any contact), or both.",
          sv: "Vilka zoner som är grannar: rook (gemensam gräns), queen (all kontakt), eller båda."),
        value: Words.word, words: Contiguity.Kind.allCases.map(\.rawValue), words(\.contiguity)),
      SegregationSetting(
        "border-tolerance",
        Phrase(
          en: "How far apart two drawings of one border may lie, such as 0.5m.",
          sv: "Hur långt ifrån varandra två ritningar av en gräns får ligga, till exempel 0.5m."),
        value: Words.distance, length(\.borderTolerance)),
      SegregationSetting(
        "orders",
        Phrase(
          en: "Steps up to which neighbours of neighbours count in adjusted dissimilarity.",
          sv: "Antal steg som grannars grannar räknas i justerad dissimilaritet."),
        value: Words.number, integer(\.orders, in: 1...10_000)),
      SegregationSetting(
        "order-decay",
        Phrase(
          en: "How the weight of neighbours falls with steps: exponential or power.",
          sv: "Hur grannars vikt avtar med antal steg: exponential eller power."),
        value: Words.word, words: OrderDecay.Form.allCases.map(\.rawValue), word(\.orderDecay)),
      SegregationSetting(
        "neighbour-weights",
        Phrase(
          en: "Surroundings in Moran's I: mean or sum of the neighbours, or both.",
          sv: "Omgivning i Morans I: medelvärde (mean) eller summa (sum) av grannarna, eller båda."),
        value: Words.word, words: WeightStyle.allCases.map(\.rawValue), words(\.neighbourWeights)),
      SegregationSetting(
        "rates",
        Phrase(
          en: "Rates compared with neighbours: share, empirical-bayes, or both.",
          sv: "Andelar som jämförs med grannar: share, empirical-bayes, eller båda."),
        value: Words.word, words: RateBasis.allCases.map(\.rawValue), words(\.rates)),
      SegregationSetting(
        "nearest-zones",
        Phrase(
          en: "How many nearest zones local relative centralisation looks at.",
          sv: "Hur många närmaste zoner som lokal relativ centralisering ser till."),
        value: Words.number, integer(\.nearestZones, in: 1...1_000_000)),
      SegregationSetting(
        "replicates",
        Phrase(
          en: "Random replicates of null models, bootstraps and permutations.",
          sv: "Slumpade upprepningar av nollmodeller, bootstrap och permutationer."),
        value: Words.number, integer(\.replicates, in: 1...10_000_000)),
      SegregationSetting(
        "compat",
        Phrase(
          en: "Add what other programs give under the name of a measure, yes or no.",
          sv: "Ta med vad andra program ger under ett måtts namn, yes eller no."),
        value: Words.word, words: ["yes", "no"], yesOrNo(\.isCompat)),
    ]
  }
}
