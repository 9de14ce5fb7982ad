namespace Hearth.Testing;

/// <summary>The checkout the tests were built from.</summary>
public static class Checkout
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hearth.slnx")))
                return folder.FullName;
        }
        throw new InvalidOperationException("Tests run from within a checkout of Hearth");
    }
}
