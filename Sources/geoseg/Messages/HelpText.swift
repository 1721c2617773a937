internal import GeoCore

/// Headings and fixed lines of the help pages.
enum HelpText {
  static let usage = Phrase(en: "Usage", sv: "Användning")
  static let examples = Phrase(en: "Examples", sv: "Exempel")
  static let example = Phrase(en: "Example", sv: "Exempel")
  static let input = Phrase(en: "Input", sv: "Indata")
  static let groups = Phrase(en: "Groups", sv: "Grupper")
  static let measures = Phrase(en: "Measures", sv: "Mått")
  static let reach = Phrase(en: "Reach", sv: "Räckvidd")
  static let streets = Phrase(en: "Streets", sv: "Gator")
  static let carried = Phrase(en: "Carried over", sv: "Förs över")
  static let method = Phrase(en: "Method", sv: "Metod")
  static let output = Phrase(en: "Output", sv: "Utdata")
  static let running = Phrase(en: "Running", sv: "Körning")
  static let options = Phrase(en: "Options", sv: "Flaggor")
  static let also = Phrase(en: "Also", sv: "Även")
  static let environment = Phrase(
    en: "Any option with a value has a default in the environment: --crs-out is GEOSEG_CRS_OUT.",
    sv: "Varje flagga med värde har ett förval i miljön: --crs-out är GEOSEG_CRS_OUT.")
  static let allOptions = Phrase(
    en: "All options and examples: geoseg {command} --help",
    sv: "Alla flaggor och exempel: geoseg {command} --help")
  static let values = Phrase(en: "One of: {values}.", sv: "Ett av: {values}.")

  static let all = [
    usage, examples, example, input, groups, measures, reach, streets, carried, method, output,
    running, options,
    also,
    environment,
    allOptions, values,
  ]
}
