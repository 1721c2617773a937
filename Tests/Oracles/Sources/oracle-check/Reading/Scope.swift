import GeoCore
import PlaceAnalysis

/// Whose numbers they are: a group against another, or a set of groups.
enum Scope {
  case pair(x: [Double], y: [Double])
  case groups([String], Composition)

  /// Reads `{"x": …, "y": …}` or a list of columns; each may be a column or a list to add up.
  init?(_ json: JSONValue?, _ data: OracleData) {
    switch json {
    case .object:
      guard let x = json?["x"].flatMap(Self.names), let y = json?["y"].flatMap(Self.names),
        let focal = data.counts(x), let rest = data.counts(y)
      else { return nil }
      self = .pair(x: focal, y: rest)
    case .array(let elements):
      var names: [String] = []
      var counts: [[Double]] = []
      for element in elements {
        guard let columns = Self.names(element), let sums = data.counts(columns) else { return nil }
        names.append(columns.joined(separator: "+"))
        counts.append(sums)
      }
      guard !counts.isEmpty else { return nil }
      self = .groups(names, Composition(groups: counts))
    default: return nil
    }
  }

  private static func names(_ json: JSONValue) -> [String]? {
    switch json {
    case .string(let name): return [name]
    case .array(let elements):
      let names = elements.compactMap { element -> String? in
        if case .string(let name) = element { name } else { nil }
      }
      return names.count == elements.count ? names : nil
    default: return nil
    }
  }
}
