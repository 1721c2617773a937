extension DiagnosticKind {
  /// Coordinates that do not fit their system.
  static let coordinateKinds: [DiagnosticKind] = [
    outsideDomain, notDegrees, axesSwapped, outsideAreaOfUse, scaleDistortion,
  ]

  public static let outsideDomain = DiagnosticKind(
    "GS314", .error,
    title: Phrase(en: "coordinate cannot be projected", sv: "koordinat kan inte projiceras"),
    message: Phrase(
      en: "a coordinate in {source} has no image in {target}",
      sv: "en koordinat i {source} har ingen motsvarighet i {target}"),
    hint: Phrase(
      en: "check the coordinate, and that the file really is in {source}",
      sv: "kontrollera koordinaten, och att filen verkligen är i {source}"),
    explanation: Phrase(
      en: """
        Every projection shows a part of the earth only; for the rest PROJ gives infinity. The \
        usual causes are a wrong declared system, swapped axes, or a stray zero coordinate.
        """,
      sv: """
        Varje projektion visar bara en del av jorden; för resten ger PROJ oändligheten. Vanliga \
        orsaker är fel angivet system, omkastade axlar eller en vilsen nollkoordinat.
        """))

  public static let notDegrees = DiagnosticKind(
    "GS315", .error,
    title: Phrase(en: "coordinates are not degrees", sv: "koordinaterna är inte grader"),
    message: Phrase(
      en: "the file is read as {crs}, but a coordinate is outside ±180, ±90 degrees",
      sv: "filen läses som {crs}, men en koordinat ligger utanför ±180, ±90 grader"),
    hint: Phrase(en: "{guess}", sv: "{guess}"),
    explanation: Phrase(
      en: """
        GeoJSON without a crs member is in WGS 84: degrees, longitude first. Numbers beyond 180 \
        or 90 are something else, mostly metres in SWEREF 99 TM without a declared system, or \
        latitude and longitude in the wrong order. Declare the system in the file, name it in the \
        plan file (`crs:` of the input), or mend the order.
        """,
      sv: """
        GeoJSON utan crs-medlem är i WGS 84: grader, longitud först. Tal bortom 180 eller 90 är \
        något annat, oftast meter i SWEREF 99 TM utan angivet system, eller latitud och longitud \
        i fel ordning. Ange systemet i filen, i planfilen (`crs:` för indata) eller rätta \
        ordningen.
        """))

  public static let axesSwapped = DiagnosticKind(
    "GS316", .error,
    title: Phrase(en: "axes look swapped", sv: "axlarna verkar omkastade"),
    message: Phrase(
      en: "read as {crs} the layer lies far away; with x and y swapped it lies where it should",
      sv: "läst som {crs} ligger lagret långt bort; med x och y omkastade ligger det rätt"),
    hint: Phrase(
      en: """
        swap the coordinates (longitude or east first); if they are right, transform the layer to a \
        system in metres for that place
        """,
      sv: """
        byt plats på koordinaterna (longitud eller öst först); om de är rätt, transformera lagret \
        till ett system i meter för den platsen
        """),
    explanation: Phrase(
      en: """
        In GeoJSON the first number is longitude (or east), the second latitude (or north). Many \
        programs write them the other way round. Almost all of this layer falls in Sweden, or in \
        the area its system is made for, only when the two are swapped. If the layer truly lies \
        where it says, transform it to a system in metres for that place: then it is read as it is.
        """,
      sv: """
        I GeoJSON är första talet longitud (eller öst) och det andra latitud (eller nord). Många \
        program skriver dem tvärtom. Nästan hela lagret hamnar i Sverige, eller i det område som \
        systemet är gjort för, bara om de byter plats. Om lagret verkligen ligger där det står \
        transformera det till ett system i meter för den platsen: då läses det som det är.
        """))

  public static let outsideAreaOfUse = DiagnosticKind(
    "GS317", .warning,
    title: Phrase(en: "outside the CRS's area", sv: "utanför systemets område"),
    message: Phrase(
      en: "the layer lies outside the area that {crs} ({name}) is made for: {area}",
      sv: "lagret ligger utanför det område som {crs} ({name}) är gjort för: {area}"),
    hint: Phrase(
      en: "check that the declared system is the right one",
      sv: "kontrollera att det angivna systemet är det rätta"),
    explanation: Phrase(
      en: """
        Each projected system belongs to a country or zone. Data far outside are mostly in \
        another system than the one declared, such as the neighbouring SWEREF 99 zone.
        """,
      sv: """
        Varje projicerat system hör till ett land eller en zon. Data långt utanför är oftast i \
        ett annat system än det angivna, till exempel grannzonen i SWEREF 99.
        """))

  public static let scaleDistortion = DiagnosticKind(
    "GS318", .warning,
    title: Phrase(en: "lengths are distorted", sv: "längder är förvrängda"),
    message: Phrase(
      en: "within the data, lengths in {crs} are up to {percent} % off",
      sv: "inom data är längder i {crs} upp till {percent} % fel"),
    hint: Phrase(
      en: "leave out --crs to have one chosen, or split a very wide area",
      sv: "utelämna --crs så väljs ett, eller dela upp ett mycket vidsträckt område"),
    explanation: Phrase(
      en: """
        No flat map keeps all lengths. geoseg measures how far the chosen system is off at the \
        data: SWEREF 99 TM at most 0.17 % in Sweden, Web Mercator 100 % at 60° north. Radii such \
        as 800 m are drawn that much too large or small.
        """,
      sv: """
        Ingen plan karta bevarar alla längder. geoseg mäter hur fel det valda systemet är vid \
        data: SWEREF 99 TM högst 0,17 % i Sverige, Web Mercator 100 % vid 60° nord. Radier som \
        800 m blir så mycket för stora eller små.
        """))
}
