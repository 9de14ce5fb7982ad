using Hearth.Core.Data;
using Hearth.Rules.Loading;

namespace Hearth.Core.Eligibility;

/// <summary>The released rules beside the program, and the council's own in its data folder, which override them.</summary>
internal static class RulebookServices
{
    public static Rulebook Open(DataFolder folder) =>
        new([Path.Combine(AppContext.BaseDirectory, "rulebook"), folder.Rulebook]);
}
