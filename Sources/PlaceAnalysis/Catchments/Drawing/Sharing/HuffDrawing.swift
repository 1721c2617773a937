internal import GeoCore

/// Everybody to all places within the cut-off, each by the probability of Huff's model.
///
/// Nobody is inside or outside such a catchment, so that nothing is arranged into pieces: places
/// have the people expected, and the layer `choices` has every zone with every place.
enum HuffDrawing: CatchmentDrawing {
  static func drawn(
    _ pass: ReachPass, _ input: ReachInput, _ context: RunContext, log: inout DiagnosticLog
  ) throws(GeosegError) -> DrawnCatchments {
    let parameters = input.catchments
    let limit = pass.definition.limit
    let costs = try AccessCosts(pass.costRows, upTo: limit, context)
    let table = costs.table.delayed(by: input.delays, within: limit)
    let floor = try pass.definition.cost(parameters.huffFloor, orMinutes: 1)
    let capacities =
      input.places.capacities ?? [Double](repeating: 1, count: input.places.count)
    var drawn = DrawnCatchments(.huff, scales: pass.scales.count)
    drawn.choices = PlaceChoices(
      origins: costs.origins,
      models: pass.scales.map { scale in
        HuffModel(
          table.within(scale.cost), capacities: capacities, alpha: parameters.huffAlpha,
          beta: parameters.huffBeta, floor: floor)
      },
      parameters: [
        .init("alpha", .number(parameters.huffAlpha)), .init("beta", .number(parameters.huffBeta)),
        .init("floor", .number(floor)),
      ])
    return drawn
  }
}

/// Who is expected to choose which place, at every scale.
struct PlaceChoices: Sendable {
  let origins: Origins
  /// By scale.
  let models: [HuffModel]
  /// What the models were told.
  let parameters: [MeasureValue.Parameter]
}
