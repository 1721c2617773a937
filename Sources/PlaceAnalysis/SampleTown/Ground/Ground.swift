/// What a piece of the municipality is.
enum Ground: Sendable {
  case land
  /// The water of the river, from a bank to midstream.
  case river
  /// Track and embankment, from the fence to the middle.
  case railway
  /// The bay of the lake: outside every zone.
  case lake
  /// Other municipalities: outside every zone.
  case beyond
}

/// Kinds of way, by their OpenStreetMap names.
enum RoadClass: String, Sendable {
  case secondary
  case tertiary
  case unclassified
  case residential
  case pedestrian
  case footway
  case track
}
