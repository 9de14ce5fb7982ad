using Hearth.Core.Data;

namespace Hearth.App.Demo;

/// <summary>Where the demo writes: the folder in <c>HEARTH_DATA</c>, else one of its own beside the usual data folder.</summary>
internal static class DemoFolder
{
    public static DataFolder FromEnvironment()
    {
        var usual = DataFolder.FromEnvironment();
        return Environment.GetEnvironmentVariable("HEARTH_DATA") is { Length: > 0 }
            ? usual
            : usual with
            {
                Path = usual.Path + "-demo",
            };
    }

    public static string CouncilIn(DataFolder folder) => Path.Combine(folder.Path, "council");
}
