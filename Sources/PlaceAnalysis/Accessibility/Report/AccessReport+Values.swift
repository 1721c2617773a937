internal import GeoCore

extension AccessReport {
  /// Group means of a zone value: one per series, with what every value of the pass carries.
  func means(
    _ info: MeasureInfo, _ values: (_ spread: Int) -> [Double],
    parts: ((_ spread: Int) -> [Double])? = nil, scale: ReachScale?, _ selection: PlaceSelection,
    adding parameters: [MeasureValue.Parameter] = [], unit: ColumnUnit? = nil,
    undefined: UndefinedReason
  ) -> [MeasureValue] {
    pass.series.map { index in
      let series = input.people.series[index]
      let spread = spreadOf[index]
      let mean = WeightedMean(values(spread), of: series, parts: parts?(spread))
      var value = MeasureValue(
        info, groups: series.groups,
        parameters: parameters + pass.parameters(scale, category: selection.category),
        value: mean.value, undefined: mean.people > 0 ? undefined : .emptyGroup,
        interval: mean.interval)
      if let unit { value.unit = unit }
      return value
    }
  }
}
