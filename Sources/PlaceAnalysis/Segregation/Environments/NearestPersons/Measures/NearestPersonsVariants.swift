internal import GeoCore

/// A value per number of persons asked for.
extension SpatialComputation {
  /// One value per comparison and k.
  static func nearestPersons(
    symmetric: Bool = true,
    _ value: @escaping @Sendable (ComparedNeighbourhoods, _ scale: Int) -> Double
  ) -> SpatialComputation {
    SpatialComputation(
      needs: [.centroids, .areas],
      .comparison(symmetric: symmetric) { parameters in
        parameters.persons.enumerated().map { scale, k in
          Variant(parameters.nearestPersons(k)) { comparison throws(GeosegError) in
            value(try comparison.neighbourhoods(), scale)
          }
        }
      }, notes: \.nearestPersonsNotes)
  }

  /// One value per comparison, k and percentage of the persons.
  static func nearestPersonsPercentiles(_ percentages: [Double]) -> SpatialComputation {
    SpatialComputation(
      needs: [.centroids, .areas],
      .comparison(symmetric: false) { parameters in
        parameters.persons.enumerated().flatMap { scale, k in
          percentages.map { percentage in
            Variant(
              parameters.nearestPersons(k) + [.init("percentile", .number(percentage))]
            ) { comparison throws(GeosegError) in
              let here = try comparison.neighbourhoods()
              return here.nearest.percentiles(
                [percentage], ofGroup: here.group, in: here.town, scale: scale)[0]
            }
          }
        }
      }, notes: \.nearestPersonsNotes)
  }

  /// One value over all groups per k.
  static func multigroupNearestPersons(
    _ value: @escaping @Sendable (NearestPersons, Composition, _ scale: Int) -> Double
  ) -> SpatialComputation {
    SpatialComputation(
      needs: [.centroids, .areas],
      .allGroups { parameters in
        parameters.persons.enumerated().map { scale, k in
          Variant(parameters.nearestPersons(k)) { populated throws(GeosegError) in
            value(try populated.nearestPersons(), populated.composition, scale)
          }
        }
      }, notes: \.nearestPersonsNotes)
  }

  /// Every pair of groups per k.
  static let nearestPersonsMatrix = SpatialComputation(
    needs: [.centroids, .areas],
    .exposure { parameters in
      parameters.persons.enumerated().map { scale, k in
        Variant(parameters.nearestPersons(k)) { populated throws(GeosegError) in
          let nearest = try populated.nearestPersons()
          let town = populated.composition
          let groups = 0..<town.groupCount
          return groups.flatMap { of in
            groups.map { nearest.exposure(of: of, to: $0, in: town, scale: scale) }
          }
        }
      }
    }, notes: \.nearestPersonsNotes)

  /// The share of each group around every zone, a column per k.
  static let nearestPersonsShares = SpatialComputation(
    needs: [.centroids, .areas],
    .zonesByGroup { parameters in
      parameters.persons.enumerated().map { scale, k in
        GroupColumns(parameters.nearestPersons(k)) { populated, group throws(GeosegError) in
          let shares = try populated.nearestPersons().shares(ofGroup: group, scale: scale)
          return [
            ZoneValues("nearest_persons_share_k\(word(k))", .numbers(shares), unit: .share)
          ]
        }
      }
    }, notes: \.nearestPersonsNotes)

  /// Metres to the k-th person around every zone, a column per k.
  static let nearestPersonsDistances = SpatialComputation(
    needs: [.centroids, .areas],
    .zones { parameters in
      parameters.persons.enumerated().map { scale, k in
        Variant(parameters.nearestPersons(k)) { populated throws(GeosegError) in
          [
            ZoneValues(
              "nearest_persons_distance_k\(word(k))",
              .numbers(try populated.nearestPersons().distances(scale: scale)), unit: .metres)
          ]
        }
      }
    }, notes: \.nearestPersonsNotes)

  /// A number of persons as part of a column's name.
  private static func word(_ k: Double) -> String {
    ShortestDecimal.string(k).map { $0 == "." ? "_" : String($0) }.joined()
  }
}
