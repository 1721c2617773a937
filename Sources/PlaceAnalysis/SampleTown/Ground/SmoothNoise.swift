/// Random heights at whole numbers with a smooth curve between them: hills, bends, bays.
///
/// Plain arithmetic only, so that it gives the same bits on any machine.
struct SmoothNoise {
  let seed: UInt64

  /// Value in -1…1 along a line.
  func value(_ t: Double) -> Double {
    let cell = t.rounded(.down)
    let f = smooth(t - cell)
    let i = Int64(cell)
    let a = corner(i, 0)
    return a + f * (corner(i + 1, 0) - a)
  }

  /// Value in -1…1 in the plane.
  func value(_ s: Double, _ t: Double) -> Double {
    let cs = s.rounded(.down)
    let ct = t.rounded(.down)
    let fs = smooth(s - cs)
    let ft = smooth(t - ct)
    let i = Int64(cs)
    let j = Int64(ct)
    let a = corner(i, j)
    let low = a + fs * (corner(i + 1, j) - a)
    let b = corner(i, j + 1)
    let high = b + fs * (corner(i + 1, j + 1) - b)
    return low + ft * (high - low)
  }

  private func smooth(_ f: Double) -> Double { f * f * (3 - 2 * f) }

  private func corner(_ i: Int64, _ j: Int64) -> Double {
    var z = seed &+ UInt64(bitPattern: i) &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z ^= UInt64(bitPattern: j) &* 0x94D0_49BB_1331_11EB
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z ^= z >> 31
    return Double(z >> 11) * 0x1p-52 - 1
  }
}
