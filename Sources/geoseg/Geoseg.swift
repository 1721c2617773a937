internal import ArgumentParser
internal import GeoCore

/// The root of the command tree.
struct Geoseg: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "geoseg",
      abstract: RootText.abstract.here,
      subcommands: commands,
      helpNames: [])
  }

  /// In the order in which the help shows them.
  static let commands: [any GeosegCommand.Type] = [
    InfoCommand.self, CheckCommand.self, NetworkCommand.self, MeasuresCommand.self,
    ExplainCommand.self,
    AccessCommand.self, OverlapCommand.self, SegregationCommand.self,
    DecomposeCommand.self, ChangeCommand.self, InterpolateCommand.self, CrosswalkCommand.self,
    SharesCommand.self, RunCommand.self, SynthCommand.self,
    DoctorCommand.self, ConfigCommand.self, HelpCommand.self,
  ]

  static let commandNames = commands.map { $0.page.name }
}
