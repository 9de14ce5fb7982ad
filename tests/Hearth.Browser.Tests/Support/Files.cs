using Hearth.Testing;

namespace Hearth.Browser.Tests.Support;

/// <summary>Invented returns, with their extract date in their name.</summary>
public static class Files
{
    /// <summary>A copy of a source's example file, dated.</summary>
    public static string Example(string folder, string source, string date = "2026-06-30")
    {
        var from = Checkout.PathOf("tests/Hearth.Core.Tests/Sources/Golden", source + ".csv");
        var to = Path.Combine(folder, $"{source}_{date}.csv");
        File.Copy(from, to, overwrite: true);
        return to;
    }
}
