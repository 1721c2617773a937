internal import GeoCore

/// A value per kernel and bandwidth asked for.
extension SpatialComputation {
  /// One value per comparison and scale.
  static func environments(
    symmetric: Bool = true, _ value: @escaping @Sendable (SpatialEnvironment) -> Double
  ) -> SpatialComputation {
    SpatialComputation(
      needs: [.centroids, .areas],
      .comparison(symmetric: symmetric) { parameters in
        parameters.environmentScales.map { scale in
          Variant(scale.parameters, undefined: .emptyEnvironment) {
            comparison throws(GeosegError) in
            value(try comparison.environment(scale))
          }
        }
      }, notes: \.environmentNotes)
  }

  /// One value over all groups and scale.
  static func multigroupEnvironments(
    _ value: @escaping @Sendable (SpatialEnvironment) -> Double
  ) -> SpatialComputation {
    SpatialComputation(
      needs: [.centroids, .areas],
      .allGroups { parameters in
        parameters.environmentScales.map { scale in
          Variant(scale.parameters, undefined: .emptyEnvironment) {
            populated throws(GeosegError) in
            value(try populated.environment(scale))
          }
        }
      }, notes: \.environmentNotes)
  }

  /// Every pair of groups and scale.
  static func environmentMatrices(
    _ matrix: @escaping @Sendable (SpatialEnvironment) -> [[Double]]
  ) -> SpatialComputation {
    SpatialComputation(
      needs: [.centroids, .areas],
      .exposure { parameters in
        parameters.environmentScales.map { scale in
          Variant(scale.parameters, undefined: .emptyEnvironment) {
            populated throws(GeosegError) in
            matrix(try populated.environment(scale)).flatMap { $0 }
          }
        }
      }, notes: \.environmentNotes)
  }

  /// A column per group and scale, from a value per site.
  static func environmentColumns(
    _ column: String, unit: ColumnUnit,
    _ values: @escaping @Sendable (SpatialEnvironment, _ group: Int) -> [Double]
  ) -> SpatialComputation {
    SpatialComputation(
      needs: [.centroids, .areas],
      .zonesByGroup { parameters in
        parameters.environmentScales.map { scale in
          GroupColumns(scale.parameters) { populated, group throws(GeosegError) in
            let sites = try populated.environmentSites()
            let here = values(try populated.environment(scale), group)
            return [
              ZoneValues(
                "\(column)_\(scale.word)", .numbers(sites.zoneMeans(here)), unit: unit,
                undefined: .emptyEnvironment)
            ]
          }
        }
      }, notes: \.environmentNotes)
  }

  /// One value over all groups per kernel, from H̃ at every bandwidth.
  static func profiles(
    undefined reason: UndefinedReason,
    _ value: @escaping @Sendable (MultiscalarProfile) -> Double
  ) -> SpatialComputation {
    SpatialComputation(
      needs: [.centroids, .areas],
      .allGroups { parameters in
        let bandwidths = parameters.bandwidths.sorted()
        return parameters.kernels.map { kernel in
          Variant(
            [
              .init("kernel", .string(kernel.rawValue)),
              .init("bandwidths", .array(bandwidths.map { .number($0) })),
            ], undefined: reason
          ) { populated throws(GeosegError) in
            value(try populated.multiscalarProfile(kernel))
          }
        }
      }, notes: \.environmentNotes)
  }
}

extension PopulatedSpace {
  /// H̃ of all groups at every bandwidth asked for.
  func multiscalarProfile(_ kernel: DecayKernel) throws(GeosegError) -> MultiscalarProfile {
    var points: [MultiscalarProfile.Point] = []
    for bandwidth in parameters.bandwidths {
      let environment = try environment(parameters.scale(kernel, bandwidth))
      points.append(.init(bandwidth: bandwidth, value: environment.informationTheory()))
    }
    return MultiscalarProfile(points)
  }
}

extension EnvironmentScale {
  /// As reported with a value.
  var parameters: [MeasureValue.Parameter] {
    [.init("kernel", .string(kernel.rawValue)), .init("bandwidth", .number(bandwidth))]
      + (unit == .metres ? [] : [.init("bandwidth_unit", .string(unit.rawValue))])
  }

  /// As part of a column's name, such as `biweight_1000m`.
  var word: String {
    let size = ShortestDecimal.string(bandwidth).map { $0 == "." ? "_" : String($0) }.joined()
    return "\(kernel.rawValue)_\(size)\(unit.rawValue)"
  }
}

extension UndefinedReason {
  /// Somebody has nobody around, not even at home.
  static let emptyEnvironment = UndefinedReason(rawValue: "empty-environment")
  /// A profile needs two bandwidths.
  static let oneBandwidth = UndefinedReason(rawValue: "one-bandwidth")
}
