internal import GeoCore

/// Headings of the summary and of the dry run.
enum SummaryText {
  static let measure = Phrase(en: "measure", sv: "mått")
  static let groups = Phrase(en: "groups", sv: "grupper")
  static let parameters = Phrase(en: "with", sv: "med")
  static let value = Phrase(en: "value", sv: "värde")
  static let unit = Phrase(en: "unit", sv: "enhet")
  static let least = Phrase(en: "lowest", sv: "lägst")
  static let most = Phrase(en: "highest", sv: "högst")
  static let status = Phrase(en: "status", sv: "status")
  static let more = Phrase(
    en: "… and {count} more; --json has them all", sv: "… och {count} till; --json har alla")

  static let place = Phrase(en: "place", sv: "plats")
  static let catchment = Phrase(en: "people", sv: "personer")
  static let exclusive = Phrase(en: "exclusive", sv: "egna")
  static let shared = Phrase(en: "shared", sv: "delade")
  static let sharedShare = Phrase(en: "share shared", sv: "andel delade")
  static let catchmentsWithin = Phrase(
    en: "Catchments, {within}", sv: "Upptagningsområden, {within}")

  static let inputs = Phrase(en: "Inputs", sv: "Indata")
  static let role = Phrase(en: "as", sv: "som")
  static let file = Phrase(en: "file", sv: "fil")
  static let rows = Phrase(en: "rows", sv: "rader")
  static let size = Phrase(en: "bytes", sv: "byte")
  static let computingIn = Phrase(
    en: "Computed in {crs}, written in {out}.", sv: "Räknas i {crs}, skrivs i {out}.")
  static let steps = Phrase(en: "Steps", sv: "Steg")
  static let step = Phrase(en: "step", sv: "steg")
  static let within = Phrase(en: "reach", sv: "räckvidd")
  static let origins = Phrase(en: "origins", sv: "ursprung")
  static let places = Phrase(en: "places", sv: "platser")
  static let estimate = Phrase(
    en: "About {memory} MB of memory for the inputs.",
    sv: "Omkring {memory} MB minne för indata.")
  static let outputs = Phrase(en: "Would be written", sv: "Skulle skrivas")
  static let layer = Phrase(en: "layer", sv: "lager")
  static let nothing = Phrase(
    en: "Nothing was computed or written.", sv: "Inget räknades och inget skrevs.")
  static let standardOutput = Phrase(en: "(standard output)", sv: "(standard ut)")

  static let oneThing = Phrase(
    en: "standard output carries one layer or one document",
    sv: "standard ut bär ett lager eller ett dokument")
  static let whichLayer = Phrase(
    en: "the plan has several layers and standard output carries one; name files with output:",
    sv: "planen har flera lager och standard ut bär ett; ange filer med output:")

  static let all = [
    measure, groups, parameters, value, unit, least, most, status, more, place, catchment,
    exclusive, shared, sharedShare, catchmentsWithin, inputs, role, file, rows,
    size, computingIn, steps, step, within, origins, places, estimate, outputs, layer, nothing,
    standardOutput, oneThing, whichLayer,
  ]
}
