namespace Hearth.Core.Sources.Catalogue;

/// <summary>A source's file says something the catalogue does not know: start-up stops, naming file and line.</summary>
public sealed class CatalogueException(string file, long line, string problem)
    : Exception($"{file}:{line}: {problem}");
