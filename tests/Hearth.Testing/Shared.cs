using Xunit;

namespace Hearth.Testing;

/// <summary>Files not written for this project, in a folder beside the checkout. Tests that read them skip visibly without it.</summary>
public static class Shared
{
    public static string File(string relative)
    {
        var path = Path.GetFullPath(Path.Combine(Checkout.Root, "..", "shared", relative));
        if (System.IO.File.Exists(path))
            return path;
        Assert.Skip($"../shared is absent: {relative}");
        return "";
    }
}
