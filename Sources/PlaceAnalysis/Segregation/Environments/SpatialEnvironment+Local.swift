extension SpatialEnvironment {
  /// Share of a group in the environment of every site, π̃ᵢₖ.
  ///
  /// - Output: 0 … 1, also of sites without residents; NaN where nobody is around
  /// - Complexity: O(sites)
  public func shares(of group: Int) -> [Double] {
    surroundings.mapped(group) { n, t in t > 0 ? n / t : .nan }
  }

  /// Local exposure of every site to a group: its share around the site less its share of the area.
  ///
  /// - Formula: π̃ᵢₖ − Pₖ
  /// - Output: −1 … 1; above 0 where the group is more common around than in the whole
  public func localExposure(to group: Int) -> [Double] {
    let share = residents.share(group)
    return surroundings.mapped(group) { n, t in t > 0 ? n / t - share : .nan }
  }
}
