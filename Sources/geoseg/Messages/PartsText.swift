internal import GeoCore

/// Headings of a number that is taken apart.
enum PartsText {
  static let oneOutput = Phrase(
    en: "one output at a time is taken apart", sv: "en utdatafil i taget plockas isär")
  static let formula = Phrase(en: "Formula", sv: "Formel")
  static let inFile = Phrase(en: "in the file", sv: "i filen")
  static let computed = Phrase(en: "computed again", sv: "omräknat")
  static let rowsMake = Phrase(en: "made by the rows", sv: "raderna ger")
  static let total = Phrase(en: "sum", sv: "summa")
  static let agrees = Phrase(en: "the same as in the file", sv: "samma som i filen")
  static let undefined = Phrase(en: "no value: {reason}", sv: "inget värde: {reason}")
  static let more = Phrase(
    en: "… and {count} more rows with {sum} together; --json lists all",
    sv: "… och {count} rader till med {sum} tillsammans; --json visar alla")
  static let moreRows = Phrase(
    en: "… and {count} more rows; --json lists all",
    sv: "… och {count} rader till; --json visar alla")
  static let inputColumn = Phrase(
    en: "a property of the input, carried along as it was read",
    sv: "en egenskap i indata, som följer med som den lästes")
  static let columns = Phrase(en: "Columns of {file}", sv: "Kolumner i {file}")
  static let column = Phrase(en: "column", sv: "kolumn")
  static let measure = Phrase(en: "measure", sv: "mått")
  static let meaning = Phrase(en: "what it is", sv: "vad det är")
  static let unit = Phrase(en: "unit", sv: "enhet")
  static let input = Phrase(en: "input", sv: "indata")
  static let zone = Phrase(en: "zone", sv: "zon")
  static let place = Phrase(en: "place", sv: "plats")
  static let zones = Phrase(en: "zones", sv: "zoner")
  static let places = Phrase(en: "places", sv: "platser")
  static let howTo = Phrase(
    en: "Take one apart: geoseg explain {file} {option} {example} --column {column}",
    sv: "Plocka isär ett tal: geoseg explain {file} {option} {example} --column {column}")

  static let all = [
    oneOutput, formula, inFile, computed, rowsMake, total, agrees, undefined, more, moreRows,
    inputColumn, columns, column, measure, meaning, unit, input, zone, place, zones, places,
    howTo,
  ]
}
