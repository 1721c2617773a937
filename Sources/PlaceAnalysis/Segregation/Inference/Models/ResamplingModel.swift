/// How the towns are made that an observed town is measured against.
///
/// The raw value names the interval that a model gives.
public enum ResamplingModel: String, Sendable, Hashable, CaseIterable {
  /// Everybody belongs to a group by chance, zones keep their size: xᵢ ~ Multinomial(tᵢ, P).
  case evenness = "null-evenness"
  /// Everybody of a group lives anywhere by chance, groups keep their size: Multinomial(N, t/T).
  case systematic = "null-systematic"
  /// All persons change homes by chance; zones and groups keep their size.
  case personPermutation = "null-person-permutation"
  /// Whole zones change places by chance; zones without people stay.
  case geographicPermutation = "null-geographic-permutation"
  /// Evenness, then zones change places.
  case evennessGeographic = "null-evenness-geographic"
  /// Systematic, then zones change places.
  case systematicGeographic = "null-systematic-geographic"
  /// Person permutation, then zones change places.
  case personGeographic = "null-person-geographic"
  /// As many persons again, drawn from those there are: cells ~ Multinomial(T, n/T).
  case bootstrapPersons = "bootstrap-persons"
  /// Each group drawn again from itself: Multinomial(N, n/N) (Allen et al. 2015).
  case bootstrapGroups = "bootstrap-groups"
  /// As many zones again, drawn from those with people.
  case bootstrapZones = "bootstrap-zones"
  /// Every zone with people left out once.
  case jackknifeZones = "jackknife-zones"

  /// Replicates show what chance alone gives, not how certain the value is.
  public var isNull: Bool {
    switch self {
    case .bootstrapPersons, .bootstrapGroups, .bootstrapZones, .jackknifeZones: false
    default: true
    }
  }

  /// Zones change places, so that an index that does not see places says nothing about them.
  public var permutesPlaces: Bool {
    switch self {
    case .geographicPermutation, .evennessGeographic, .systematicGeographic, .personGeographic:
      true
    default: false
    }
  }

  /// Persons are drawn one from the other, so that counts have to be whole.
  var drawsPersons: Bool {
    switch self {
    case .geographicPermutation, .bootstrapZones, .jackknifeZones: false
    default: true
    }
  }
}
