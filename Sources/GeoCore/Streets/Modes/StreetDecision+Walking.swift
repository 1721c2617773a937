extension StreetDecision {
  /// The rules for people on foot.
  ///
  /// - Kept are ways whose `highway` is cycleway, footway, living_street, path, pedestrian, primary,
  ///   primary_link, residential, road, secondary, secondary_link, service, steps, tertiary,
  ///   tertiary_link, track, trunk, trunk_link or unclassified. Cycleways are walkable, as they are
  ///   in Sweden.
  /// - Left out are `area=yes`; `foot=no` and `foot=private`; `access=no` and `access=private`
  ///   unless `foot` is yes, designated, permissive or official.
  /// - Every way is walkable both ways, whatever `oneway` says.
  static func walking(_ tags: StreetTags) -> StreetDecision {
    guard isWalkable(tags[.highway]) else { return leftOut(.kind) }
    if tags[.area] == .yes { return leftOut(.area) }
    let foot = tags[.foot]
    if foot == .no || foot == .private { return leftOut(.forbidden) }
    if isClosed(tags[.access]), !isInvited(foot) { return leftOut(.access) }
    return kept(tags)
  }

  private static func isWalkable(_ kind: TagWord) -> Bool {
    switch kind {
    case .cycleway, .footway, .livingStreet, .path, .pedestrian, .primary, .primaryLink,
      .residential, .road, .secondary, .secondaryLink, .service, .steps, .tertiary, .tertiaryLink,
      .track, .trunk, .trunkLink, .unclassified:
      true
    default: false
    }
  }

  /// Whether a value of `access` shuts everybody out who is not named.
  static func isClosed(_ word: TagWord) -> Bool { word == .no || word == .private }

  /// Whether a value names the mode as welcome.
  static func isInvited(_ word: TagWord) -> Bool {
    switch word {
    case .yes, .designated, .permissive, .official: true
    default: false
    }
  }
}
