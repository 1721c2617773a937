internal import GeoCore

extension [Column] {
  /// Numbers that suppressed input leaves open, with their lowest and highest in columns of their
  /// own after them: `name`, `name_min`, `name_max`.
  ///
  /// A column in which every cell is certain has none.
  var withRanges: [Column] {
    flatMap { column -> [Column] in
      guard let bounds = column.bounds, let numbers = column.numbers,
        numbers.indices.contains(where: { bounds.lower[$0] < bounds.upper[$0] })
      else { return [column] }
      return [column]
        + [("min", bounds.lower), ("max", bounds.upper)].map { ending, values in
          var end = column
          end.name = column.name + "_" + ending
          end.bounds = nil
          end.values = .numbers(values)
          return end
        }
    }
  }
}
