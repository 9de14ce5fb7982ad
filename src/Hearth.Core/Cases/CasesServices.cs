using Hearth.Core.Data;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Cases;

/// <summary>The rules of support beside the program, and the council's own in its data folder, which override them.</summary>
internal static class CasesServices
{
    public static FrontDoorRules FrontDoor(DataFolder folder) =>
        FrontDoorReader.Read(Path.Combine(AppContext.BaseDirectory, "rulebook"), folder.Rulebook);

    public static SupportRules Support(DataFolder folder) =>
        SupportReader.Read(Path.Combine(AppContext.BaseDirectory, "rulebook"), folder.Rulebook);

    public static PlanRules Plans(DataFolder folder) =>
        PlanReader.Read(Path.Combine(AppContext.BaseDirectory, "rulebook"), folder.Rulebook);

    public static CaseworkRules Casework(DataFolder folder, SharingVocabulary words) =>
        CaseworkReader.Read(
            words,
            Path.Combine(AppContext.BaseDirectory, "rulebook"),
            folder.Rulebook
        );
}
