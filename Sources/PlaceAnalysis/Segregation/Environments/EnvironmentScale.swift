public import GeoCore

/// A kernel with its bandwidth: how far an environment stretches.
public struct EnvironmentScale: Sendable, Hashable {
  public let kernel: DecayKernel
  /// In the unit of the cost: metres for straight lines.
  public let bandwidth: Double
  /// Weights end here, in bandwidths, also those of an unbounded kernel; nil follows the kernel.
  public let cutOff: Double?
  /// What the bandwidth is in: metres, or minutes of a cost table.
  public var unit = ColumnUnit.metres

  /// Precondition: `bandwidth` is finite and above 0.
  public init(_ kernel: DecayKernel, bandwidth: Double, cutOff: Double? = nil) {
    precondition(bandwidth > 0 && bandwidth.isFinite, "a bandwidth is finite and above 0")
    self.kernel = kernel
    self.bandwidth = bandwidth
    self.cutOff = cutOff
  }

  /// The weight of somebody at this cost.
  public func weight(atCost cost: Double) -> Double {
    let z = cost / bandwidth
    if let cutOff, z > cutOff * DecayKernel.rim { return 0 }
    return kernel.weight(z)
  }

  /// The cost beyond which weights are left out.
  ///
  /// - Parameter share: Weights below it need not count; of no effect on bounded kernels.
  func reach(leaving share: Double) -> Double {
    let all = kernel.reach(leaving: share)
    return bandwidth * (cutOff.map { min($0 * DecayKernel.rim, all) } ?? all)
  }
}
