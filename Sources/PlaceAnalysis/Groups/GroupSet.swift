public import GeoCore

/// Groups whose columns are known to exist: what a `GroupExpression` means in one table.
public struct GroupSet: Sendable, Hashable {
  public struct Group: Sendable, Hashable {
    public let name: String
    /// The columns to add up, by their real names.
    public let columns: [String]
  }

  public let groups: [Group]
  /// Column with all people of a zone, when the groups are not the whole base.
  public let total: String?

  public var names: [String] { groups.map(\.name) }

  /// All columns that are read, each once, in order.
  public var columns: [String] { groups.flatMap(\.columns) + (total.map { [$0] } ?? []) }
}

extension GroupExpression {
  /// Looks up every column in a table, all faults at once.
  ///
  /// - Parameters:
  ///   - total: Column with all people of a zone. One group alone needs it, because its measures
  ///     are against the rest.
  ///   - year: What `{year}` stands for.
  ///   - loneGroupAllowed: Whether one group may stand without a total, as where only people in
  ///     reach are counted.
  public func resolve(
    in table: FeatureTable, total: String? = nil, year: Int? = nil,
    loneGroupAllowed: Bool = false, at location: Location = Location()
  ) throws(GeosegError) -> GroupSet {
    var lookup = ColumnLookup(table, year: year, at: location)
    var faults: [Diagnostic] = []
    if let year, !(1749...2200).contains(year) {
      faults.append(Diagnostic(.yearOutOfRange, ["year": .text(String(year))], at: location))
    }
    var resolved: [GroupSet.Group] = []
    for group in groups {
      let columns = group.columns.map { lookup.column($0) }
      let name = group.name.map(lookup.withYear) ?? columns.joined(separator: "+")
      resolved.append(GroupSet.Group(name: name, columns: columns))
    }
    let totalColumn = total.map { lookup.column($0) }
    faults += lookup.faults
    faults += Self.repeats(in: resolved, total: totalColumn, at: location)
    if groups.count == 1, total == nil, !loneGroupAllowed {
      faults.append(lookup.loneGroup(resolved[0]))
    }
    if !faults.isEmpty { throw GeosegError(faults) }
    return GroupSet(groups: resolved, total: totalColumn)
  }

  /// Names used twice, and columns that would be counted twice.
  private static func repeats(
    in groups: [GroupSet.Group], total: String?, at location: Location
  ) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    var names: Set<String> = []
    var owners: [String: String] = [:]
    for group in groups {
      if !names.insert(group.name).inserted {
        faults.append(Diagnostic(.groupNamedTwice, ["group": .text(group.name)], at: location))
      }
      for column in group.columns {
        if let owner = owners[column] {
          faults.append(
            Diagnostic(
              .columnCountedTwice,
              ["column": .text(column), "first": .text(owner), "second": .text(group.name)],
              at: location))
        } else {
          owners[column] = group.name
        }
      }
    }
    if let total, let owner = owners[total] {
      faults.append(
        Diagnostic(
          .totalIsAGroup, ["column": .text(total), "group": .text(owner)], at: location))
    }
    return faults
  }
}
