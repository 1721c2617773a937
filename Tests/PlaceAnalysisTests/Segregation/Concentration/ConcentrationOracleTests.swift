import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("concentration and centralisation oracles", .enabled(if: OracleTown.isPresent))
struct ConcentrationOracleTests {
  @Test("Delta, ACO and RCO are those of the reference", arguments: OracleTown.names)
  func concentration(_ name: String) throws {
    let town = try OracleTown(name)
    let areas = town.space.areas.span
    for pair in town.pairs {
      let values: [(String, Double)] = [
        ("Delta", delta(focal: pair.x.span, rest: pair.y.span, areasSquareMetres: areas)),
        (
          "ACO",
          absoluteConcentration(focal: pair.x.span, rest: pair.y.span, areasSquareMetres: areas)
        ),
        (
          "RCO",
          relativeConcentration(focal: pair.x.span, rest: pair.y.span, areasSquareMetres: areas)
        ),
      ]
      for (key, ours) in values {
        // Peers that divide 0 by 0 have no number, nor have we.
        let reference = town.reference(pair.name, key) ?? .nan
        let isClose = agrees(ours, reference)
        #expect(isClose, "\(pair.name) \(key): \(ours) for \(reference)")
      }
    }
  }

  @Test("centralisation about every centre is that of the reference", arguments: OracleTown.names)
  func centralisation(_ name: String) throws {
    let town = try OracleTown(name)
    var centres = town.centres.map { ($0.name, [$0.place]) }
    centres.append(("poly", town.centres.map(\.place)))
    for pair in town.pairs {
      for (centre, places) in centres {
        let distances = distancesToCentre(places, x: town.space.x, y: town.space.y)
        let (x, y) = (pair.x.span, pair.y.span)
        let values: [(String, Double)] = [
          (
            "ACE",
            absoluteCentralisation(
              focal: x, rest: y, areasSquareMetres: town.space.areas.span,
              distancesMetres: distances)
          ),
          ("RCE", relativeCentralisation(focal: x, rest: y, distancesMetres: distances)),
          ("ACEDuncan", populationCentralisation(focal: x, rest: y, distancesMetres: distances)),
        ]
        for (measure, ours) in values {
          let key = "\(measure)_\(centre)"
          guard let reference = town.reference(pair.name, key) else { continue }
          // What peers alone print carries the noise of their ties.
          let close = measure == "ACEDuncan" ? (ours - reference).magnitude < 1e-8 : false
          #expect(
            close || agrees(ours, reference), "\(pair.name) \(key): \(ours) for \(reference)")
        }
      }
    }
  }

  @Test("the mean of centroids is where the reference has it", arguments: OracleTown.names)
  func meanCentre(_ name: String) throws {
    let town = try OracleTown(name)
    let people = [Double](repeating: 1, count: town.space.zoneCount)
    let found = Centre.meanOfCentroids.places(people: people, x: town.space.x, y: town.space.y)
    let centre = try #require(town.centres.first { $0.name == "mean_centroid" })
    let place = try #require(found.first)
    #expect((place.x - centre.place.x).magnitude < 1e-6)
    #expect((place.y - centre.place.y).magnitude < 1e-6)
  }
}
