import GeoCore

/// The forms of a reference file about access, each known by what it holds and not by its name.
enum AccessForm: String, CaseIterable {
  case network
  case access
  case rAccess = "R accessibility"
  case syntax = "Place Syntax Tool"
  case pbf = "OSM PBF"
  case toy
  case workedInequality = "worked inequality"
  case workedFlows = "worked flows"
  case geodesy
  case catchments
  case siting

  /// nil when the document is of none of these forms.
  init?(_ document: JSONValue) {
    guard case .object(let members) = document, document["schema"] == nil else { return nil }
    let names = Set(members.map(\.key))
    func has(_ any: String...) -> Bool { any.contains { names.contains($0) } }
    let isByR = text(document["peer"])?.contains("accessibility (R)") ?? false

    if has("osm_ways", "walk_ways") {
      self = .pbf
    } else if names.isSuperset(of: ["points", "columns", "rows"]) {
      self = .geodesy
    } else if case .array(let cases)? = document["cases"], cases.first?["accessibility"] != nil {
      self = .workedInequality
    } else if document["inputs"] != nil {
      self = .workedFlows
    } else if has("solutions", "scenario_remove_one") {
      self = .siting
    } else if names.contains(where: { $0.hasPrefix("attraction_") || $0.hasPrefix("angular_") })
      || has("segment_street_id")
    {
      // Of the toy cases only one section is named so.
      self = has("line_network", "segments") && !has("segment_street_id") ? .toy : .syntax
    } else if has("line_network", "siting_on_a_line", "rectangular_catchments")
      || names.contains(where: { $0.hasPrefix("lattice_") }) || Self.isListOfCases(document)
    {
      self = .toy
    } else if isByR || has("cumulative_cutoff", "fca_2sfca") {
      self = .rAccess
    } else if has("snap_nearest_edge", "snap_nearest_vertex", "od_edge_snap", "graph") {
      self = .network
    } else if has("voronoi_clipped_to_union_of_areas", "multiplicity", "pairwise_overlap", "buffer")
    {
      self = .catchments
    } else if has("gravity", "cumulative", "fca_reimplemented", "raam", "time_to_nearest_weighted")
    {
      self = .access
    } else {
      return nil
    }
  }

  /// `inequality` as a list of vectors, as the toy cases have it.
  private static func isListOfCases(_ document: JSONValue) -> Bool {
    guard case .array(let cases)? = document["inequality"] else { return false }
    return cases.first?["accessibility"] != nil
  }

  /// Members that are given to the measures, or say how the peer went: no keys.
  func isGiven(_ path: LeafPath, _ value: JSONValue) -> Bool {
    guard let name = path.parts.last else { return false }
    if Self.givenEverywhere.contains(name) || name.contains("_diff") || name.hasSuffix("_agrees")
      || name.hasPrefix("radius_")
    {
      return true
    }
    switch self {
    case .toy:
      if path.first == "inequality", name == "population" { return true }
      if case .object = value, name == "areas" || name == "places" { return true }
      return Self.givenInToys.contains(name) || name.hasPrefix("vertex_x")
        || name.contains("_xyxy")
    case .workedInequality:
      return Self.givenInToys.contains(name) || name == "population"
    case .workedFlows:
      return name == "inputs"
    case .geodesy:
      return name == "lon" || name == "lat"
    default:
      return false
    }
  }

  private static let givenEverywhere: Set<String> = [
    "params", "parameters", "peer_versions", "checks", "dataset", "files", "k", "n", "alpha",
    "maxdist", "radius_m", "radius_walking_m", "R_m", "interval_min", "increment", "fgt_line",
    "columns", "relative_gap", "sweeps", "radius", "income_zones", "networkx", "note", "notes",
  ]
  private static let givenInToys: Set<String> = [
    "accessibility", "rank_variable", "edges", "removed_arcs", "positions_m", "weights", "segments",
    "p", "buildings_xyxy_volume",
  ]
}

/// The text of a JSON string; nil for anything else.
func text(_ json: JSONValue?) -> String? {
  if case .string(let text)? = json { text } else { nil }
}
