/// The values of OpenStreetMap tags that rules of a mode know, by one small code each.
///
/// Rules compare codes instead of texts, so that a text is looked at once per table of texts.
enum TagWord: UInt8, Sendable, CaseIterable {
  /// The tag is not there.
  case absent
  /// The tag has a value that no rule knows.
  case other

  // Answers.
  case yes, no, `true`, `false`, one, zero, minusOne, reverse
  // Who may.
  case `private`, designated, permissive, official, destination, agricultural, forestry
  case dismount, useSidepath
  // Beside and against the traffic.
  case lane, track, opposite, oppositeLane, oppositeTrack, oppositeShareBusway
  // Kinds of way; `track` serves as one too.
  case bridleway, busway, cycleway, footway, livingStreet, motorway, motorwayLink, path
  case pedestrian, primary, primaryLink, residential, road, secondary, secondaryLink, service
  case steps, tertiary, tertiaryLink, trunk, trunkLink, unclassified
  // Other things along a way.
  case roundabout, circular, buildingPassage

  /// The text of the tag; nil for the two states that are none.
  var text: String? {
    switch self {
    case .absent, .other: nil
    case .one: "1"
    case .zero: "0"
    case .minusOne: "-1"
    case .useSidepath: "use_sidepath"
    case .oppositeLane: "opposite_lane"
    case .oppositeTrack: "opposite_track"
    case .oppositeShareBusway: "opposite_share_busway"
    case .livingStreet: "living_street"
    case .motorwayLink: "motorway_link"
    case .primaryLink: "primary_link"
    case .secondaryLink: "secondary_link"
    case .tertiaryLink: "tertiary_link"
    case .trunkLink: "trunk_link"
    case .buildingPassage: "building_passage"
    default: String(describing: self)
    }
  }

  /// The word of a text, `other` when no rule knows it.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    let row = Self.vocabulary.row(text)
    self = row < 0 ? .other : Self.words[row]
  }

  init(_ text: String?) {
    guard var text else {
      self = .absent
      return
    }
    self = text.withUTF8 { TagWord($0) }
  }

  private static let words = allCases.filter { $0.text != nil }
  private static let vocabulary = TagVocabulary(words.compactMap(\.text))
}
