public import GeoCore

/// What came out of a run: layers to write, numbers to show, findings to tell.
public struct Outcome: Sendable {
  /// A layer and the path it was asked for under, if any.
  public struct Output: Sendable {
    public var family: Plan.Task.Family
    /// A layer called `zones`, `places`, `catchments` and so on.
    public var layer: Layer
    public var file: String?

    public init(family: Plan.Task.Family, layer: Layer, file: String?) {
      self.family = family
      self.layer = layer
      self.file = file
    }
  }

  public var outputs: [Output]
  public var values: [MeasureValue]
  public var diagnostics: [Diagnostic]
  public var provenance: Provenance
  /// What families say of every place, for the summary.
  public var placeNumbers: [PlaceNumbers] = []

  public init(
    outputs: [Output], values: [MeasureValue], diagnostics: [Diagnostic], provenance: Provenance
  ) {
    self.outputs = outputs
    self.values = values
    self.diagnostics = diagnostics
    self.provenance = provenance
  }
}
