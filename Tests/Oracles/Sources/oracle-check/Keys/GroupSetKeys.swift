import PlaceAnalysis

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keys of a set of groups.
enum GroupSetKeys {
  static func value(_ key: String, _ town: Composition) -> Number? {
    switch key {
    case "D_multi": Number(town.multigroupDissimilarity())
    case "Gini_multi": Number(town.multigroupGini())
    case "H_multi", "H": Number(town.multigroupInformationTheory())
    case "M_mutual_information", "divergence", "M": Number(town.mutualInformation())
    case "M_mutual_information_base2": Number(town.mutualInformation() / log(2))
    case "P_norm_exposure", "P": Number(town.normalisedExposure())
    case "R_rel_diversity", "R": Number(town.relativeDiversity())
    case "C_sq_coef_var", "C": Number(town.squaredCoefficientOfVariation())
    case "I_simpson": Number(town.simpsonInteraction())
    case "lambda_simpson": Number(town.simpsonConcentration())
    case "E_entropy", "E": Number(town.entropy())
    case "E_entropy_normalised": Number(town.normalisedEntropy())
    case "exposure_matrix": Number(town.exposureMatrix())
    case "isolation_by_group":
      Number((0..<town.groupCount).map { town.exposure(of: $0, to: $0) })
    case "D_group_vs_rest":
      Number(
        (0..<town.groupCount).map { group in
          town.value(ofGroup: group, againstRest: town.rest(of: group)) {
            dissimilarity(focal: $0, rest: $1)
          }
        })
    case "D_pairwise_matrix": pairs(town) { dissimilarity(focal: $0, rest: $1) }
    case "Gini_pairwise_matrix": pairs(town) { gini(focal: $0, rest: $1) }
    case "local_LQ": perZone(town) { town.locationQuotients(of: $0) }
    case "local_diversity": Number(town.localDiversity())
    case "local_entropy_K_groups": Number(town.localEntropy())
    case "local_simpson": Number(town.localSimpson())
    case "local_ls": Number(town.localDivergence())
    default: nil
    }
  }

  /// A matrix of pairs as the form has it: 0 on the diagonal and where a group is empty, since an
  /// empty group has been dropped and its row was never filled in.
  private static func pairs(
    _ town: Composition, _ kernel: (Span<Double>, Span<Double>) -> Double
  ) -> Number {
    let present = Set(town.presentGroups)
    return Number(
      (0..<town.groupCount).map { a in
        (0..<town.groupCount).map { b in
          guard a != b, present.contains(a), present.contains(b) else { return 0 }
          return town.value(of: a, against: b, kernel)
        }
      })
  }

  /// One row per zone, one column per group.
  private static func perZone(_ town: Composition, _ values: (Int) -> [Double]) -> Number {
    let columns = (0..<town.groupCount).map(values)
    return Number((0..<town.zoneCount).map { zone in columns.map { $0[zone] } })
  }
}
