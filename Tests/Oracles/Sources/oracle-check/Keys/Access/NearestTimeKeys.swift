import GeoCore
import PlaceAnalysis

/// Keys of `time_to_nearest_weighted`: means, shares within minutes, and who reaches nothing.
enum NearestTimeKeys {
  static func value(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard path.first == "time_to_nearest_weighted", let minutes = input.town.minutes,
      let persons = input.population
    else { return nil }
    let nearest = nearest(minutes)
    guard nearest.count == persons.count else { return nil }
    let town = AccessDistribution(values: nearest, persons: persons)
    switch path.last {
    case "mean_min_reachable_population": return AccessNumbers(town.mean)
    case "population_unreachable": return AccessNumbers(town.peopleWithoutValue)
    case "share_of_population_within_min":
      return members(input) { Double($0).map { town.share(upTo: $0) } }
    case "by_group_mean":
      return members(input) { name in
        input.town.areas?.numbers(name).map {
          AccessDistribution(values: nearest, persons: $0).mean
        }
      }
    case "by_group_median":
      return members(input) { name in
        input.town.areas?.numbers(name).map {
          AccessDistribution(values: nearest, persons: $0).median()
        }
      }
    default: return nil
    }
  }

  /// The least cost of every row; NaN where nothing is reached.
  static func nearest(_ table: ReachTable) -> [Double] {
    (0..<table.rowCount).map { row in
      table.costs[table.rowStarts[row]..<table.rowStarts[row + 1]].min() ?? .nan
    }
  }

  /// A number for each member of the key; nil when one is not known.
  private static func members(
    _ input: AccessKeyInput, _ value: (String) -> Double?
  ) -> AccessNumbers? {
    guard case .object(let members) = input.leaf else { return nil }
    var out: [(name: String, Number)] = []
    for member in members {
      guard let number = value(member.key) else { return nil }
      out.append((member.key, Number(number)))
    }
    return AccessNumbers(.object(out))
  }
}
