import GeoCore
import Testing

@testable import PlaceAnalysis

/// Figures of PySAL segregation 2.5.4 on a lattice of 100 cells are in the reference folder; here
/// small towns by hand.
@Suite("What PySAL gives for spatial indices")
struct PySALCompatTests {
  @Test("smoothed counts by hand, plain and as whole persons with the kernel's constant")
  func smoothed() throws {
    let environment = try SpatialEnvironment.all(
      x: [0, 100], y: [0, 0], residents: Composition(groups: [[41, 10], [10, 40]]),
      scales: [EnvironmentScale(.epanechnikov, bandwidth: 200)])[0]
    let smoothed = SmoothedCounts(environment)
    #expect(smoothed.plain.counts == [48.5, 40.75, 40, 47.5])
    // 41 + ¾·¾·10 = 46.625, 10 + ¾·¾·41 = 33.0625, 10 + ¾·¾·40 = 32.5, 40 + ¾·¾·10 = 45.625.
    #expect(smoothed.rounded(.epanechnikov).counts == [47, 33, 32, 46])
  }

  @Test("smoothing everything away leaves the smoothed index at zero")
  func everybody() throws {
    let town = PlacedTown(seed: 1, .scattered)
    let environment = try SpatialEnvironment.all(
      x: town.x, y: town.y, residents: town.composition,
      scales: [EnvironmentScale(.uniform, bandwidth: 1e6)])[0]
    #expect(SmoothedCounts(environment).plain.multigroupInformationTheory() < 1e-14)
  }

  @Test("unit distortion by hand: two zones, the divergence once for each zone passed")
  func unitDistortion() {
    let distortion = UnitDistortion(
      of: Composition(groups: [[100, 0], [0, 300]]), x: [0, 10], y: [0, 0])
    #expect(isClose(distortion.local[0], 1.3862943611198906))
    #expect(isClose(distortion.local[1], 0.28768207245178090))
    #expect(isClose(distortion.global, 0.25 * 1.3862943611198906 + 0.75 * 0.28768207245178090))
  }
}
