internal import GeoCore

/// One measure of the family: what it is, and how its columns and values are read from a report.
struct CatchmentMeasure: Sendable {
  let info: MeasureInfo
  /// Whether a group with a reach of its own has columns of its own.
  var isPerGroup = false
  var zoneColumns: @Sendable (CoverReport) -> [Column] = { _ in [] }
  var placeColumns: @Sendable (CoverReport) -> [Column] = { _ in [] }
  var values: @Sendable (CoverReport) -> [MeasureValue] = { _ in [] }
}

/// The catalogue of the family *overlap*.
public enum CatchmentMeasures {
  static let catalogue: [CatchmentMeasure] =
    [
      CatchmentPopulation.measure, ExclusivePopulation.measure, SharedPopulation.measure,
      CoveredPopulation.measure, UncoveredPopulation.measure, Multiplicity.measure,
      MultiplicityArea.measure, MeanMultiplicity.measure, JaccardOverlap.measure,
      OverlapCoefficient.measure, SeatPrices.measure, ExpectedPeople.measure,
    ] + CatchmentMix.measures + Closing.measures + LeftOutPopulation.measures

  /// What each measure is, in the order of the output.
  public static let all: [MeasureInfo] = catalogue.map(\.info)
}

extension CoverReport {
  /// One column per scale and series of a number that places have.
  func placeColumns(_ base: String, _ read: (_ scale: Int, _ series: Int) -> [Persons]) -> [Column]
  {
    var columns: [Column] = []
    for scale in pass.scales.indices {
      for (series, part) in seriesParts.enumerated() {
        columns.append(
          Persons.column(name(ColumnName.joined(base, part), scale), read(scale, series)))
      }
    }
    return columns
  }

  /// One value per scale and series.
  func valuesByScale(
    _ info: MeasureInfo, _ value: (_ scale: Int, _ series: Int) -> MeasureValue
  ) -> [MeasureValue] {
    pass.scales.indices.flatMap { scale in
      pass.series.indices.map { value(scale, $0) }
    }
  }

  /// The share of every zone's people of a series that is under at least one catchment.
  func covered(_ scale: Int, series: Int) -> [Double] {
    cover.covered[scale][people.spreadOf[series]]
  }
}
