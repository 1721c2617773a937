import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Measures of the k nearest persons")
struct NearestPersonsMeasureTests {
  private let town = Composition(groups: [[80, 10, 10, 0], [20, 90, 40, 50], [0, 0, 0, 7]])

  private func populated(_ persons: [Double], _ own: NearestPersonsRule.OwnZone = .included)
    -> PopulatedSpace
  {
    var parameters = SegregationParameters()
    parameters.persons = persons
    parameters.ownZone = own
    return PopulatedSpace(
      town,
      in: ZoneSpace(
        zoneCount: 4, areas: [100, 100, 100, 100], x: [0, 1000, 0, 1000], y: [0, 0, 1000, 1000]),
      parameters: parameters)
  }

  private func comparison(_ measure: SegregationMeasure, _ who: ComparisonInSpace) throws
    -> [Double]
  {
    guard case .inSpace(let spatial) = measure.computation,
      case .comparison(_, let variants) = spatial.kind
    else { return [] }
    return try variants(who.parameters).map { try $0.compute(who) }
  }

  @Test("two named groups are the only persons who count")
  func pair() throws {
    let pair = ComparisonInSpace(populated([50, 100]), focal: 0, other: 1)
    let d = try comparison(.nearestPersonsDissimilarity, pair)
    #expect(isClose(d[0], 0.7))
    #expect(isClose(d[1], 0.6375))
    let h = try comparison(.nearestPersonsInformationTheory, pair)
    #expect(isClose(h[1], 0.331_499_933_722_147_37))
    let isolation = try comparison(.nearestPersonsIsolation, pair)
    #expect(isClose(isolation[1], 0.8 * 0.8 + 0.01 + (10 + 80.0 / 3) / 1000))
    let swapped = ComparisonInSpace(populated([50, 100]), focal: 1, other: 0)
    let others = try comparison(.nearestPersonsIsolation, swapped)
    #expect(isClose(others[1], 0.785))
    let back = try comparison(.nearestPersonsDissimilarity, swapped)
    #expect(isClose(back[1], 0.6375))
  }

  @Test("a group against all others is one among everybody")
  func rest() throws {
    let among = ComparisonInSpace(populated([57]), focal: 2, other: nil)
    // The seven live in the fourth zone, whose 57 people are their own neighbourhood.
    let isolation = try comparison(.nearestPersonsIsolation, among)
    #expect(isClose(isolation[0], 7.0 / 57))
  }

  @Test("columns are named by k and undefined where nobody lives")
  func columns() throws {
    let here = populated([57, 1e9])
    guard case .inSpace(let shares) = SegregationMeasure.nearestPersonsShare.computation,
      case .zonesByGroup(let byGroup) = shares.kind,
      case .inSpace(let distances) = SegregationMeasure.nearestPersonsDistance.computation,
      case .zones(let byZone) = distances.kind
    else {
      Issue.record("not columns")
      return
    }
    let columns = try byGroup(here.parameters).map { try $0.compute(here, 0)[0] }
    #expect(
      columns.map(\.column) == ["nearest_persons_share_k57", "nearest_persons_share_k1000000000"])
    guard case .numbers(let values) = columns[0].values else { return }
    #expect(isClose(values[0], 0.8))
    let away = try byZone(here.parameters).map { try $0.compute(here)[0] }
    guard case .numbers(let metres) = away[0].values else { return }
    #expect(isClose(metres[3], (100 / Double.pi).squareRoot()))
  }

  @Test("a reader is told of fewer persons than asked for, and of zones larger than k")
  func notes() {
    #expect(populated([1000]).nearestPersonsNotes.map(\.kind.code) == ["GS610"])
    #expect(populated([60]).nearestPersonsNotes.map(\.kind.code) == ["GS611"])
    #expect(populated([60], .excluded).nearestPersonsNotes.isEmpty)
    #expect(populated([101]).nearestPersonsNotes.isEmpty)
  }
}
