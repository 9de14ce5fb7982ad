using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Core.Sharing;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Cases.Team;

/// <summary>What somebody of a role and agency sees of a family they work with, as the sharing decides it; in its own words.</summary>
internal sealed class TeamSight(SharingState state, SourceCatalogue catalogue)
{
    /// <summary>The names of the kinds of information; none where they may not know of the family at all.</summary>
    public IReadOnlyList<string> Of(Role role, string agency)
    {
        var question = new Question(
            FlowKind.FamilyPage,
            agency,
            Kebab.Of(role),
            Kebab.Of(Purpose.SupportFamilies),
            Agency.Council,
            Reach.WorksWith
        );
        if (MayKnow.Decide(state, question).Verdict != Verdict.Permit)
            return [];
        var withheld = new FamilyAccess(state, question, catalogue).Withheld;
        return [.. state.Words.Categories.Values.Select(c => c.Name).Except(withheld)];
    }
}
