using Hearth.Core.Data;
using Hearth.Rules.Cases;

namespace Hearth.Core.Cases;

/// <summary>The rules of casework: the released ones beside the program, and the council's own, which override them.</summary>
internal static class CasesServices
{
    public static PlanRules Plans(DataFolder folder) =>
        PlanReader.Read(Path.Combine(AppContext.BaseDirectory, "rulebook"), folder.Rulebook);
}
