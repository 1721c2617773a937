import Foundation
import GeoCore
import PlaceAnalysis

/// What a key is computed from: whose numbers, where the zones lie, and the file's parameters.
struct KeyInput {
  let scope: Scope
  /// The zones that the counts belong to.
  let data: OracleData
  /// `parameters` of the file: distance units, centres, bandwidths and the like.
  let parameters: JSONValue?
  /// `dataset` of the file.
  let dataset: JSONValue?
  /// Folder that data files are seen from.
  let folder: URL

  /// Focal group and those it is compared with; nil in a set of groups.
  var pair: (x: [Double], y: [Double])? {
    if case .pair(let x, let y) = scope { (x, y) } else { nil }
  }

  /// All groups with their names; nil for a pair.
  var groups: (names: [String], town: Composition)? {
    if case .groups(let names, let town) = scope { (names, town) } else { nil }
  }

  /// The pair or the groups as a composition.
  var town: Composition {
    switch scope {
    case .pair(let x, let y): Composition(groups: [x, y])
    case .groups(_, let town): town
    }
  }

  /// The same keys of other counts in the same places.
  func with(_ rows: [[Double]]) -> KeyInput {
    let scope: Scope =
      switch scope {
      case .pair: .pair(x: rows[0], y: rows[1])
      case .groups(let names, _): .groups(names, Composition(groups: rows))
      }
    return KeyInput(
      scope: scope, data: data, parameters: parameters, dataset: dataset, folder: folder)
  }

  /// Areas, centroids and contiguity of the zones; nil without geometry.
  var space: ZoneSpace? { data.space }

  /// A member of a list of named parameters, such as a distance unit or a centre.
  func parameter(_ list: String, named name: String) -> JSONValue? {
    guard case .array(let members)? = parameters?[list] else { return nil }
    return members.first { $0["name"] == .string(name) }
  }
}

extension JSONValue {
  /// The number, whole or not; nil for anything else.
  var double: Double? {
    switch self {
    case .number(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }
}
