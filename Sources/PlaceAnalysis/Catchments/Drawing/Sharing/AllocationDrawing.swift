internal import GeoCore

/// Everybody to one place within the largest cut-off, none above its capacity, at the least total
/// cost; smaller cut-offs count those of them who have no farther.
enum AllocationDrawing: CatchmentDrawing {
  static func drawn(
    _ pass: ReachPass, _ input: ReachInput, _ context: RunContext, log: inout DiagnosticLog
  ) throws(GeosegError) -> DrawnCatchments {
    guard let capacities = input.places.capacities else {
      throw GeosegError(.allocationNeedsCapacity)
    }
    let limit = pass.definition.limit
    let costs = try AccessCosts(pass.costRows, upTo: limit, context)
    let table = costs.table.delayed(by: input.delays, within: limit)
    let people = pass.people(input.people, costs.origins)
    let found = try CapacityAllocation(table, people: people, capacities: capacities, context)
    var drawn = DrawnCatchments(.allocation, scales: pass.scales.count)
    let (origins, rows) = found.parted(costs.origins, table, people)
    drawn.rows = ReachRows(
      table: rows, definition: pass.definition, origins: origins, places: input.places)
    drawn.allocation = found
    let left = found.unassignedPeople
    if left > 0 {
      let turned = found.unassigned.indices.reduce(0) { sum, origin in
        let reaches = (table.rowStarts[origin]..<table.rowStarts[origin + 1])
          .contains { found.hasSeats[Int(table.places[$0])] }
        return reaches ? sum + found.unassigned[origin] : sum
      }
      log.add(
        .peopleWithoutRoom,
        [
          "people": .number(left, decimals: 0), "turned": .number(turned, decimals: 0),
          "full": .integer(found.turnsAway.filter { $0 }.count),
        ])
    }
    return drawn
  }
}

extension ReachPass {
  /// People of a pass at every origin: everybody, or the groups that own it together.
  fileprivate func people(_ people: PeopleByGroup, _ origins: Origins) -> [Double] {
    let (spreads, spreadOf) = origins.spreads(for: people)
    var out = [Double](repeating: 0, count: origins.count)
    for index in series.contains(0) ? [0] : series {
      let own = origins.persons(people.series[index].values, spread: spreads[spreadOf[index]])
      for origin in out.indices { out[origin] += own[origin] }
    }
    return out
  }
}

extension CapacityAllocation {
  /// Origins parted so that each part belongs to one place or to none, with a row for each part.
  ///
  /// An origin without people belongs where one more person would go.
  func parted(
    _ origins: Origins, _ table: ReachTable, _ people: [Double]
  ) -> (Origins, ReachTable) {
    var out = Origins(method: origins.method)
    out.diagnostics = origins.diagnostics
    for name in origins.groupWeights.keys { out.groupWeights[name] = [] }
    var rows = ReachTable()
    for zone in 0..<origins.zoneCount {
      for origin in origins.origins(ofZone: zone) {
        func add(_ share: Double, _ row: [(place: Int32, cost: Double)]) {
          out.x.append(origins.x[origin])
          out.y.append(origins.y[origin])
          out.weights.append(origins.weights[origin] * share)
          for (name, weights) in origins.groupWeights {
            out.groupWeights[name]?.append(weights[origin] * share)
          }
          rows.appendRow(row)
        }
        let entries = rowStarts[origin]..<rowStarts[origin + 1]
        guard people[origin] > 0 else {
          add(1, next(origin, table).map { [$0] } ?? [])
          continue
        }
        for entry in entries {
          add(
            self.people[entry] / people[origin], [(place: places[entry], cost: costs[entry])])
        }
        if unassigned[origin] > 0 || entries.isEmpty {
          add(entries.isEmpty ? 1 : unassigned[origin] / people[origin], [])
        }
      }
      out.zoneStarts.append(out.weights.count)
    }
    return (out, rows)
  }

  /// Where one more person of an origin would go, prices paid; nil for nowhere.
  private func next(_ origin: Int, _ table: ReachTable) -> (place: Int32, cost: Double)? {
    var best: (place: Int32, cost: Double)?
    var least = Double.infinity
    for pair in table.rowStarts[origin]..<table.rowStarts[origin + 1] {
      let place = Int(table.places[pair])
      guard hasSeats[place], !turnsAway[place] else { continue }
      if table.costs[pair] + prices[place] < least {
        least = table.costs[pair] + prices[place]
        best = (table.places[pair], table.costs[pair])
      }
    }
    return best
  }
}
