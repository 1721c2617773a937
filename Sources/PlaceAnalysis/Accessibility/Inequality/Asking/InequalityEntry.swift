internal import GeoCore

/// One measure of how access lies over people, as it is read from a distribution.
struct InequalityEntry: Sendable {
  let info: MeasureInfo
  /// Whether people have to be ranked by something else.
  var needsRank = false
  let read: @Sendable (InequalityInput) -> [InequalityReading]

  /// The entry as a measure of the family.
  var measure: AccessMeasure {
    let info = info
    let needsRank = needsRank
    return AccessMeasure(
      info: info, isPerGroup: true,
      values: { report throws(GeosegError) in
        try report.inequality().filter { $0.id == info.id }
      },
      needs: { (parameters, reach) throws(GeosegError) in
        if let standard = parameters.inequality.standard {
          guard try reach.cost(fitting: standard).isFinite else {
            throw GeosegError(
              .costOfOtherUnit,
              ["value": .text(standard.label), "unit": .text(reach.costUnit.rawValue)])
          }
        }
        return try AccessNeeds.union(of: parameters.inequality.sources(), parameters, reach)
      },
      notes: { report in
        var out = report.inequalityNotes
        if needsRank, report.parameters.inequality.rankBy == nil {
          out.append(Diagnostic(.rankMissing, ["measure": .text(info.id)]))
        }
        return out
      })
  }
}

/// What an entry reads: one value of access over the people of one series.
struct InequalityInput: Sendable {
  let subject: AccessSubject
  let series: PeopleByGroup.Series
  let distribution: AccessDistribution
  /// nil when nothing was said to rank people by.
  let ranked: RankedDistribution?
  /// Mean of everybody; NaN where this pass does not know it.
  let everybody: Double
  let parameters: InequalityParameters
  let pass: ReachPass

  /// Why there is no value: nobody of the group, nobody with a value, or what `otherwise` says.
  func reason(_ otherwise: UndefinedReason) -> UndefinedReason {
    if distribution.people > 0 { return otherwise }
    return distribution.peopleWithoutValue > 0 ? .unreachable : .emptyGroup
  }

  /// One value without parameters of its own.
  func one(
    _ value: Double, _ otherwise: UndefinedReason = .noAccess, unit: ColumnUnit? = nil
  ) -> [InequalityReading] {
    [InequalityReading(value: value, reason: reason(otherwise), unit: unit)]
  }

  /// One value by rank.
  func ranked(
    _ otherwise: UndefinedReason = .noAccess, _ value: (RankedDistribution) -> Double
  ) -> [InequalityReading] {
    let by = MeasureValue.Parameter("rank_by", .optional(parameters.rankBy))
    guard let ranked else {
      return [InequalityReading(value: .nan, reason: .missingInput, parameters: [by])]
    }
    return [
      InequalityReading(
        value: value(ranked), reason: ranked.people > 0 ? otherwise : reason(.missingInput),
        parameters: [by])
    ]
  }
}

/// One number that an entry found.
struct InequalityReading: Sendable {
  var value: Double
  var reason: UndefinedReason
  var parameters: [MeasureValue.Parameter] = []
  /// nil for that of the measure.
  var unit: ColumnUnit?
  var interval: MeasureValue.Interval?
}

extension UndefinedReason {
  /// Nobody of the group has any access to compare.
  static let noAccess = UndefinedReason(rawValue: "no-access")
  /// Somebody has none at all, and the logarithm of 0 has no value.
  static let someWithoutAccess = UndefinedReason(rawValue: "some-without-access")
  /// Everybody has the same.
  static let allAlike = UndefinedReason(rawValue: "all-alike")
  /// A value is outside what the measure is for.
  static let outsideBounds = UndefinedReason(rawValue: "outside-bounds")
  /// Groups overlap, so that they are no parts of everybody.
  static let overlappingGroups = UndefinedReason(rawValue: "overlapping-groups")
}
