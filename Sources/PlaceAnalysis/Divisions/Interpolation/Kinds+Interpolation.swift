public import GeoCore

extension DiagnosticKind {
  /// GS67x–GS684: populations moved between divisions.
  public static let interpolationKinds: [DiagnosticKind] = [
    interpolationOfNothing, sourcesOverlap, sourceOverlapsAllowed,
    targetsOverlap, peopleUncovered, interpolationTotals,
    fellBackToArea, sourcesUnknown, carriedIsText,
    interpolationOptions, rateWithoutWeight, cellsTooMany,
    smoothingUnsettled, negativeAmount, peopleWithoutArea,
  ]

  public static let interpolationOfNothing = DiagnosticKind(
    "GS670", .error, exit: .usage,
    title: Phrase(en: "nothing to carry over", sv: "inget att föra över"),
    message: Phrase(
      en: "no column to carry over was named",
      sv: "ingen kolumn att föra över angavs"),
    hint: Phrase(
      en: """
        --extensive for amounts, --intensive for levels, --rate for rates, or --groups and \
        --total; numbers here: {names}
        """,
      sv: """
        --extensive för antal, --intensive för nivåer, --rate för kvoter, eller --groups \
        och --total; tal här: {names}
        """),
    explanation: Phrase(
      en: """
        Amounts such as people are divided when an area is; levels such as a mean rent are \
        not, and rates such as a share or a mean income are weighted by people. Which one \
        a column is cannot be told from its numbers, so it has to be said.
        """,
      sv: """
        Antal, som personer, delas när ett område delas; nivåer, som en medelhyra, gör det \
        inte, och kvoter som en andel eller medelinkomst vägs med personer. Vilket en \
        kolumn är går inte att se på talen, så det måste sägas.
        """))

  public static let sourcesOverlap = DiagnosticKind(
    "GS671", .error,
    title: Phrase(en: "source areas overlap", sv: "källområden överlappar"),
    message: Phrase(
      en: "overlaps {other} by {area} m²",
      sv: "överlappar {other} med {area} m²"),
    hint: Phrase(
      en: "decide which area the land belongs to, or say --allow-overlaps",
      sv: "avgör vilket område marken tillhör, eller ange --allow-overlaps"),
    explanation: Phrase(
      en: """
        Two source areas lie over each other by more than rounding of coordinates leaves: \
        more than a millionth of the smaller one, and not merely a strip under a metre \
        wide of less than a hundredth of it. People of the common land would be spread \
        twice. With --allow-overlaps each area spreads its own people over all its land.
        """,
      sv: """
        Två källområden ligger över varandra mer än vad avrundade koordinater ger: mer än \
        en miljondel av det mindre, och inte bara en remsa smalare än en meter på mindre \
        än en hundradel av det. Den gemensamma markens folk skulle spridas två gånger. Med \
        --allow-overlaps sprider varje område sitt folk över hela sin mark.
        """))

  public static let sourceOverlapsAllowed = DiagnosticKind(
    "GS672", .warning,
    title: Phrase(en: "overlapping source areas allowed", sv: "överlappande källområden tillåtna"),
    message: Phrase(
      en: "{count} pairs of source areas overlap",
      sv: "{count} par av källområden överlappar"),
    hint: Phrase(
      en: "each spreads its people over all its land",
      sv: "vart och ett sprider sitt folk över hela sin mark"),
    explanation: Phrase(
      en: """
        Asked for with --allow-overlaps: it is right when the same land has people of two \
        counts, wrong when one count was drawn twice.
        """,
      sv: """
        Begärt med --allow-overlaps: rätt när samma mark har folk ur två räkningar, fel \
        när en räkning ritats två gånger.
        """))

  public static let targetsOverlap = DiagnosticKind(
    "GS673", .warning,
    title: Phrase(en: "target areas overlap", sv: "målområden överlappar"),
    message: Phrase(
      en: "{count} pairs of target areas overlap; people of the common land are counted in each",
      sv: "{count} par av målområden överlappar; den gemensamma markens folk räknas i båda"),
    hint: Phrase(
      en: "the sum of the targets counts them more than once; the summary says how many",
      sv: "målområdenas summa räknar dem mer än en gång; summeringen säger hur många"),
    explanation: Phrase(
      en: """
        Catchments often overlap, and each has its own people rightly. But their sum is \
        then no population, and a division whose areas overlap by mistake counts people \
        twice.
        """,
      sv: """
        Upptagningsområden överlappar ofta, och vart och ett har med rätta sitt folk. Men \
        summan är då ingen befolkning, och en indelning vars områden överlappar av misstag \
        räknar folk två gånger.
        """))

  public static let peopleUncovered = DiagnosticKind(
    "GS674", .warning,
    title: Phrase(en: "people in no target", sv: "personer i inget målområde"),
    message: Phrase(
      en: "{people} ({percent} %) of {count} source areas lie in no target",
      sv: "{people} ({percent} %) ur {count} källområden ligger i inget målområde"),
    hint: Phrase(
      en: """
        --layer sources=… shows where; --allocate all puts them in the targets that meet \
        their area
        """,
      sv: """
        --layer sources=… visar var; --allocate all lägger dem i de målområden som möter \
        deras yta
        """),
    explanation: Phrase(
      en: """
        Parts of source areas that no target covers keep their people, which are told and \
        not dropped. A per cent or two comes from coastlines drawn differently: a mask of \
        built land or points of buildings puts people where they live. More means that the \
        targets cover less land, or that a file has the wrong CRS.
        """,
      sv: """
        De delar av källområden som inget målområde täcker behåller sitt folk, som \
        redovisas och inte tappas. Någon procent kommer av olika ritade kustlinjer: en \
        mask av bebyggd mark eller byggnadspunkter lägger folk där de bor. Mer betyder att \
        målområdena täcker mindre mark, eller att en fil har fel CRS.
        """))

  public static let interpolationTotals = DiagnosticKind(
    "GS675", .note,
    title: Phrase(en: "totals before and after", sv: "summor före och efter"),
    message: Phrase(
      en: """
        {column}: {before} in the sources, {after} in the targets, {uncovered} in no \
        target ({percent} %)
        """,
      sv: """
        {column}: {before} i källorna, {after} i målområdena, {uncovered} i inget \
        målområde ({percent} %)
        """),
    explanation: Phrase(
      en: """
        The sum of the sources is that of the targets and of those in no target, besides \
        people withheld where other numbers are unknown and counted twice where targets \
        overlap; the summary layer has all of them.
        """,
      sv: """
        Källornas summa är målområdenas och de otäcktas, bortsett från personer som \
        innehålls där andra tal är okända och räknas dubbelt där målområden överlappar; \
        lagret summary har alla.
        """))

  public static let fellBackToArea = DiagnosticKind(
    "GS676", .warning,
    title: Phrase(en: "shared by area instead", sv: "delat efter yta i stället"),
    message: Phrase(
      en: "{count} source areas have no {what} and were shared by area: {ids}",
      sv: "{count} källområden har ingen {what} och delades efter yta: {ids}"),
    hint: Phrase(
      en: "the column shared_by of --layer sources=… says which",
      sv: "kolumnen shared_by i --layer sources=… säger vilka"),
    explanation: Phrase(
      en: """
        Nobody is lost for want of a mask, a point or a cell: such an area spreads its \
        people evenly over its land. Look whether the mask or the points cover the whole \
        area of the sources.
        """,
      sv: """
        Ingen tappas i brist på mask, punkt eller cell: ett sådant område sprider sitt \
        folk jämnt över sin mark. Se efter om masken eller punkterna täcker hela \
        källområdet.
        """))

  public static let sourcesUnknown = DiagnosticKind(
    "GS677", .warning,
    title: Phrase(en: "numbers that are not known", sv: "tal som inte är kända"),
    message: Phrase(
      en: "{count} source areas have no number; {targets} targets have none for that reason",
      sv: "{count} källområden saknar tal; {targets} målområden saknar därför också tal"),
    hint: Phrase(
      en: """
        --suppressed 1..4 gives hidden cells a range; --max-unknown 0.05 accepts 5 % of an \
        area
        """,
      sv: """
        --suppressed 1..4 ger dolda celler ett intervall; --max-unknown 0.05 godtar 5 % av \
        en yta
        """),
    explanation: Phrase(
      en: """
        Missing is not zero. A target of which more than --max-unknown of the land within \
        sources belongs to sources without a number gets none; the column …_unknown_share \
        says how much. What is known there is withheld, and told in the summary.
        """,
      sv: """
        Saknat är inte noll. Ett målområde där mer än --max-unknown av marken inom källor \
        hör till källor utan tal får inget; kolumnen …_unknown_share säger hur mycket. Det \
        som är känt där innehålls och redovisas i summeringen.
        """))

  public static let carriedIsText = DiagnosticKind(
    "GS678", .error,
    title: Phrase(en: "column to carry over is no number", sv: "kolumn att föra över är inget tal"),
    message: Phrase(
      en: "the column “{column}” holds “{value}”",
      sv: "kolumnen ”{column}” innehåller ”{value}”"),
    hint: Phrase(
      en: "choose a column of numbers, or mend decimal marks and placeholders",
      sv: "välj en kolumn med tal, eller rätta decimaltecken och platshållare"),
    explanation: Phrase(
      en: """
        Only numbers can be divided or averaged. Text gets in through codes, percent \
        signs, placeholders or numbers in quotes.
        """,
      sv: """
        Bara tal kan delas eller medelvärdesbildas. Text kommer in genom koder, \
        procenttecken, platshållare eller tal inom citattecken.
        """))

  public static let interpolationOptions = DiagnosticKind(
    "GS679", .error, exit: .usage,
    title: Phrase(en: "option and method do not fit", sv: "flagga och metod passar inte"),
    message: Phrase(
      en: "{reason}",
      sv: "{reason}"),
    hint: Phrase(
      en: """
        methods: area, mask (--mask), points (--points, --weight, --footprint), \
        pycnophylactic (--cell)
        """,
      sv: """
        metoder: area, mask (--mask), points (--points, --weight, --footprint), \
        pycnophylactic (--cell)
        """),
    explanation: Phrase(
      en: """
        Each method has its own file and choices. An option that the method does not use \
        would be passed over in silence, so the run stops.
        """,
      sv: """
        Varje metod har sin fil och sina val. En flagga som metoden inte använder skulle \
        förbigås i tysthet, så körningen stannar.
        """))

  public static let rateWithoutWeight = DiagnosticKind(
    "GS680", .error, exit: .usage,
    title: Phrase(en: "rate without people", sv: "kvot utan personer"),
    message: Phrase(
      en: "the rate “{column}” needs people to be weighted by",
      sv: "kvoten ”{column}” behöver personer att vägas med"),
    hint: Phrase(
      en: "name their column with --rate-weight, or with --total",
      sv: "ange deras kolumn med --rate-weight, eller med --total"),
    explanation: Phrase(
      en: """
        A share or a mean income of a large empty area must not outweigh that of a small \
        crowded one: rates are weighted by the people that they are of. For levels that \
        belong to land, use --intensive.
        """,
      sv: """
        En andel eller medelinkomst i ett stort tomt område får inte väga tyngre än i ett \
        litet tättbefolkat: kvoter vägs med de personer de gäller. För nivåer som hör till \
        marken, använd --intensive.
        """))

  public static let cellsTooMany = DiagnosticKind(
    "GS681", .error, exit: .usage,
    title: Phrase(en: "cell too small", sv: "för liten cell"),
    message: Phrase(
      en: "cells of {side} would be more than {most}, or there is no area",
      sv: "celler på {side} blir fler än {most}, eller så finns ingen yta"),
    hint: Phrase(
      en: "choose a larger cell with --cell",
      sv: "välj en större cell med --cell"),
    explanation: Phrase(
      en: """
        The surface is smoothed on square cells over the whole box around the sources; \
        memory and time grow with their number.
        """,
      sv: """
        Ytan jämnas ut på kvadratiska celler över hela rektangeln kring källorna; minne \
        och tid växer med antalet.
        """))

  public static let smoothingUnsettled = DiagnosticKind(
    "GS682", .warning,
    title: Phrase(en: "smoothing not settled", sv: "utjämning inte klar"),
    message: Phrase(
      en: "the surface still changed after {steps} steps",
      sv: "ytan ändrades ännu efter {steps} steg"),
    hint: Phrase(
      en: """
        a larger --cell or --tolerance settles sooner; every area has its people all the \
        same
        """,
      sv: "större --cell eller --tolerance blir klart snabbare; varje område har ändå sitt folk"),
    explanation: Phrase(
      en: """
        Smoothing ends when no cell changes by more than the tolerance. A surface that has \
        not settled is less smooth than it could be; the people of every source area are \
        kept at every step.
        """,
      sv: """
        Utjämningen slutar när ingen cell ändras mer än toleransen. En yta som inte är \
        klar är mindre jämn än den kunde vara; varje källområdes folk bevaras i varje \
        steg.
        """))

  public static let negativeAmount = DiagnosticKind(
    "GS683", .error,
    title: Phrase(en: "negative amount", sv: "negativt antal"),
    message: Phrase(
      en: "the column “{column}” holds {value}",
      sv: "kolumnen ”{column}” innehåller {value}"),
    hint: Phrase(
      en: "people are counted from 0; carry differences over as two amounts",
      sv: "personer räknas från 0; för över skillnader som två antal"),
    explanation: Phrase(
      en: """
        A surface without cells below zero, and a mean weighted by people, need amounts \
        from 0. By area, mask and points differences can be carried over too.
        """,
      sv: """
        En yta utan celler under noll, och ett medelvärde vägt med personer, behöver antal \
        från 0. Efter yta, mask och punkter kan även skillnader föras över.
        """))

  public static let peopleWithoutArea = DiagnosticKind(
    "GS684", .warning,
    title: Phrase(en: "people without an area", sv: "personer utan yta"),
    message: Phrase(
      en: "{people} stand in rows without a usable area ({count} rows)",
      sv: "{people} står i rader utan användbar yta ({count} rader)"),
    hint: Phrase(
      en: "they are in no target and in no total; give the rows a polygon",
      sv: "de finns i inget målområde och ingen summa; ge raderna en polygon"),
    explanation: Phrase(
      en: """
        Rows without geometry, with points or lines, or skipped as invalid cannot be laid \
        over targets. Their people are told here and in the summary, so that nobody \
        vanishes.
        """,
      sv: """
        Rader utan geometri, med punkter eller linjer, eller utelämnade som ogiltiga kan \
        inte läggas över målområden. Deras folk redovisas här och i summeringen, så att \
        ingen försvinner.
        """))
}
