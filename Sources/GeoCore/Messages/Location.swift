/// Where a finding is: as much of file, feature, column, coordinate and text position as is known.
public struct Location: Sendable, Hashable {
  /// A place in a text file: byte offset from 0, line and column from 1.
  public struct Position: Sendable, Hashable {
    public var byte: Int
    public var line: Int
    public var column: Int

    public init(byte: Int, line: Int, column: Int) {
      self.byte = byte
      self.line = line
      self.column = column
    }
  }

  /// A coordinate in the CRS that the file is written in.
  public struct Coordinate: Sendable, Hashable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  public var file: String?
  /// Index of the feature or table row in its file, from 0.
  public var feature: Int?
  /// Id of that feature as text.
  public var id: String?
  public var column: String?
  public var coordinate: Coordinate?
  public var position: Position?
  /// Key of a plan file, such as `reach.walking.within`.
  public var planKey: String?

  public init(
    file: String? = nil, feature: Int? = nil, id: String? = nil, column: String? = nil,
    coordinate: Coordinate? = nil, position: Position? = nil, planKey: String? = nil
  ) {
    self.file = file
    self.feature = feature
    self.id = id
    self.column = column
    self.coordinate = coordinate
    self.position = position
    self.planKey = planKey
  }
}
