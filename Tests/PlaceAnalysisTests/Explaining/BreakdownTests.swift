import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("numbers taken apart")
struct BreakdownTests {
  /// Takes every computed column apart in some rows; how many numbers had rows.
  private static func explainAll(
    _ output: OutputRecord, rows: [Int], mayLackRows: Bool = false
  ) throws -> Int {
    let opened = try ExplainedOutput.opening(output)
    var told = 0
    for row in rows where row < opened.keys.count {
      for entry in try opened.columns() where entry.measure != nil {
        let found = try opened.explain(row: opened.keys[row], column: entry.name)
        #expect(found.measure?.id == entry.measure?.id)
        #expect(
          Explanation.same(found.inFile, found.computed),
          "\(entry.name) of \(opened.keys[row]): \(String(describing: found.inFile))")
        guard let breakdown = found.breakdown else {
          let isShared = AccessibilityMeasures.catalogue.contains {
            $0.info.id == entry.measure?.id && $0.sharesSupply
          }
          #expect(mayLackRows || isShared || found.computed == nil, "\(entry.name) has no rows")
          continue
        }
        told += 1
        #expect(
          Explanation.same(breakdown.value, found.computed),
          "\(entry.name): \(breakdown.value) is not \(String(describing: found.computed))")
        if let sum = breakdown.tables.first?.sum, let value = found.computed?.number {
          #expect(abs(sum - value) <= 1e-9 * max(1, abs(value)), "\(entry.name)")
        }
        #expect(found.diagnostics(output).isEmpty)
      }
    }
    return told
  }

  @Test(
    "every number of access and overlap is the sum of its rows, however people are placed",
    arguments: [("cells", UInt64(1)), ("cells:60m", 2), ("centroid", 3), ("area", 4)])
  func placed(populationAt: String, seed: UInt64) throws {
    let town = try ExplainedTown(seed: seed)
    for family in [Plan.Task.Family.access, .overlap] {
      var plan = town.plan(family)
      plan.populationAt = populationAt
      for output in try town.run(plan) {
        #expect(try Self.explainAll(output, rows: [0, 7]) >= 8)
      }
    }
  }

  @Test("reaches by rank, by minutes, by own costs and of a group alone are told as well")
  func reaches() throws {
    let town = try ExplainedTown(seed: 3)
    var rank = town.plan(.access, within: [])
    rank.reaches[0].nearest = 3
    var minutes = town.plan(.access, within: ["5min"])
    minutes.reaches[0].speed = "60m/min"
    var matrix = town.plan(.access, within: ["5min", "12min"])
    matrix.reaches[0].matrix = "od.csv"
    var own = town.plan(.access)
    own.reaches.append(Plan.Reach(name: "slow", within: ["10min"], speed: "40m/min"))
    own.groupReaches = ["b": "slow"]
    var two = town.plan(.access)
    two.reaches.append(Plan.Reach(name: "far", within: ["900m"]))
    for plan in [rank, minutes, matrix, own, two] {
      for output in try town.run(plan) {
        #expect(try Self.explainAll(output, rows: [1, 6]) > 8)
      }
      var overlap = plan
      overlap.tasks = [Plan.Task(family: .overlap)]
      for output in try town.run(overlap) {
        #expect(try Self.explainAll(output, rows: [2]) > 1)
      }
    }
  }

  @Test("what people get of places that they share is told place by place, with the demand of all")
  func supply() throws {
    let town = try ExplainedTown(seed: 9)
    var plan = town.plan(.access)
    plan.tasks[0].measures = ["decay", "supply"]
    let opened = try ExplainedOutput.opening(try town.run(plan)[0])
    var told = 0
    for column in ["gravity", "supply_"] {
      for entry in try opened.columns() where entry.name.hasPrefix(column) {
        let found = try opened.explain(row: "z5", column: entry.name)
        #expect(Explanation.same(found.inFile, found.computed), "\(entry.name)")
        guard let breakdown = found.breakdown else { continue }
        told += 1
        #expect(Explanation.same(breakdown.value, found.computed), "\(entry.name)")
      }
    }
    #expect(told >= 20)
  }

  @Test("every column of the whole catalogue of access is computed again as it was")
  func catalogue() throws {
    let town = try ExplainedTown(seed: 10)
    var plan = town.plan(.access)
    plan.tasks[0].measures = ["all"]
    for output in try town.run(plan) {
      #expect(try Self.explainAll(output, rows: [4], mayLackRows: true) > 10)
    }
  }

  @Test("local measures of segregation follow from the counts by their formula")
  func segregation() throws {
    let town = try ExplainedTown(seed: 4)
    var plan = town.plan(.segregation)
    plan.places = nil
    plan.reaches = []
    plan.tasks[0].measures = ["local", "environment-share", "local-hill-number"]
    plan.tasks[0].settings = [
      Plan.Setting(name: "bandwidth", values: ["400m", "900m"]),
      Plan.Setting(name: "diversity-order", values: ["0,1,2"]),
    ]
    for (groups, total) in [("a,b", nil), ("a", "everybody")] {
      plan.groups = groups
      plan.total = total
      for output in try town.run(plan) {
        #expect(try Self.explainAll(output, rows: [0, 6], mayLackRows: true) > 8)
      }
    }
  }

  @Test(
    "a share of an environment is told zone by zone, spread over cells or not",
    arguments: ["", "100m"])
  func environments(cells: String) throws {
    let town = try ExplainedTown(seed: 8)
    var plan = town.plan(.segregation)
    plan.tasks[0].measures = ["environment-share"]
    plan.tasks[0].settings =
      [
        Plan.Setting(name: "bandwidth", values: ["500m"]),
        Plan.Setting(name: "kernel", values: ["biweight,gaussian"]),
      ] + (cells.isEmpty ? [] : [Plan.Setting(name: "cells", values: [cells])])
    for output in try town.run(plan) {
      #expect(try Self.explainAll(output, rows: [0, 9]) == 8)
    }
  }

  @Test("a table with its record beside it is told like a layer")
  func table() throws {
    let town = try ExplainedTown(seed: 5)
    for output in try town.run(town.plan(.access), ending: "csv") {
      #expect(try Self.explainAll(output, rows: [4]) > 10)
    }
  }

  @Test("places come with their names, candidates in order of their distance")
  func candidates() throws {
    let town = try ExplainedTown(seed: 6)
    let opened = try ExplainedOutput.opening(try town.run(town.plan(.access))[0])
    let found = try opened.explain(row: "z0", column: "nearest_distance_m")
    let table = try #require(found.breakdown?.tables.first { $0.key == "candidates" })
    guard
      case .numbers(let costs, let unit)? = table.columns.first(where: { $0.key == "cost" })?.cells,
      case .texts(let names)? = table.columns.first(where: { $0.key == "name" })?.cells
    else {
      Issue.record("no candidates with names")
      return
    }
    #expect(costs == costs.sorted() && costs.count == 9 && unit == .metres)
    #expect(names.allSatisfy { $0?.hasPrefix("Place ") == true })
    #expect(found.subject == .zone("z0"))
    #expect(opened.rows == .zones)
  }

  @Test("what the input brings along is told as that")
  func inputColumn() throws {
    let town = try ExplainedTown(seed: 7)
    let opened = try ExplainedOutput.opening(try town.run(town.plan(.access))[0])
    let found = try opened.explain(row: "z1", column: "a")
    #expect(found.measure == nil && found.breakdown == nil && found.agrees)
    #expect(found.computed?.number != nil)
  }
}
