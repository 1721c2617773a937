extension DiagnosticKind {
  /// GS223–GS227: tables in long form.
  public static let pivotKinds: [DiagnosticKind] = [
    noSuchTableColumn, pivotConflict, pivotIncomplete, pivotedTable, pivotTooWide,
  ]

  public static let noSuchTableColumn = DiagnosticKind(
    "GS223", .error, exit: .usage,
    title: Phrase(en: "no such column in the table", sv: "kolumnen finns inte i tabellen"),
    message: Phrase(
      en: "{table} has no column “{column}”", sv: "{table} har ingen kolumn ”{column}”"),
    hint: Phrase(
      en: "{suggestion}columns here: {columns}", sv: "{suggestion}kolumner här: {columns}"),
    explanation: Phrase(
      en: """
        A column was named that the table or layer does not have. Names are compared \
        exactly, with regard to case.
        """,
      sv: """
        En kolumn angavs som tabellen eller lagret inte har. Namn jämförs exakt, med \
        skillnad på stora och små bokstäver.
        """))

  public static let pivotConflict = DiagnosticKind(
    "GS224", .error,
    title: Phrase(en: "two values for one cell", sv: "två värden för samma cell"),
    message: Phrase(
      en: "“{key}” has two values for “{name}”", sv: "”{key}” har två värden för ”{name}”"),
    hint: Phrase(
      en: """
        choose the rows of one kind first, or name more columns that tell them apart
        """,
      sv: """
        välj först raderna av ett slag, eller ange fler kolumner som skiljer dem åt
        """),
    explanation: Phrase(
      en: """
        A table in long form has one row per key and name. Two rows with the same ones \
        differ in a further column, such as sex or year, and cannot stand in one cell.
        """,
      sv: """
        En tabell i lång form har en rad per nyckel och namn. Två rader med samma \
        skiljer sig i en ytterligare kolumn, till exempel kön eller år, och kan inte stå \
        i en cell.
        """))

  public static let pivotIncomplete = DiagnosticKind(
    "GS225", .note,
    title: Phrase(en: "cells without a row", sv: "celler utan rad"),
    message: Phrase(
      en: """
        {count} of {cells} cells have no row in the long table and are missing
        """,
      sv: """
        {count} av {cells} celler har ingen rad i den långa tabellen och saknas
        """),
    explanation: Phrase(
      en: """
        Not every key has a row for every name. A value without a row is missing, not \
        zero; some publishers leave out rows of zero.
        """,
      sv: """
        Alla nycklar har inte en rad för varje namn. Ett värde utan rad saknas och är \
        inte noll; en del utgivare utelämnar rader med noll.
        """))

  public static let pivotedTable = DiagnosticKind(
    "GS226", .note,
    title: Phrase(en: "table turned from long to wide", sv: "tabellen vänd från lång till bred"),
    message: Phrase(
      en: """
        {rows} rows in long form became {keys} rows with {columns} columns of values
        """,
      sv: """
        {rows} rader i lång form blev {keys} rader med {columns} värdekolumner
        """),
    explanation: Phrase(
      en: """
        A table in long form has one row per key and category. Joining needs one row per \
        key, so each category became a column.
        """,
      sv: """
        En tabell i lång form har en rad per nyckel och kategori. Koppling kräver en rad \
        per nyckel, så varje kategori blev en kolumn.
        """))

  public static let pivotTooWide = DiagnosticKind(
    "GS227", .error,
    title: Phrase(en: "too many columns", sv: "för många kolumner"),
    message: Phrase(
      en: """
        “{names}” would make {columns} columns of {rows} rows, nearly all of them empty
        """,
      sv: """
        ”{names}” skulle ge {columns} kolumner med {rows} rader, nästan alla tomma
        """),
    hint: Phrase(
      en: """
        name a column of categories, not one that is different in every row
        """, sv: "ange en kolumn med kategorier, inte en som är olika i varje rad"),
    explanation: Phrase(
      en: """
        Each different value of the columns named becomes a column. A code, a date or a \
        number in their place would make a table far larger than the one it came from.
        """,
      sv: """
        Varje olika värde i de angivna kolumnerna blir en kolumn. En kod, ett datum \
        eller ett tal i deras ställe skulle ge en tabell som är mycket större än den \
        ursprungliga.
        """))
}
