#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Depths and choices made comparable between networks and radii of different size.
///
/// N counts the segments reached with the origin, TD is the sum of depths to them. Angular depths
/// are in right angles (90° is 1), topological ones in changes of segment.
public enum SegmentNormalisation {
  /// Choice as a share of what could pass: choice / (p (N − 1)(N − 2)).
  ///
  /// p is 1 when each pair of segments counts once each way, ½ when it counts once. Unchanged for
  /// fewer than three segments, where nothing can pass.
  public static func choice(_ choice: Double, nodes: Double, pairs: Double = 1) -> Double {
    nodes > 2 ? choice / (pairs * (nodes - 1) * (nodes - 2)) : choice
  }

  /// Normalised angular choice, log₁₀(choice + 1) / log₁₀(TD + a).
  ///
  /// The usual a is 3; Place Syntax Tool takes 2. Source: Hillier, Yang & Turner 2012, Journal of
  /// Space Syntax 3(2).
  public static func nach(choice: Double, depth: Double, added: Double = 3) -> Double {
    log10(choice + 1) / log10(depth + added)
  }

  /// Normalised angular integration, N^1.2 / (TD + a).
  ///
  /// The usual a is 2; Place Syntax Tool takes 1. Source: Hillier, Yang & Turner 2012.
  public static func nain(nodes: Double, depth: Double, added: Double = 2) -> Double {
    pow(nodes, 1.2) / (depth + added)
  }

  /// Integration as closeness, (N − 1) / (TD + 1).
  public static func integration(nodes: Double, depth: Double) -> Double {
    (nodes - 1) / (depth + 1)
  }

  /// Hillier's integration, N² / (TD + 1).
  public static func hillier(nodes: Double, depth: Double) -> Double {
    nodes * nodes / (depth + 1)
  }

  /// Integration of axial maps, 1 / RRA: how shallow a line is against a diamond of equal size.
  ///
  /// RA = 2 (MD − 1)/(N − 2) with MD = TD/(N − 1), D_N = 2 (N (log₂((N + 2)/3) − 1) + 1) /
  /// ((N − 1)(N − 2)), RRA = RA/D_N. NaN for fewer than three lines, and for a line from which all
  /// others are one step away. Source: Hillier & Hanson 1984, The social logic of space.
  public static func axialIntegration(nodes: Double, depth: Double) -> Double {
    guard nodes > 2 else { return .nan }
    let asymmetry = 2 * (depth / (nodes - 1) - 1) / (nodes - 2)
    let diamond =
      2 * (nodes * (log2((nodes + 2) / 3) - 1) + 1) / ((nodes - 1) * (nodes - 2))
    return asymmetry > 0 ? diamond / asymmetry : .nan
  }
}
