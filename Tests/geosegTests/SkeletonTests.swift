import Testing

@testable import geoseg
