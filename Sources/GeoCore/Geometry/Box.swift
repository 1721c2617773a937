/// An axis-aligned box; empty when `minX > maxX`.
public struct Box: Sendable, Hashable {
  public var minX: Double
  public var minY: Double
  public var maxX: Double
  public var maxY: Double

  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  public static let empty = Box(
    minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)

  public var isEmpty: Bool { !(minX <= maxX && minY <= maxY) }
  public var width: Double { maxX - minX }
  public var height: Double { maxY - minY }
  public var centre: (x: Double, y: Double) { ((minX + maxX) / 2, (minY + maxY) / 2) }

  public mutating func extend(x: Double, y: Double) {
    minX = min(minX, x)
    minY = min(minY, y)
    maxX = max(maxX, x)
    maxY = max(maxY, y)
  }

  public mutating func extend(_ other: Box) {
    minX = min(minX, other.minX)
    minY = min(minY, other.minY)
    maxX = max(maxX, other.maxX)
    maxY = max(maxY, other.maxY)
  }

  public func intersects(_ other: Box) -> Bool {
    minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
  }

  public func contains(x: Double, y: Double) -> Bool {
    x >= minX && x <= maxX && y >= minY && y <= maxY
  }

  /// The box with a margin on every side.
  public func grown(by margin: Double) -> Box {
    Box(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
  }
}

extension GeometryColumn {
  /// The box around one feature; empty for an empty geometry.
  public func box(_ feature: Int) -> Box { box(coordinates: coordinates(feature)) }

  /// The box around all features.
  public var box: Box { box(coordinates: 0..<x.count) }

  func box(coordinates range: Range<Int>) -> Box {
    var box = Box.empty
    for i in range { box.extend(x: x[i], y: y[i]) }
    return box
  }
}
