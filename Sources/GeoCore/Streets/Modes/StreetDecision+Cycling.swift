extension StreetDecision {
  /// Speed on foot beside a bicycle, as a share of cycling speed: 80 of 250 m/min.
  static let pushing = 0.32
  /// Cycling at walking pace among people on foot, as a share of cycling speed: 100 of 250 m/min.
  static let amongWalkers = 0.4

  /// The rules for cycling, with Swedish practice.
  ///
  /// - Kept are ways whose `highway` is cycleway, living_street, path, pedestrian (at walking pace),
  ///   residential, road, service, track, unclassified, and primary, secondary, tertiary and trunk
  ///   with their links, unless `motorroad=yes`. Kept only where `bicycle` is yes, designated,
  ///   permissive or official: footway, bridleway, busway, and a path that is `foot=designated`.
  ///   Motorways are out whatever else is said.
  /// - `bicycle=dismount` is pushed through, both ways, at walking speed; so are steps with a ramp
  ///   (`ramp=yes`, `ramp:bicycle=yes`) or where bicycles are welcome. Other steps are out.
  /// - Left out are `area=yes`; `bicycle=no` and `bicycle=private`; `bicycle=use_sidepath` unless
  ///   the way itself carries a cycle lane or track; and, unless `bicycle` welcomes or leads
  ///   to a destination, ways closed to vehicles (`vehicle` no, private, agricultural, forestry) or,
  ///   where `vehicle` says nothing, to all (`access` no, private).
  /// - One-way: `oneway:bicycle` goes before all else; a lane or track against the traffic
  ///   (`cycleway` opposite…, also by side, or a side's own `oneway` of −1 or no) opens both ways;
  ///   else `oneway` and, without it, roundabouts are as for all vehicles.
  static func cycling(_ tags: StreetTags) -> StreetDecision {
    let bicycle = tags[.bicycle]
    let invited = isInvited(bicycle)
    let pushed = bicycle == .dismount
    guard isCyclable(tags, whenInvited: invited || pushed) else { return leftOut(.kind) }
    if tags[.area] == .yes { return leftOut(.area) }
    if bicycle == .no || bicycle == .private { return leftOut(.forbidden) }
    if bicycle == .useSidepath, !hasOwnCycleway(tags) { return leftOut(.forbidden) }
    if !invited, bicycle != .destination, isClosedToVehicles(tags) { return leftOut(.access) }

    if pushed || tags[.highway] == .steps { return kept(tags, speedFactor: pushing) }
    let isShared = tags[.highway] == .pedestrian
    return kept(tags, passage: passage(tags), speedFactor: isShared ? amongWalkers : 1)
  }

  private static func isCyclable(_ tags: StreetTags, whenInvited invited: Bool) -> Bool {
    switch tags[.highway] {
    case .cycleway, .livingStreet, .pedestrian, .residential, .road, .service, .track,
      .unclassified, .primary, .primaryLink, .secondary, .secondaryLink, .tertiary,
      .tertiaryLink, .trunk, .trunkLink:
      tags[.motorroad] != .yes
    case .path: invited || tags[.foot] != .designated
    case .footway, .bridleway, .busway: invited
    case .steps: invited || tags[.ramp] == .yes || isInvited(tags[.rampBicycle])
    default: false
    }
  }

  private static func isClosedToVehicles(_ tags: StreetTags) -> Bool {
    switch tags[.vehicle] {
    case .absent: isClosed(tags[.access])
    case .no, .private, .agricultural, .forestry: true
    default: false
    }
  }

  private static func sides(_ tags: StreetTags) -> [TagWord] {
    [tags[.cycleway], tags[.cyclewayLeft], tags[.cyclewayRight], tags[.cyclewayBoth]]
  }

  private static func hasOwnCycleway(_ tags: StreetTags) -> Bool {
    sides(tags).contains { $0 == .lane || $0 == .track } || sides(tags).contains(where: isAgainst)
  }

  private static func isAgainst(_ word: TagWord) -> Bool {
    switch word {
    case .opposite, .oppositeLane, .oppositeTrack, .oppositeShareBusway: true
    default: false
    }
  }

  private static func passage(_ tags: StreetTags) -> Passage {
    if let own = directions(tags[.onewayBicycle]) { return own }
    if sides(tags).contains(where: isAgainst) { return .both }
    let own = [tags[.cyclewayLeftOneway], tags[.cyclewayRightOneway]]
    if own.contains(where: { $0 == .minusOne || $0 == .no }) { return .both }
    if let all = directions(tags[.oneway]) { return all }
    let isRound = tags[.junction] == .roundabout || tags[.junction] == .circular
    return isRound ? .forward : .both
  }

  /// What a value of `oneway` says; nil when it says nothing.
  private static func directions(_ word: TagWord) -> Passage? {
    switch word {
    case .yes, .true, .one: .forward
    case .minusOne, .reverse: .backward
    case .no, .false, .zero: .both
    default: nil
    }
  }
}
