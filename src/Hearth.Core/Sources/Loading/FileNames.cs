using Hearth.Core.Sources.Catalogue;

namespace Hearth.Core.Sources.Loading;

/// <summary>Whether a file is called what the source sends: whoever opens it later goes by its name.</summary>
internal static class FileNames
{
    /// <summary>Why a file of this name may not be taken; null when it may.</summary>
    public static string? WhyNot(SourceDefinition source, string name)
    {
        string[] endings = source.Format switch
        {
            FileFormat.Csv => [".csv", ".txt", ".tsv"],
            FileFormat.Xlsx => [".xlsx"],
            _ => [".xml"],
        };
        return endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
            ? null
            : $"The file is called {name}, and this source sends {Kebab.Of(source.Format).ToUpperInvariant()} ({string.Join(", ", endings)}). Nothing was stored.";
    }
}
