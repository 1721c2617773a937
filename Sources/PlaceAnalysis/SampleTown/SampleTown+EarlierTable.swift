extension SampleTown {
  /// A table of an earlier year as a statistics office would export it: bytes of a CSV file.
  public struct EarlierTable: Sendable, Hashable {
    /// File name, such as `population_2020.csv`.
    public var name: String
    public var year: Int
    public var bytes: [UInt8]
  }
}
