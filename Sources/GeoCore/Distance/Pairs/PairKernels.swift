internal import CKernels

/// The build of the pair kernels that runs here.
public enum PairKernels {
  /// Which one, for the record: builds differ in the last bits, since one of them rounds products
  /// and sums in one step.
  public static var name: String { String(cString: best.pointee.name) }

  /// Chosen once by what the processor can do.
  nonisolated(unsafe) static let best: UnsafePointer<geoseg_pair_kernels> =
    geoseg_pair_kernels_best()

  /// Runs anywhere.
  nonisolated(unsafe) static let portable: UnsafePointer<geoseg_pair_kernels> =
    geoseg_pair_kernels_portable()

  /// exp(−u) as the kernels have it; 0 above 708.
  ///
  /// Precondition: as many values as a multiple of 4.
  static func exponentials(
    ofMinus u: [Double], by kernels: UnsafePointer<geoseg_pair_kernels>
  ) -> [Double] {
    precondition(u.count % 4 == 0, "four at a time")
    var out = [Double](repeating: 0, count: u.count)
    kernels.pointee.exponentials(u, &out, Int32(u.count))
    return out
  }
}
