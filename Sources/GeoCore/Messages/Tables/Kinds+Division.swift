extension DiagnosticKind {
  /// GS685–GS686: years and versions of areas in joined tables.
  public static let divisionYearKinds: [DiagnosticKind] = [yearsMasked, yearsOfOtherVersion]

  public static let yearsMasked = DiagnosticKind(
    "GS685", .warning,
    title: Phrase(
      en: "columns of years outside the version", sv: "kolumner för år utanför versionen"),
    message: Phrase(
      en: """
        {count} columns of {table} are of years without statistics for {version} ({years}); they \
        were left empty
        """,
      sv: """
        {count} kolumner i {table} gäller år utan statistik för {version} ({years}); de lämnades \
        tomma
        """),
    hint: Phrase(
      en: "use the zones of the other version for those years: {columns}",
      sv: "använd zonerna av den andra versionen för de åren: {columns}"),
    explanation: Phrase(
      en: """
        The divisions DeSO 2018 and RegSO 2020 carry the years to 2023, those of 2025 the years \
        from 2024 on. Tables over both give 0, not missing, for codes outside their version's \
        years. Such columns are masked by their year, never by their values, so that nobody reads \
        an empty town out of them.
        """,
      sv: """
        Indelningarna DeSO 2018 och RegSO 2020 bär åren till och med 2023, de från 2025 åren från \
        och med 2024. Tabeller över båda ger 0, inte saknat, för koder utanför versionens år. \
        Sådana kolumner maskas efter året, aldrig efter värdena, så att ingen läser ut en tom \
        stad ur dem.
        """))

  public static let yearsOfOtherVersion = DiagnosticKind(
    "GS686", .error,
    title: Phrase(
      en: "table of another version's years", sv: "tabell för en annan versions år"),
    message: Phrase(
      en: """
        the zones are of {version}, but {table} has only years of the other version: {columns}
        """,
      sv: """
        zonerna gäller {version}, men {table} har bara år från den andra versionen: {columns}
        """),
    hint: Phrase(
      en: """
        join the table to the zones of its own version, then geoseg crosswalk OLD NEW carries \
        the counts over
        """,
      sv: """
        koppla tabellen till zonerna av dess egen version; geoseg crosswalk GAMLA NYA för sedan \
        över antalen
        """),
    explanation: Phrase(
      en: """
        The same bare code can denote another polygon in another version: 288 RegSO in 99 \
        municipalities changed their borders. Statistics of years to 2023 are made for DeSO 2018 \
        and RegSO 2020 only, those from 2024 on for the divisions of 2025 only, so a table of \
        such years cannot be joined to zones of the other version by code.
        """,
      sv: """
        Samma kod kan beteckna en annan yta i en annan version: 288 RegSO i 99 kommuner ändrade \
        gräns. Statistik för år till och med 2023 görs bara för DeSO 2018 och RegSO 2020, den \
        från och med 2024 bara för indelningarna från 2025, så en tabell med sådana år kan inte \
        kopplas efter kod till zoner av den andra versionen.
        """))
}
