using Hearth.Core.Sources.Catalogue;

namespace Hearth.Core.Sources.Loading;

/// <summary>By what a source tells its own records apart: its key columns, or where they are all empty its other key.</summary>
internal static class RecordKey
{
    public static string Of(SourceDefinition source, Func<int, string> textOf)
    {
        var key = Join(source.Key, textOf);
        return source.OtherKey.Count > 0 && key.AsSpan().Trim('/').IsEmpty
            ? Join(source.OtherKey, textOf)
            : key;
    }

    private static string Join(IReadOnlyList<int> places, Func<int, string> textOf) =>
        places.Count switch
        {
            1 => textOf(places[0]),
            2 => $"{textOf(places[0])}/{textOf(places[1])}",
            _ => string.Join('/', places.Select(textOf)),
        };
}
