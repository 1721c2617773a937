public import GeoCore

extension DiagnosticKind {
  /// GS649–GS654: catchments that share out land or people between places.
  public static let sharingKinds: [DiagnosticKind] = [
    methodOfOtherCost, allocationNeedsCapacity, placesShareCell, placeWithoutCell,
    streetsOfNobody, peopleWithoutRoom,
  ]

  public static let methodOfOtherCost = DiagnosticKind(
    "GS650", .error, exit: .usage,
    title: Phrase(
      en: "catchments that belong to other costs",
      sv: "upptagningsområden som hör till andra kostnader"),
    message: Phrase(
      en: "{method} cannot be drawn for a reach by {cost}",
      sv: "{method} kan inte ritas för en räckvidd efter {cost}"),
    hint: Phrase(
      en:
        "take voronoi along straight lines, and network-voronoi along streets by metres or minutes",
      sv: "använd voronoi längs raka linjer och network-voronoi längs gator i meter eller minuter"),
    explanation: Phrase(
      en: """
        Voronoi cells give land to the place that is nearest along a straight line; network-voronoi \
        gives streets to the place that costs least along them, in metres, minutes or minutes with \
        slopes. Turns have no such cells, and a cost matrix knows nothing between its zones: there \
        allocation and huff share out people without drawing land.
        """,
      sv: """
        Voronoiceller ger mark till den plats som är närmast längs en rak linje; network-voronoi ger \
        gator till den plats som kostar minst längs dem, i meter, minuter eller minuter med \
        lutningar. Svängar har inga sådana celler, och en kostnadsmatris vet inget mellan sina \
        områden: där fördelar allocation och huff människor utan att rita mark.
        """))

  public static let allocationNeedsCapacity = DiagnosticKind(
    "GS651", .error, exit: .usage,
    title: Phrase(
      en: "allocation without capacities", sv: "fördelning utan kapacitet"),
    message: Phrase(
      en: "allocation shares out seats, but the places have no capacity column",
      sv: "allocation fördelar platser, men platserna har ingen kapacitetskolumn"),
    hint: Phrase(
      en: "name the column with --capacity, or take voronoi for places without limits",
      sv: "ange kolumnen med --capacity, eller använd voronoi för platser utan gräns"),
    explanation: Phrase(
      en: """
        Without limits everybody goes to the nearest place, which is what voronoi and \
        network-voronoi count. A place whose capacity is not known has no seats.
        """,
      sv: """
        Utan gränser går alla till närmaste plats, vilket är vad voronoi och network-voronoi räknar. \
        En plats vars kapacitet inte är känd har inga platser.
        """))

  public static let placesShareCell = DiagnosticKind(
    "GS652", .warning,
    title: Phrase(en: "places on one spot", sv: "platser på samma ställe"),
    message: Phrase(
      en: "{place} stands where {other} stands: the cell and its people are {other}'s",
      sv: "{place} står där {other} står: cellen och dess människor är {other}s"),
    hint: Phrase(
      en: "join them to one place, or move one to its own door",
      sv: "slå ihop dem till en plats, eller flytta den ena till sin egen dörr"),
    explanation: Phrase(
      en: """
        Nothing is nearer to one of two places on the same spot. Whatever they share is the one's \
        that comes first in the file, so that people and land are counted once; the other one has \
        nothing.
        """,
      sv: """
        Inget är närmare den ena av två platser på samma ställe. Det de delar hör till den som kommer \
        först i filen, så att människor och mark räknas en gång; den andra har inget.
        """))

  public static let placeWithoutCell = DiagnosticKind(
    "GS653", .warning,
    title: Phrase(
      en: "a delay too long for a cell of one's own", sv: "ett för långt tillägg för en egen cell"),
    message: Phrase(
      en: "{place} has no cell: with its delay {other} is at least as near everywhere",
      sv: "{place} har ingen cell: med dess tillägg är {other} minst lika nära överallt"),
    explanation: Phrase(
      en: """
        A place whose delay exceeds another's by as much as the way between them, or more, is \
        nobody's nearest, not even at its own door.
        """,
      sv: """
        En plats vars tillägg överstiger en annans med minst vägen mellan dem är ingens närmaste, \
        inte ens vid sin egen dörr.
        """))

  public static let streetsOfNobody = DiagnosticKind(
    "GS654", .note,
    title: Phrase(en: "streets that lead to no place", sv: "gator som inte leder till någon plats"),
    message: Phrase(
      en: "{metres} m of street lead to no place; they and the land beside them are nobody's",
      sv: "{metres} m gata leder inte till någon plats; de och marken intill är ingens"),
    explanation: Phrase(
      en: """
        Parts of a network that hang together with no place, or cannot be left in the direction that \
        is allowed, belong to no place. Their land is left out of the polygons.
        """,
      sv: """
        Delar av ett nät som inte hänger ihop med någon plats, eller inte kan lämnas i tillåten \
        riktning, hör inte till någon plats. Deras mark utelämnas ur polygonerna.
        """))

  public static let peopleWithoutRoom = DiagnosticKind(
    "GS649", .warning,
    title: Phrase(
      en: "people without a seat", sv: "människor utan plats"),
    message: Phrase(
      en: "{people} people are left over, {turned} of them turned away by {full} full places",
      sv: "{people} människor blir över, {turned} av dem avvisade av {full} fulla platser"),
    hint: Phrase(
      en: "turns_away tells where a seat more would let one more person in",
      sv: "turns_away visar var en plats till skulle släppa in en person till"),
    explanation: Phrase(
      en: """
        As many people as can be are given a seat within the cut-off before cost counts. Who is left \
        over reaches no place at all, or only places that are full with people who reach no other. \
        They are counted as in no catchment.
        """,
      sv: """
        Så många människor som möjligt får en plats inom gränsen innan kostnaden räknas. De som blir \
        över når ingen plats alls, eller bara platser som är fulla av människor som inte når någon \
        annan. De räknas som utanför alla upptagningsområden.
        """))
}
