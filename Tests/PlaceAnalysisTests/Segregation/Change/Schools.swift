import Foundation
import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

/// The school samples of the reference numbers: two years of schools by group.
struct Schools {
  static let groups = ["asian", "black", "hisp", "native", "white"]
  static let isPresent = SharedData.has(folder + "schools00.csv")

  private static let folder = "reference/oracles/segregation/data/"

  let keys: [String]
  let districts: [String]
  let states: [String]
  let town: Composition

  init(_ file: String) throws {
    let url = try #require(SharedData.url(Self.folder + file))
    let text = try String(contentsOf: url, encoding: .utf8)
    var rows: [String: Int] = [:]
    var keys: [String] = []
    var districts: [String] = []
    var states: [String] = []
    var counts: [[Double]] = []
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",").map(String.init)
      let row = rows[cells[2]] ?? keys.count
      if row == keys.count {
        rows[cells[2]] = row
        keys.append(cells[2])
        districts.append(cells[1])
        states.append(cells[0])
        counts.append([Double](repeating: 0, count: Self.groups.count))
      }
      guard let group = Self.groups.firstIndex(of: cells[3]), let n = Double(cells[4]) else {
        continue
      }
      counts[row][group] += n
    }
    self.keys = keys
    self.districts = districts
    self.states = states
    town = Composition(groups: Self.groups.indices.map { group in counts.map { $0[group] } })
  }

  /// Both years, matched by school.
  static func matched() throws -> MatchedCounts {
    let (a, b) = (try Schools("schools00.csv"), try Schools("schools05.csv"))
    let keys = ZoneKeys(before: a.keys, after: b.keys)
    return MatchedCounts(
      before: ZoneKeys.aligned(a.town, rows: keys.before),
      after: ZoneKeys.aligned(b.town, rows: keys.after))
  }
}
