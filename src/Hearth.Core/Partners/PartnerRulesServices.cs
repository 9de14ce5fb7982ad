using Hearth.Core.Data;
using Hearth.Rules.Sharing.Partners;

namespace Hearth.Core.Partners;

/// <summary>The rules about partners beside the program, and the council's own in its data folder, which override them.</summary>
internal static class PartnerRulesServices
{
    public static PartnerRulebook Open(DataFolder folder) =>
        new([Path.Combine(AppContext.BaseDirectory, "rulebook"), folder.Rulebook]);
}
