/// Weighted sums of every scale, group and site, written by the worker that owns the site.
final class EnvironmentSums: @unchecked Sendable {
  private var scales: [UnsafeMutablePointer<Double>?]
  private let size: Int

  /// Zeros for `size` sums (groups × sites) per scale.
  init(scales count: Int, size: Int) {
    self.size = size
    scales = (0..<count).map { _ in
      let sums = UnsafeMutablePointer<Double>.allocate(capacity: max(1, size))
      sums.initialize(repeating: 0, count: size)
      return sums
    }
  }

  deinit { for scale in scales { scale?.deallocate() } }

  /// Group after group; nil once taken.
  subscript(scale: Int) -> SumsOfScale? { scales[scale].map(SumsOfScale.init) }

  /// The sums of one scale; their memory is given back.
  func take(_ scale: Int) -> [Double] {
    guard let sums = scales[scale] else { return [] }
    scales[scale] = nil
    defer { sums.deallocate() }
    return [Double](UnsafeBufferPointer(start: sums, count: size))
  }
}

/// The sums of one scale, group after group.
struct SumsOfScale: @unchecked Sendable {
  let sums: UnsafeMutablePointer<Double>
}
