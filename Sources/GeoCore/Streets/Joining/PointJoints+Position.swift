extension PointJoints {
  /// Joints of lines that meet by position: points within `tolerance` are one place.
  ///
  /// At a place, ends of lines meet each other and every line that passes; lines that pass meet
  /// each other when their levels are equal. Where lines of several levels pass, an end belongs to
  /// those of its own level, or of the level next to it (the lower of two). Where an unlink point
  /// lies within its radius, passing lines meet nothing and ends meet ends.
  ///
  /// Nearness carries over: a is one place with c when both are near b. Points of one line are near
  /// each other only when the course between them has left the tolerance, so that a finely drawn
  /// line does not collapse.
  /// - Errors: `GS811` when the tolerance makes one heap of the lines.
  init(
    positions lines: StreetLines, tolerance: Double, unlinks: Unlinks
  ) throws(GeosegError) {
    var places = PointPlaces(of: lines)
    if tolerance > 0 { try places.merge(within: tolerance, lines) }
    let nodes = MeetingPoints(of: lines, places: places, unlinks: unlinks)
    self = nodes.joints(places)
  }
}
