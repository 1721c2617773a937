import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("clustering oracles", .enabled(if: OracleTown.isPresent))
struct ClusteringOracleTests {
  @Test(
    "indices by exponential proximity are those of the reference at every scale and own distance",
    arguments: OracleTown.names)
  func exponential(_ name: String) throws {
    let town = try OracleTown(name)
    let owns: [(OwnDistance, String)] = [
      (.zero, "diag0"), (.oasis, "diagOasis"), (.white, "diagWhite"), (.noSelf, "noself"),
    ]
    var checked = 0
    for pair in town.pairs {
      for unit in town.units {
        for (own, ending) in owns {
          let sums = try ProximitySums(
            Composition(groups: [pair.x, pair.y]), areasSquareMetres: town.space.areas,
            x: town.space.x, y: town.space.y, proximity: .exponential(scaleMetres: unit.metres),
            own: own)
          let values: [(String, Double)] = [
            ("Pxx", sums.averageProximity(of: 0, to: 0).value),
            ("SP", sums.spatialProximity().value),
            ("RCL", sums.relativeClustering(of: 0, against: 1).value),
            ("ACL", sums.absoluteClustering(of: 0).value),
            ("DPxx", sums.distanceDecayExposure(of: 0, to: 0).value),
            ("DPxy", sums.distanceDecayExposure(of: 0, to: 1).value),
          ]
          for (measure, ours) in values {
            let key = "\(measure)_exp_\(unit.name)_\(ending)"
            guard let reference = town.reference(pair.name, key) else { continue }
            let isClose = agrees(ours, reference)
            #expect(isClose, "\(pair.name) \(key): \(ours) for \(reference)")
            checked += 1
          }
        }
      }
    }
    #expect(checked >= 19)
  }

  @Test("the inverted proximity of PySAL is recognised", arguments: OracleTown.names)
  func inverted(_ name: String) throws {
    let town = try OracleTown(name)
    for pair in town.pairs {
      let found = try PySALInvertedProximity(
        focal: pair.x, rest: pair.y, areasSquareMetres: town.space.areas, x: town.space.x,
        y: town.space.y)
      for (measure, ours) in [
        ("ACL", found.absoluteClustering), ("RCL", found.relativeClustering),
        ("SP", found.spatialProximity), ("DPxx", found.distanceDecayIsolation),
        ("DPxy", found.distanceDecayInteraction),
      ] {
        let key = "PySAL_only_\(measure)_inverted_proximity"
        let reference = town.reference(pair.name, key) ?? .infinity
        let isClose = agrees(ours, reference)
        #expect(isClose, "\(pair.name) \(key): \(ours) for \(reference)")
      }
    }
  }
}
